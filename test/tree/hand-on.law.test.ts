import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'
import { shown } from '../shown.js'

const targets = fc.constantFrom('_a', '_b', '_c', '_p/d', '_p/e', '_a#one', '_b#two', '_a#two-id')

const props = fc
  .subarray(
    ['name="N"', 'name', 'gone={false}', 'icon={<b>i</b>}', 'name={["a", "b"]}', '{...{ name: "S" }}', '{...later}'],
    { maxLength: 2 },
  )
  .map((written) => written.join(' '))

const inside = fc.constantFrom('', '', '*in*', '<If sdk="react">in</If>', '{later}', '\n\nblock\n\n* list\n\n')

describe('a partial that hands on all that it is given', () => {
  it('gives what the other gives', () => {
    fc.assert(
      fc.property(
        randomFiles,
        randomOptions,
        targets,
        props,
        inside,
        fc.boolean(),
        (random, { limits: _, ...options }, target, written, children, isInline) => {
          const filesWith = (src: string): ProjectFiles => {
            const include = `<Include src="${src}" ${written}>${children}</Include>`
            // Without children here, `{props.children}` is a member of what is spread, which is told of where it comes into code.
            const handed = children === '' ? '' : '{props.children}'
            return {
              ...random,
              '_q.mdx': `<Include src="${target}" {...props}>${handed}</Include>\n`,
              'page.mdx': isInline ? `Some ${include} here.\n` : `${include}\n`,
            }
          }
          const direct = createResolver(filesWith(target), options)
          const through = createResolver(filesWith('_q'), options)
          for (const reader of everyReader(direct)) {
            const [one, two] = [direct.resolve('page.mdx', reader), through.resolve('page.mdx', reader)]
            const what = JSON.stringify({ reader, files: filesWith('_q'), options }, null, 1)
            expect(shown(two), what).toBe(shown(one))
          }
        },
      ),
      { numRuns: runs() },
    )
  })
})
