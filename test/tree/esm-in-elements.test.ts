import { describe, expect, it } from 'vitest'
import { flat, resolve } from '../project.js'

const inside = (esm: string): string => `<If sdk="go">\n\n${esm}\n\nFor Go.\n\n</If>\n\n`
const react = { sdk: 'react' }

describe('what a dropped element imports', () => {
  it.each<[name: string, esm: string, rest: string, expected: string]>([
    ['stays for an element', "import B from './b'", '<B />\n', "import B from './b'\n\n<B />\n"],
    ['stays for a member', "import * as B from './b'", '<B.C />\n', "import * as B from './b'\n\n<B.C />\n"],
    ['stays for an expression', "import { b } from './b'", 'a {b(1)}\n', "import { b } from './b'\n\na {b(1)}\n"],
    ['stays for an attribute', "import b from './b'", '<C of={b} />\n', "import b from './b'\n\n<C of={b} />\n"],
    [
      'stays for an export',
      "import b from './b'",
      'export const c = b\n',
      "export const c = b\n\nimport b from './b'\n",
    ],
    ['stays in part', "import B, { C } from './b'", '<C />\n', "import { C } from './b'\n\n<C />\n"],
    ['goes without a use', "import B from './b'", 'Text about B.\n', 'Text about B.\n'],
    ['goes where only a function has its name', "import b from './b'", '{l.map((b) => b)}\n', '{l.map((b) => b)}\n'],
    ['goes where it only runs', "import './b.css'", '<B />\n', '<B />\n'],
    ['goes with what is declared', "import B from './b'\n\nexport const c = B", '{c}\n', '{c}\n'],
    [
      'stays without what is declared',
      "import B from './b'\n\nexport const c = B",
      '<B />\n',
      "import B from './b'\n\n<B />\n",
    ],
  ])('%s', (_, esm, rest, expected) => {
    expect(flat({ 'page.mdx': inside(esm) + rest }, react)).toBe(expected)
  })

  it('stays for the part of it that is left, deep in elements and in panels', () => {
    const source = `<Tabs items={['Go', 'React']}>\n<Tab>\n<Box>\n\nimport B from './b'\n\n<B />\n\n</Box>\n</Tab>\n\n<Tab>\n\n<B />\n\n</Tab>\n</Tabs>\n`
    expect(flat({ 'page.mdx': source }, react)).toBe("import B from './b'\n\n<B />\n")
  })

  it('stays of Markdown where it is a value, and goes where all it did was to be shown', () => {
    const files = { '_p.mdx': 'Shown.' }
    const esm = "import P from './_p.mdx'"
    expect(flat({ 'page.mdx': `${inside(esm)}<P />\n`, ...files }, react)).toBe('Shown.\n')
    expect(flat({ 'page.mdx': `${inside(esm)}<C of={P} />\n`, ...files }, react)).toBe(`${esm}\n\n<C of={P} />\n`)
  })

  it('comes along from a partial once, under a name that is free, with its address as the page has it', () => {
    const partial = `${inside("import B from './b'")}- <B />\n`
    const files = {
      'page.mdx': 'import B from \'./other\'\n\n<B />\n\n<Include src="_p/a" />\n\n<Include src="_p/a" />\n',
      '_p/a.mdx': partial,
    }
    const { mdx, messages } = resolve(files, react)
    expect(messages).toEqual([])
    expect(mdx).toBe("import B from './other'\n\nimport B_2 from './_p/b'\n\n<B />\n\n- <B_2 />\n- <B_2 />\n")
  })

  it('goes for a partial where another file uses the name', () => {
    const files = { 'page.mdx': '<B />\n\n<Include src="_p" />\n', '_p.mdx': `${inside("import B from './b'")}Text.\n` }
    expect(flat(files, react)).toBe('<B />\n\nText.\n')
  })

  it('is there once where its element is kept in one place and dropped in another', () => {
    const files = {
      'page.mdx': '<Include src="_p" a={1} />\n\n<Include src="_p" />\n',
      '_p.mdx': "<If when={props.a}>\n\nimport B from './b'\n\nOne.\n\n</If>\n\n<B />\n",
    }
    const { mdx } = resolve(files, react, { components: { if: { when: 'when' } } })
    expect(mdx.match(/import/g)).toHaveLength(1)
  })
})
