import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectCompiles } from '../compile.js'
import { resolve } from '../project.js'
import { runs } from '../runs.js'
import { show } from '../show.js'
import { expectReadsBack } from './check.js'

/** Ways to bind `x` and `Y` so that one can tell which file did. */
const binding = fc.constantFrom(
  (id: string) => `export const x = "${id}", Y = () => "Y" + x`,
  (id: string) => `export const { x, z: [Y = () => x] } = { x: "${id}", z: [] }`,
  (id: string) => `export function Y({ x: y = x }) { return "F" + y }\n\nexport const x = "${id}"`,
  (id: string) => `export const w = "${id}"\nexport const x = w\nexport const Y = () => <>{w}{x}</>`,
  (id: string) => `export let x = "${id}" // x\nexport const Y = function Y() { return ((x) => x)(x) }`,
  () => 'export const x = "same"\nexport const Y = () => "same"',
)
const use = fc.constantFrom(
  '{x}',
  '<Y />',
  '**{x}** `x`',
  '<b title={x}>{x}</b>',
  '{[1, 2].map((y) => x + y)}',
  '{((x) => x)("in")}',
  '{({ x }).x}',
  '{<Y />}',
  '<Y x={x} />',
  '<Y {...{ x }} />',
  '{(({ x: y = x }) => y)({})}',
  '{(() => { const x = "l"; { let x = "m" } return x })()}',
  '{(() => { { let x = 0 } return x })()}',
  '{`${x}x${"x"}`}',
  '{props.p}',
  '{[props.p, x].join("-")}',
)
const file = fc.record({ bind: binding, uses: fc.array(use, { minLength: 1, maxLength: 4 }) })
const ids = ['a', 'b', 'c']

it('shows what each file shows by itself, whatever they call things', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 3, maxLength: 3 }),
      fc.option(file),
      fc.nat(5),
      async (files, own, n) => {
        const write = (index: number): string =>
          `${files[index]!.bind(ids[index]!)}\n\nA ${files[index]!.uses.join(' ')} z`
        const partials = Object.fromEntries(ids.map((id, index) => [`_${id}.mdx`, write(index)]))
        const start =
          own === null ? '' : `${own.bind('page')}\n\nP ${own.uses.join(' ').replaceAll('props.p', '"p"')}\n\n`
        const passed = own === null ? '"p"' : 'x'
        const order = [...ids, ids[n % 3]!]
        const includes = order.map((id) => `<Include src="_${id}" p={${passed}} />`)
        const page = `${start}${includes.join(n > 2 ? ' and ' : '\n\n')}`
        const { resolved, mdx, messages } = resolve({ ...partials, 'page.mdx': page })
        expect(messages.filter((message) => !message.startsWith('prop-unused'))).toEqual([])
        expectReadsBack(resolved.tree)
        expectCompiles(resolved)
        const p = own === null ? 'p' : await show(`${own.bind('page')}\n\n{x}`)
        const alone = order.map((id) => show(partials[`_${id}.mdx`]!.replaceAll('props.p', JSON.stringify(p))))
        const expected = [start === '' ? '' : await show(start), (await Promise.all(alone)).join(n > 2 ? ' and ' : ' ')]
        expect(await show(mdx), mdx).toBe(expected.join(' ').trim())
      },
    ),
    { numRuns: Math.ceil(runs(1 / 4)) },
  )
})
