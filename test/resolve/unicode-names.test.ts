import { describe, expect, it } from 'vitest'
import { VFile } from 'vfile'
import { createResolver, fromJSON, toDot, toMermaid } from '../../src/index.js'
import { expectFocus } from '../../src/html/misuse.js'
import { diff } from '../../src/review.js'
import { flat, project, resolve } from '../project.js'

const composed = 'caf\u00E9'
const decomposed = 'cafe\u0301'
/** As files have a name, and as it is asked for. */
const forms = [
  ['composed', 'decomposed', composed, decomposed],
  ['decomposed', 'composed', decomposed, composed],
] as const

describe.each(forms)('a name in %s form, asked for in %s form', (_, __, given, asked) => {
  const src = (path: string): string => `<Include src="${path}" />`

  it.each([
    ['a partial', { 'page.mdx': src(`_${asked}`), [`_${given}.mdx`]: 'x' }],
    ['a partial with its extension', { 'page.mdx': src(`_${asked}.md`), [`_${given}.md`]: 'x' }],
    ['a folder', { 'page.mdx': src(`_p/${asked}/a`), [`_p/${given}/a.mdx`]: 'x' }],
    ['a relative path', { 'page.mdx': src(`./_${asked}`), [`_${given}.mdx`]: 'x' }],
    ['an encoded path', { 'page.mdx': src(`_${encodeURIComponent(asked)}`), [`_${given}.mdx`]: 'x' }],
    ['a section', { 'page.mdx': src(`_${asked}#a`), [`_${given}.mdx`]: '<p id="a">x</p>\n\ny' }],
    ['a variant file', { 'page.mdx': src(`_${asked}`), [`_${given}.react.mdx`]: 'x', [`_${asked}.mdx`]: 'y' }],
    ['a variant file alone', { 'page.mdx': src(`_${asked}`), [`_${given}.react.mdx`]: 'x' }],
    ['a variant file of the page', { 'page.mdx': 'y', 'page.react.mdx': src(`_${asked}`), [`_${given}.mdx`]: 'x' }],
  ])('finds %s', (__, files) => {
    expect(flat(files as unknown as Record<string, string>, { sdk: 'react' })).toMatch(/^(x|<p id="a">x<\/p>)\n$/)
  })

  it('finds a code file', () => {
    expect(flat({ 'page.mdx': src(`_${asked}.ts`), [`_${given}.ts`]: 'x' })).toBe('```ts\nx\n```\n')
  })

  it('finds a section', () => {
    expect(flat({ 'page.mdx': src(`_a#${asked}`), '_a.mdx': `## ${given}\n\nx` })).toBe(`## ${given}\n\nx\n`)
  })

  it('finds what a host has located', () => {
    const files = { 'page.mdx': src('it'), [`_${given}.mdx`]: 'x' }
    expect(flat(files, {}, { locate: () => `_${asked}` })).toBe('x\n')
  })

  const files = { [`${given}.mdx`]: `${src(`_${asked}`)}\n\n<If sdk="go">x</If>`, [`_${given}.mdx`]: 'x' }

  it('shows paths as the files have them', () => {
    const resolver = project(files)
    const output = resolver.resolve(`${asked}.mdx`, { sdk: 'go' })
    expect([output.path, output.file.path, ...output.dependencies]).toEqual([
      `${given}.mdx`,
      `${given}.mdx`,
      `_${given}.mdx`,
    ])
    expect(output.tree.children[0]?.data?.origin?.path).toBe(`_${given}.mdx`)
    expect([...resolver.resolveAll({ pages: [`${asked}.mdx`] })].map(({ path }) => path)).toEqual(
      Array(3).fill(`${given}.mdx`),
    )
    expect(resolver.variants(`${asked}.mdx`).map(({ path }) => path)).toEqual(Array(2).fill(`${given}.mdx`))
    expect(resolver.scope(`./${asked}.mdx`)).toEqual({ except: [] })
  })

  it('is found by the queries of a graph, and of one that came back', () => {
    const { graph } = project(files)
    for (const one of [graph, fromJSON(graph.toJSON())]) {
      expect(one.dependencies(`${asked}.mdx`)).toEqual([`_${given}.mdx`])
      expect(one.dependents(`_${asked}.mdx`).map(({ page }) => page)).toEqual([`${given}.mdx`])
      expect(one.affected([`${asked}.mdx`]).map(({ page }) => page)).toEqual([`${given}.mdx`])
      expect(toMermaid(one, { focus: `${asked}.mdx` })).toBe(toMermaid(one, { focus: `${given}.mdx` }))
      expect(toDot(one, { focus: [`${asked}.mdx`] })).toBe(toDot(one, { focus: `${given}.mdx` }))
      expect(expectFocus(`${asked}.mdx`, one.toJSON())).toBe(`${given}.mdx`)
    }
  })

  it('is changed by an update, and keeps its path', () => {
    const resolver = project(files)
    resolver.resolve(`${given}.mdx`)
    const { changed, removed } = resolver.update({ [`_${asked}.mdx`]: 'new' })
    expect([changed.map(({ page }) => page), removed]).toEqual([[`${given}.mdx`], []])
    expect(resolver.resolve(`${given}.mdx`, { sdk: 'react' }).dependencies).toEqual([`_${given}.mdx`])
    expect(resolver.partials).toEqual([`_${given}.mdx`])
    expect(resolver.update({ [`_${asked}.mdx`]: 'new' })).toEqual({ changed: [], removed: [] })
    expect(resolver.update({ [`${asked}.mdx`]: null }).removed.map(({ page }) => page)).toEqual([`${given}.mdx`])
  })

  it.each([
    ['a file that was missing', `_${given}.mdx`],
    ['a variant file', `_${given}.go.mdx`],
  ])('is seen by who looked for it when it comes with an update: %s', (__, path) => {
    const resolver = project({ 'page.mdx': src(`_${asked}`) })
    const before = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(before.file.messages).toHaveLength(1)
    expect(resolver.update({ [path]: 'x' }).changed.map(({ page }) => page)).toEqual(['page.mdx'])
    const after = resolver.resolve('page.mdx', { sdk: 'go' })
    expect([after.dependencies, after.fingerprint === before.fingerprint]).toEqual([[path], false])
  })

  it('has a fingerprint of the text that was found', () => {
    const of = (text: string): string =>
      resolve({ 'page.mdx': src(`_${asked}`), [`_${given}.mdx`]: text }).resolved.fingerprint
    expect(of('a')).not.toBe(of('b'))
  })

  it('is one file with its other form', () => {
    expect(() => createResolver({ [`${given}.mdx`]: '', [`${asked}.mdx`]: '' })).toThrow(TypeError)
    expect(() => createResolver([given, asked].map((name) => new VFile({ path: `${name}.mdx`, value: '' })))).toThrow(
      /one file at/,
    )
    expect(() => project(files).update({ [`${given}.mdx`]: '', [`${asked}.mdx`]: null })).toThrow(/one change at/)
  })

  it('is where a link leads', () => {
    const links = (heading: string): Record<string, string> => ({
      'page.mdx': `[x](./${encodeURIComponent(asked)}#${heading.toLowerCase()})`,
      [`${given}.mdx`]: `# ${heading}`,
    })
    const after = project({ ...links('One'), [`${given}.mdx`]: '# Two' })
    expect(diff(project(links('One')), after).brokenLinks.map(({ page }) => page)).toEqual([`${given}.mdx`])
  })
})
