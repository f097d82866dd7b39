import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { flat, resolve } from '../project.js'

const astro: Options = { frontmatter: 'frontmatter' }
const of = (partial: string, page = '---\ntool: page\n---\n\n<Include src="_p" />'): Record<string, string> => ({
  'page.mdx': page,
  '_p.mdx': `---\ntool: vite\nn: 2\nlist: [a, b]\nat: { x: 1 }\n---\n\n${partial}`,
})
const head = '---\ntool: page\n---\n\n'

describe('front matter in code', () => {
  it.each<[name: string, partial: string, expected: string]>([
    ['in text', 'For {frontmatter.tool}, {frontmatter.n + 1}.', 'For vite, 3.\n'],
    ['in an attribute', '<Card title={frontmatter.tool} n={frontmatter.n} />', '<Card title="vite" n={2} />\n'],
    ['in a choice', "{frontmatter.tool === 'vite' ? <b>V</b> : <i>W</i>}", '<b>V</b>\n'],
    ['deeper', '<Card x={frontmatter.at.x} first={frontmatter.list[0]} />', '<Card x={1} first="a" />\n'],
    ['where it says nothing', 'A{frontmatter.none}B', 'AB\n'],
    ['in code that the page decides', '{run(frontmatter.tool)}', '{run("vite")}\n'],
  ])('is that of the partial that shows it: %s', (_, partial, expected) => {
    const { mdx, messages } = resolve(of(partial), {}, astro)
    expect(messages).toEqual([])
    expect(mdx).toBe(head + expected)
  })

  it('is written in as a whole where it is used so', () => {
    const files = {
      'page.mdx': '<Include src="_p" />',
      '_p.mdx': '---\ntool: vite\n---\n\n{run(frontmatter)} {frontmatter.hasOwnProperty(x)}',
    }
    expect(flat(files, {}, astro)).toBe(
      '{run({\n    "tool": "vite"\n  })}\n\n{({\n    "tool": "vite"\n  }).hasOwnProperty(x)}\n',
    )
  })

  it('is passed on by a partial as what it is there', () => {
    const files = {
      ...of('<Include src="_q" tool={frontmatter.tool} />'),
      '_q.mdx': '---\ntool: q\n---\n\n{props.tool} {frontmatter.tool}',
    }
    expect(flat(files, {}, astro)).toBe(`${head}vite q\n`)
  })

  it('stays on the page, also where the page passes it on', () => {
    const page = `${head}For {frontmatter.tool}. <Card n={frontmatter.n} />\n`
    expect(flat({ 'page.mdx': page }, {}, astro)).toBe(page)
    const files = of('For {props.tool}.', `${head}<Include src="_p" tool={frontmatter.tool} />`)
    expect(flat(files, {}, astro)).toBe(`${head}For {frontmatter.tool}.\n`)
  })

  it('is another thing where the file, or a function, gives the name a meaning', () => {
    expect(flat(of("export const frontmatter = { tool: 'own' }\n\nFor {frontmatter.tool}."), {}, astro)).toBe(
      `${head}export const frontmatter = { tool: 'own' }\n\nFor {frontmatter.tool}.\n`,
    )
    expect(flat(of('{list.map((frontmatter) => frontmatter.tool)}'), {}, astro)).toBe(
      `${head}{list.map((frontmatter) => frontmatter.tool)}\n`,
    )
  })

  it('means nothing where no name is given for it', () => {
    expect(flat(of('For {frontmatter.tool}.'))).toBe(`${head}For {frontmatter.tool}.\n`)
  })

  it('may have several names', () => {
    const names: Options = { frontmatter: ['frontmatter', 'frontMatter'] }
    expect(flat(of('{frontmatter.tool} {frontMatter.n}'), {}, names)).toBe(`${head}vite 2\n`)
    expect(() => createResolver({}, { frontmatter: 1 as never })).toThrow(/frontmatter/)
    expect(() => createResolver({}, { frontmatter: 'front-matter' })).toThrow(
      'Expected option `frontmatter` to hold names as code has them, not `front-matter`',
    )
  })

  it('makes an output of its own with each change', () => {
    const resolver = createResolver(of('For {frontmatter.tool}.'), { ...astro, sdks: ['go'] })
    const before = resolver.resolve('page.mdx').fingerprint
    const { changed } = resolver.update({ '_p.mdx': '---\ntool: rollup\n---\n\nFor {frontmatter.tool}.' })
    expect(changed).toEqual([{ page: 'page.mdx', sdks: ['go'] }])
    expect(resolver.resolve('page.mdx').fingerprint).not.toBe(before)
    expect(resolver.toMdx(resolver.resolve('page.mdx'))).toBe(`${head}For rollup.\n`)
  })
})
