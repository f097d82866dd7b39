import { block, code, paragraph } from './blocks.js'
import { labelOf, sdkIds } from './sdks.js'
import { shape } from './shape.js'
import { sentence } from './words.js'

/** Some SDKs, each once: the more pages name one, the likelier it is. */
export function drawSdks(random, count) {
  const drawn = new Set()
  while (drawn.size < count) drawn.add(sdkIds[random.index(shape.sdks)])
  return [...drawn]
}

/** Text for some readers alone: in a sentence, or in blocks of its own. */
export function condition(random, scope) {
  if (random.chance(0.04)) {
    const sdks = drawSdks(random, 3 + random.below(8)).map((sdk) => `'${sdk}'`)
    return `<If sdk={[${sdks.join(', ')}]}>\n  ${paragraph(random)}\n</If>`
  }
  const sdk = oneOf(random, scope)
  if (random.chance(0.3)) return `${sentence(random)} <If sdk="${sdk}">${sentence(random)}</If>`
  return `<If ${random.chance(0.05) ? 'notSdk' : 'sdk'}="${sdk}">\n\n${block(random)}\n\n</If>`
}

/** Tabs, most of them of SDKs. */
export function tabs(random, scope) {
  const sdks = drawSdks(random, Math.max(1, Math.min(random.count(shape.panels), sdkIds.length - scope.length)))
  const labels = random.chance(0.15) ? sdks.map((_, index) => `Version ${sdks.length - index}`) : sdks.map(labelOf)
  const panels = labels.map(() => `  <Tab>\n\n${block(random)}\n\n${code(random)}\n\n  </Tab>`)
  return `<Tabs items={[${labels.map((label) => `"${label}"`).join(', ')}]}>\n${panels.join('\n')}\n</Tabs>`
}

/** Tabs of code, in languages. */
export function codeTabs(random) {
  return `<CodeBlockTabs options={["npm", "yarn", "pnpm"]}>\n\n${Array.from({ length: 3 }, () => code(random)).join('\n\n')}\n\n</CodeBlockTabs>`
}

// A condition in a page for some SDKs is mostly about these.
const oneOf = (random, scope) =>
  scope.length > 1 && random.chance(0.9) ? random.pick(scope) : sdkIds[random.index(shape.sdks)]
