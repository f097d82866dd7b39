import { compile } from '@mdx-js/mdx'
import { describe, expect, it } from 'vitest'
import { keepData } from '../../src/hosts/vite/keep-data.js'

/** The exports of a page, with what of it was kept from one update to the next. */
async function exportsOf(text: string, data: Record<string, unknown>): Promise<Record<string, unknown>> {
  const compiled = String(await compile(text, { recmaPlugins: [keepData] }))
  const names = [...compiled.matchAll(/export const (\w+)/g)].map(([, name]) => name)
  const body = compiled.replace(/^import .*$|export (?:default )?/gm, '').replaceAll('import.meta.hot', 'hot')
  return (new Function('hot', `${body}\nreturn { ${names.join(', ')} }`) as (hot: object) => Record<string, unknown>)({
    data,
  })
}

describe('data that a page exports', () => {
  it('stays the same object while it says the same', async () => {
    const data = {}
    const before = await exportsOf("export const toc = [{ id: 'a', depth: 2 }]\n\n# A", data)
    const same = await exportsOf("export const toc = [{ id: 'a', depth: 2 }]\n\n# B", data)
    const other = await exportsOf("export const toc = [{ id: 'b', depth: 2 }]\n\n# B", data)
    expect(same.toc).toBe(before.toc)
    expect(other.toc).toEqual([{ id: 'b', depth: 2 }])
    expect(other.toc).not.toBe(before.toc)
  })

  it('leaves alone what is no data', async () => {
    const text =
      'export const make = () => 1\nexport const all = [make]\nexport const re = [/a/]\nexport const n = 1\n\n# A'
    expect(String(await compile(text, { recmaPlugins: [keepData] }))).not.toContain('_keepData')
  })
})
