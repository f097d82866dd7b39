import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectCompiles } from '../compile.js'
import { nodesOf, resolve } from '../project.js'
import { expectReadsBack, parse } from './check.js'
import { samples, sdks, type Sample } from './grammar.js'

const targets = [undefined, ...sdks]

/** Holds for each sample whose files are MDX, and each target. */
function always(law: (sample: Sample, sdk: string | undefined) => void): void {
  fc.assert(
    fc.property(samples, (sample) => {
      fc.pre(Object.entries(sample.files).every(([path, text]) => !path.endsWith('.mdx') || isMdx(text)))
      for (const sdk of targets) law(sample, sdk)
    }),
  )
}

// Left out, too: a list of one item with one block that the parser calls loose, for blank lines behind it in a quote.
// No text of it reads so.
function isMdx(text: string): boolean {
  try {
    return !nodesOf(parse(text)).some(
      (node) =>
        node.type === 'list' && node.spread && node.children.length === 1 && node.children[0]?.children.length === 1,
    )
  } catch {
    return false
  }
}

describe('any page', () => {
  it('keeps all that is live and nothing that is not', () => {
    always(({ files, words, live }, sdk) => {
      const tree = JSON.stringify(resolve(files, { sdk }).resolved.tree)
      const wanted = live(sdk)
      const has = (word: string): boolean => tree.includes(word)
      expect({
        lost: words.filter((word) => wanted.has(word) && !has(word)),
        left: words.filter((word) => !wanted.has(word) && has(word)),
      }).toEqual({ lost: [], left: [] })
    })
  })
  it('reads back as the same tree', () => {
    always(({ files }, sdk) => {
      expectReadsBack(resolve(files, { sdk }).resolved.tree)
    })
  })
  it('compiles, from tree and text alike', () => {
    always(({ files }, sdk) => {
      expectCompiles(resolve(files, { sdk }).resolved)
    })
  })
  it('has no include left but where it was said why', () => {
    always(({ files }, sdk) => {
      const { resolved } = resolve(files, { sdk })
      const rules = new Set(resolved.file.messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId))
      expect([...rules].filter((rule) => rule !== 'include-missing')).toEqual([])
      expect(nodesOf(resolved.tree).filter((node) => 'name' in node && node.name === 'Include')).toEqual([])
    })
  })
  it('tells where each node of a partial came from', () => {
    always(({ files }, sdk) => {
      for (const node of nodesOf(resolve(files, { sdk }).resolved.tree)) {
        if (node.type !== 'text' && node.type !== 'inlineCode') continue
        const source = files[node.data?.origin?.path ?? 'page.mdx']!
        const [word] = /w\d+z/.exec(node.value) ?? []
        const { start, end } = node.position!
        if (word && source.includes(word)) expect(source.slice(start.offset, end.offset)).toContain(word)
      }
    })
  })
})
