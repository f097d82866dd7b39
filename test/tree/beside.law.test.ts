import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Resolved } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'
import { shown } from '../shown.js'

/** What includes may differ in. */
const props = fc
  .subarray(
    [
      'name="N"',
      'name',
      'gone={false}',
      'sdk="react"',
      'icon={<b>i</b>}',
      'headingOffset={1}',
      '{...{ name: "S" }}',
      '{...o}',
    ],
    { maxLength: 2 },
  )
  .map((written) => written.join(' '))

const targets = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('_k#one', '_k#two', '_k', '_through') },
  { weight: 2, arbitrary: fc.constantFrom('_a', '_b', '_c', '_p/d', '_a#one', '_b#one', '_p/d#one', '_a#two') },
)

const inside = fc.constantFrom('', '', '', '*in*', '<If sdk="react">in</If>', '{later}')

const include = fc
  .tuple(targets, props, inside)
  .map(([src, written, children]) => `<Include src="${src}" ${written}>${children}</Include>`)

/** What may stand around a section, and decides on it by what an include gives. */
const around = fc.constantFrom(
  '{props.name && _}',
  '{props.gone === false && _}',
  '{props.sdk ? _ : <b>else</b>}',
  '<If when={props.name}>_</If>',
  '<If when={props.name === "N"}>_</If>',
  '<If sdk={props.sdk}>_</If>',
  '<React>_</React>',
  '<b title={props.name}>_</b>',
  '<Include src="_b" name={props.name}>_</Include>',
  '<Include src="_p/d" {...props}>_</Include>',
  '<Tabs items={["React", "Other"]}><Tab>_</Tab><Tab>other</Tab></Tabs>',
)

const nested = (core: string, gap: string): fc.Arbitrary<string> =>
  fc
    .array(around, { maxLength: 3 })
    .map((all) => all.reduce((inner, one) => one.replace('_', () => `${gap}${inner}${gap}`), core))

const sections = fc
  .array(
    fc.oneof(
      nested('<section id="one">text {props.name} <i>{props.gone}</i></section>', ''),
      nested('## Two\n\ntext {props.name}\n\n{props.icon}', '\n\n'),
      nested('{/* #region one */}\n\nregion {props.children}\n\n{/* #endregion */}', '\n\n'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join('\n\n'))

const through = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('_k#one', '_k#two', '_k', '_a'),
        fc.constantFrom('name={props.name}', '{...props}', 'name="T" {...props}', 'sdk={props.sdk} gone={props.name}'),
      )
      .map(([src, written]) => `<Include src="${src}" ${written} />`),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts) => parts.join('\n\n'))

describe('an include', () => {
  it('gives what it gives alone, whatever stands beside it', () => {
    fc.assert(
      fc.property(
        randomFiles,
        sections,
        through,
        randomOptions,
        fc.array(include, { minLength: 2, maxLength: 3 }),
        fc.constantFrom('\n\n', ' and '),
        (random, k, between, { limits: _, remarkPlugins: __, ...options }, includes, gap) => {
          const files: ProjectFiles = { ...random, '_k.mdx': k, '_through.mdx': between, 'all.mdx': includes.join(gap) }
          for (const [at, one] of includes.entries()) files[`alone-${at}.mdx`] = gap === ' and ' ? `${one} and` : one
          const resolver = createResolver(files, options)
          for (const reader of everyReader(resolver)) {
            const all = resolver.resolve('all.mdx', reader)
            const alone = includes.map((_, at) => resolver.resolve(`alone-${at}.mdx`, reader))
            const what = JSON.stringify({ reader, files, options }, null, 1)
            expect(shown(all).replace(/and/g, ''), what).toBe(shown(...alone).replace(/and/g, ''))
            expect(set(all.dependencies), what).toEqual(set(alone.flatMap((one) => one.dependencies)))
            expect(told([all]), what).toEqual(told(alone))
          }
        },
      ),
      { numRuns: runs() },
    )
  })
})

const set = (items: readonly string[]): string[] => [...new Set(items)].sort()

const ofPage = /^(?:heading|definition|footnote)/

function told(outputs: readonly Resolved[]): string[] {
  return set(
    outputs
      .flatMap(({ files }) => files)
      .flatMap(({ path, messages }) =>
        messages
          .filter(({ ruleId }) => !ofPage.test(ruleId ?? ''))
          .map(({ ruleId, line, column }) =>
            /^(?:all|alone)/.test(path) ? `${ruleId}` : `${ruleId} ${path}:${line}:${column}`,
          ),
      ),
  )
}
