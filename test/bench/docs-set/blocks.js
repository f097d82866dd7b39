import { name, phrase, sentence, word } from './words.js'

// Blocks of text as docs have them, with how often each stands in a page.
const blocks = [
  [34, paragraph],
  [11, list],
  [26, code],
  [10, properties],
  [5, callout],
  [8, components],
  [1, table],
]
const weights = blocks.map(([weight]) => weight)

/** A block, whichever. */
export function block(random) {
  const [, make] = blocks[random.index(weights)]
  return make(random)
}

export const heading = (random) =>
  `${random.chance(0.6) ? '##' : '###'} ${phrase(random, 2 + random.below(3))} ${random.below(1000)}`

export function paragraph(random) {
  return sentences(random, 1 + random.below(2))
}

export function list(random) {
  const mark = random.chance(0.3) ? '1.' : '-'
  const items = Array.from({ length: 2 + random.below(4) }, () => `${mark} ${sentence(random)}`)
  return items.join('\n')
}

export function code(random) {
  const lines = Array.from({ length: 2 + random.below(24) }, () => codeLine(random))
  return `\`\`\`${random.pick(['ts', 'tsx', 'json', 'bash'])} {{ filename: 'app/${word(random)}.ts' }}\n${lines.join('\n')}\n\`\`\``
}

const codeLines = [
  (random) => `const ${word(random)} = await ${name(random)}`,
  (random) => `  ${word(random)}: '${word(random)}_${random.below(1000)}',`,
  (random) => `import { ${word(random)}, ${word(random)} } from '@${word(random)}/${word(random)}'`,
  (random) => `  if (!${word(random)}.${word(random)}) return ${name(random)}`,
  (random) => `export function ${word(random)}(${word(random)}) {`,
  (random) => `  <${word(random)} ${word(random)}={${word(random)}.${word(random)}} />`,
  (random) => `  // The ${phrase(random, 5)}`,
  () => '}',
]

const codeLine = (random) => random.pick(codeLines)(random)

function properties(random) {
  const one = () => [`  - \`${name(random)}\``, `  - \`${name(random)}\``, '', `  ${sentence(random)}`].join('\n')
  const all = Array.from({ length: 1 + random.below(4) }, one)
  return `<Properties>\n${all.join('\n\n  ---\n\n')}\n</Properties>`
}

function callout(random) {
  return `> [!${random.pick(['NOTE', 'WARNING', 'TIP'])}]\n> ${sentence(random)}`
}

function components(random) {
  const cards = Array.from({ length: 2 + random.below(3) }, () => {
    const title = `[${phrase(random, 2)}](/docs/${word(random)}/${word(random)})`
    return `- ${title}\n- ${sentence(random)}`
  })
  if (random.chance(0.2)) return `<Cards>\n\n${cards.join('\n\n---\n\n')}\n\n</Cards>`
  return `The <Icon name="${word(random)}" /> <Text as="strong">${phrase(random, 2)}</Text> ${sentence(random)}`
}

function table(random) {
  const row = () => `| \`${name(random)}\` | ${phrase(random, 8)} |`
  return ['| Name | What it is |', '| --- | --- |', ...Array.from({ length: 3 + random.below(5) }, row)].join('\n')
}

const sentences = (random, count) => Array.from({ length: count }, () => sentence(random)).join(' ')
