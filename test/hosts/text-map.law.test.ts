import { decode } from '@jridgewell/sourcemap-codec'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapText } from '../../src/hosts/rollup/text-map.js'
import { createResolver } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'

describe('the source map of flat text', () => {
  it('leads from places of the text to places of files, and from elements to elements of that name', () => {
    let elements = 0
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        const resolver = createResolver(files, options)
        for (const page of resolver.pages) {
          for (const reader of everyReader(resolver).slice(0, 3)) {
            const output = resolver.resolve(page, reader)
            const text = resolver.toMdx(output)
            const map = mapText(text, output, (path) => path)!
            const lines = text.split('\n')
            const written = map.sourcesContent!.map((value) => value.split(/\r\n|\n|\r/))
            for (const [index, segments] of decode(map.mappings).entries()) {
              const columns = segments.map(([column]) => column)
              expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b))
              for (const segment of segments) {
                if (segment.length === 1) throw new Error('Expected a place in a file')
                const [column, source, line, from] = segment
                const made = lines[index]!.slice(column)
                const there = written[source]![line]!
                expect(from).toBeLessThanOrEqual(there.length)
                const name = /^<[\w.]+/.exec(made)?.[0]
                if (name === undefined || (column === 0 && /^\s/.test(there))) continue
                // In Markdown, names are HTML's, in whatever letter case.
                expect(there.slice(from, from + name.length).toLowerCase(), text).toBe(name.toLowerCase())
                elements++
              }
            }
          }
        }
      }),
      { numRuns: runs(1 / 2) },
    )
    expect(elements).toBeGreaterThan(runs())
  })
})
