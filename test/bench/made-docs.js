// A docs set for where none is named: 400 pages and 60 partials, made the same way each time.

const sdks = Array.from({ length: 18 }, (_, index) => `sdk-${index + 1}`)
const words =
  'token session user webhook request response secret client server browser deploy redirect account header'.split(' ')

/** Makes the files, and the SDKs with their labels. */
export function makeDocs() {
  let seed = 7
  const next = (count) => (seed = (seed * 1103515245 + 12345) % 2147483648) % count
  const sentence = () => Array.from({ length: 12 + next(10) }, () => words[next(words.length)]).join(' ')
  const paragraph = () =>
    `${sentence()}, see [the ${words[next(words.length)]} reference](/docs/${words[next(words.length)]}) and \`${words[next(words.length)]}()\`. **${sentence()}**.`
  const code = () =>
    `\`\`\`ts\n${Array.from({ length: 12 }, () => `  await ${words[next(words.length)]}.${words[next(words.length)]}('${next(999)}')`).join('\n')}\n\`\`\``
  const block = () =>
    [
      paragraph,
      paragraph,
      code,
      () => `- ${sentence()}\n- ${sentence()}\n- \`${words[next(words.length)]}\`: ${sentence()}`,
    ][next(4)]()
  const body = (count) =>
    Array.from(
      { length: count },
      (_, index) => `## Part ${index} ${words[next(words.length)]} ${next(999)}\n\n${block()}\n\n${block()}`,
    ).join('\n\n')
  const condition = () => `<If sdk={['${sdks[next(18)]}', '${sdks[next(18)]}']}>\n\n${block()}\n\n</If>`
  const tabs = () =>
    `<Tabs items={['${sdks[next(18)]}', '${sdks[next(18)]}', 'Notes']}>\n<Tab>\n\n${block()}\n\n</Tab>\n<Tab>\n\n${block()}\n\n</Tab>\n<Tab>\n\n${block()}\n\n</Tab>\n</Tabs>`

  const files = new Map()
  for (let index = 0; index < 60; index++) {
    const inner = index > 30 ? `\n\n<Include src="_partials/p${next(30)}" />` : ''
    files.set(`_partials/p${index}.mdx`, `${block()}\n\n${index % 3 ? condition() : tabs()}${inner}\n`)
  }
  for (let index = 0; index < 400; index++) {
    const include = index % 2 ? `\n\n<Include src="_partials/p${next(60)}" />\n\n${condition()}` : ''
    files.set(`guides/g${index % 20}/page-${index}.mdx`, `---\ntitle: Page ${index}\n---\n\n${body(6)}${include}\n`)
  }
  return { files, sdks: Object.fromEntries(sdks.map((sdk) => [sdk, sdk])) }
}
