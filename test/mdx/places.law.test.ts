import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { openOutput } from '../../src/mdx/open-output.js'
import { lineStartsOf } from '../../src/model/text-lines.js'
import { nodesOf } from '../project.js'
import { randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'

const same = (path: string): string => path

describe('the text of all files', () => {
  it('has at each position what its file has there', () => {
    let moved = 0
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        for (const output of createResolver(files, options).resolveAll()) {
          const file = new VFile()
          const { tree } = openOutput(output, file, { positions: 'partial', absolute: same })
          const text = String(file)
          const starts = lineStartsOf(text)
          const before = nodesOf(output.tree).filter(({ type }) => type !== 'html')
          const after = nodesOf(tree)
          if (after.length !== before.length) continue
          after.forEach((node, index) => {
            const was = before[index]
            const [now, then] = [rangeOf(node), was && rangeOf(was)]
            if (!now || !then) return
            const source = files[was?.data?.origin?.path ?? output.file.path]
            expect(text.slice(now.start, now.end)).toBe(source?.slice(then.start, then.end))
            expect(starts[now.line - 1]! + now.column - 1).toBe(now.start)
            if (now.start !== then.start) moved++
          })
        }
      }),
      { numRuns: runs(1 / 2), examples: [[{ 'page.mdx': 'Page.\n\n<Include src="_a" />', '_a.mdx': 'Partial.' }, {}]] },
    )
    expect(moved).toBeGreaterThan(0)
  })
})

interface Range {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

function rangeOf({ position }: Nodes): Range | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (position === undefined || start === undefined || end === undefined) return undefined
  return { start, end, line: position.start.line, column: position.start.column }
}
