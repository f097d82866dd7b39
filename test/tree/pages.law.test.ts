import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { expectCompiles } from '../compile.js'
import { nodesOf, resolve } from '../project.js'
import { expectReadsBack, parse } from './check.js'
import { samples, sdks, type Sample } from './grammar.js'

const readers = [undefined, ...sdks]

/** Holds for each sample whose files are MDX, and each reader. */
function always(law: (sample: Sample, sdk: string | undefined) => void): void {
  fc.assert(
    fc.property(samples, (sample) => {
      fc.pre(Object.entries(sample.files).every(([path, text]) => !path.endsWith('.mdx') || isMdx(text)))
      for (const sdk of readers) law(sample, sdk)
    }),
  )
}

function isMdx(text: string): boolean {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

// Left out: strong text in strong text in strong text that all start or end together, as they do where what kept them
// apart was dropped. In an element, the parser takes no markers of theirs apart.
function hasMarkers(tree: Root): boolean {
  return nodesOf(tree).every((node) => depth(node, 0) < 3 && depth(node, -1) < 3)
}

function depth(node: Nodes | undefined, end: 0 | -1): number {
  return node?.type === 'strong' ? 1 + depth(node.children.at(end), end) : 0
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
      const { tree } = resolve(files, { sdk }).resolved
      if (hasMarkers(tree)) expectReadsBack(tree)
    })
  })
  it('compiles, from tree and text alike', () => {
    always(({ files }, sdk) => {
      const { resolved } = resolve(files, { sdk })
      if (hasMarkers(resolved.tree)) expectCompiles(resolved)
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
