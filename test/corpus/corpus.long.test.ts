import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createResolver, toMdx } from '../../src/index.js'
import { compileText, compileTree } from '../compile.js'
import { violations } from '../content-model.js'
import { normalForm } from '../normal-form.js'
import { parse } from '../tree/check.js'
import { readAll } from '../examples/read-all.js'
import { distinctOutputs, folder, readJson } from './docs.js'

const files = readAll(join(folder, 'docs'))
const resolver = createResolver(files, { sdks: readJson<Record<string, string[]>>('labels.json') })
const paths = [...files.keys()].filter((path) => !path.startsWith('_')).sort()

describe('a whole docs set', () => {
  it('has outputs that keep to the content model and read back from their text', () => {
    const wrong: string[] = []
    let outputs = 0
    for (const { path, sdk, tree } of distinctOutputs(resolver, paths)) {
      outputs++
      const mdx = toMdx(tree)
      for (const violation of violations(tree)) wrong.push(`${path} for ${sdk}: ${violation}`)
      if (JSON.stringify(normalForm(parse(mdx))) !== JSON.stringify(normalForm(tree)))
        wrong.push(`${path} for ${sdk} does not read back`)
    }
    console.log(`${outputs} distinct outputs`)
    expect(wrong).toEqual([])
  })

  it('has outputs that MDX compiles, from tree and text alike', () => {
    const outputs = [...distinctOutputs(resolver, paths)]
    const step = Math.max(1, Math.floor(outputs.length / 200))
    const some = outputs.filter((_, index) => index % step === 0)
    expect(some.length).toBeGreaterThanOrEqual(Math.min(200, outputs.length))
    const wrong = some
      .filter(({ tree }) => compileTree(tree) !== compileText(toMdx(tree)))
      .map(({ path, sdk }) => `${path} for ${sdk}`)
    console.log(`${some.length} outputs compiled`)
    expect(wrong).toEqual([])
  })

  it('keeps the law of the graph for every page and SDK', () => {
    const wrong = resolver.pages.flatMap((page) =>
      resolver.sdks
        .filter((sdk) => {
          const made = resolver.resolve(page, { sdk }).dependencies
          return JSON.stringify(made) !== JSON.stringify(resolver.graph.dependencies(page, { sdk, deep: true }))
        })
        .map((sdk) => `${page} for ${sdk}`),
    )
    expect(wrong).toEqual([])
  })

  it('has few more variants than distinct outputs, and never one for two', () => {
    let classes = 0
    let distinct = 0
    const mixed: string[] = []
    for (const page of resolver.pages) {
      const trees = new Set<string>()
      for (const { sdks } of resolver.variants(page)) {
        classes++
        const own = new Set(sdks.map((sdk) => JSON.stringify(resolver.resolve(page, { sdk }).tree)))
        if (own.size > 1) mixed.push(`${page} for ${sdks.join(', ')}`)
        for (const tree of own) trees.add(tree)
      }
      distinct += trees.size
    }
    console.log(`${classes} variants, ${distinct} distinct outputs`)
    expect(mixed).toEqual([])
    expect(classes).toBeLessThanOrEqual(distinct * 1.02)
  })

  it('leaves of the panels those of the reader alone', () => {
    const page = 'guides/users/managing.mdx'
    if (!files.has(page)) return
    const { tree, file } = resolver.resolve(page, { sdk: 'nextjs' })
    const code = toMdx(tree)
    expect(code).not.toMatch(/<Tabs|@clerk\/express|@clerk\/astro|react-router\/server|tanstack-react-start\/server/)
    expect(code.match(/@clerk\/nextjs\/server/g)?.length).toBeGreaterThanOrEqual(2)
    expect(file.messages.filter(({ ruleId }) => ruleId === 'tabs-unmatched')).toEqual([])
    const other = resolver.resolve(page, { sdk: 'go' })
    expect(toMdx(other.tree).match(/<Tabs/g)).toHaveLength(2)
    expect(other.file.messages.filter(({ ruleId }) => ruleId === 'tabs-unmatched').map(({ fatal }) => fatal)).toEqual([
      undefined,
      undefined,
    ])
  })
})
