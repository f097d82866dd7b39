import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { flat, project, resolve } from '../project.js'

const astro: Options = { imports: ['default', 'Content'] }
const partial = { '_p.mdx': "export const n = 1\n\nText for {props.name ?? 'all'}." }

describe('exports that are the content of a file', () => {
  it.each<[name: string, page: string, expected: string]>([
    ['the default', "import P from './_p.mdx'\n\n<P />", 'export const n = 1\n\nText for all.\n'],
    [
      'one by its own name',
      'import { Content } from \'./_p.mdx\'\n\n<Content name="me" />',
      'export const n = 1\n\nText for me.\n',
    ],
    [
      'one by another name',
      "import { Content as P } from './_p.mdx'\n\n<P />",
      'export const n = 1\n\nText for all.\n',
    ],
    [
      'a member of the module',
      "import * as P from './_p.mdx'\n\n<P.Content />",
      'export const n = 1\n\nText for all.\n',
    ],
    [
      'the default of the module',
      "import * as P from './_p.mdx'\n\n<P.default />",
      'export const n = 1\n\nText for all.\n',
    ],
    [
      'a member of a module in lower case',
      'import * as p from \'./_p.mdx\'\n\n<p.Content name="me" />',
      'export const n = 1\n\nText for me.\n',
    ],
    [
      'one in code of known values',
      "import * as P from './_p.mdx'\nimport { Content as Q } from './_p.mdx'\n\n{true && <P.Content />}\n\n{false || <Q name=\"me\" />}",
      'export const n = 1\n\nText for all.\n\nText for me.\n',
    ],
  ])('are brought in: %s', (_, page, expected) => {
    expect(flat({ 'page.mdx': page, ...partial }, {}, astro)).toBe(expected)
  })

  it.each<[name: string, page: string]>([
    ['another member', "import * as P from './_p.mdx'\n\n<P.Other />\n"],
    ['the module as a value', "import * as P from './_p.mdx'\n\n{P.n}\n"],
    ['another export', "import { n } from './_p.mdx'\n\n{n}\n"],
    ['code that the page decides', "import * as P from './_p.mdx'\n\n{x && <P.Content />}\n"],
    ['a name of HTML', "import { Content as content } from './_p.mdx'\n\n<content />\n"],
  ])('stay for all else: %s', (_, page) => {
    const resolver = project({ 'page.mdx': page, ...partial }, astro)
    const resolved = resolver.resolve('page.mdx')
    const isUsed = !page.includes('<content')
    expect(resolved.file.messages.map(({ ruleId }) => ruleId)).toEqual(isUsed ? [] : ['import-lower-case'])
    if (!isUsed) expect(resolver.toMdx(resolved)).toBe('<content />\n')
    else expect(resolver.toMdx(resolved)).toBe(page)
    expect(resolved.dependencies).toEqual(isUsed ? ['_p.mdx'] : [])
    expect(resolver.graph.dependencies('page.mdx', { deep: true })).toEqual(resolved.dependencies)
    expect(resolver.graph.edges.map(({ status }) => status)).toEqual(isUsed ? ['value'] : [])
  })

  it('leave what else the import takes', () => {
    const page =
      "import { Content, n as m } from './_p.mdx'\nimport * as Q from './_p.mdx'\n\n<Content />\n\n<Q.Content />\n\nn is {m} and {Q.n}."
    const { mdx, messages } = resolve({ 'page.mdx': page, '_p.mdx': 'Text.' }, {}, astro)
    expect(mdx).toBe(
      "import { n as m } from './_p.mdx'\nimport * as Q from './_p.mdx'\n\nText.\n\nText.\n\nn is {m} and {Q.n}.\n",
    )
    expect(messages).toEqual([])
  })

  it('are the default alone where nothing is said', () => {
    const page = "import { Content as P } from './_p.mdx'\n\n<P />\n"
    expect(flat({ 'page.mdx': page, ...partial })).toBe(page)
    expect(flat({ 'page.mdx': page, ...partial }, {}, { imports: true })).toBe(page)
    expect(flat({ 'page.mdx': "import P from './_p.mdx'\n\n<P />\n", ...partial }, {}, { imports: 'Content' })).toBe(
      "import P from './_p.mdx'\n\n<P />\n",
    )
  })

  it('must be names', () => {
    expect(() => createResolver({}, { imports: 1 as never })).toThrow(/`imports`/)
    expect(() => createResolver({}, { imports: [] })).toThrow(/`imports`/)
  })
})
