import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { flat, resolve } from '../project.js'

const options: Options = { sdks: { react: 'React', vue: 'Vue' }, components: { choose: { name: 'Demo', map: 'code' } } }
const imports = "import a from './_a.mdx'\nimport b from './_b.mdx'\n"
const files = { '_a.mdx': 'A <Include src="_c" />', '_b.mdx': 'B', '_c.mdx': 'C' }

/** For each reader the element stays whole: the page shows what its map names. */
const whole: readonly (readonly [name: string, map: string])[] = [
  ['spreads', '{{ ...more, react: a, vue: b }}'],
  ['is called', '{of({ react: a, vue: b })}'],
  ['has a key that is computed', '{{ [key]: a, vue: b }}'],
  ['has nothing but values that are no files', '{{ react: { files: { x: f(a) } }, vue: [b, ...c] }}'],
  ['has more than an element that includes', '{{ react: <><A /> and more</>, vue: <p>{b}</p> }}'],
]

describe('a map that stays', () => {
  it.each(whole)('makes the page one of all that it names: a map that %s', (_, map) => {
    const page = { 'page.mdx': `${imports}import A from './_a.mdx'\n\n<Demo code=${map} />\n`, ...files }
    const resolver = createResolver(page, options)
    for (const sdk of resolver.sdks) {
      const { mdx, resolved } = resolve(page, { sdk }, options)
      expect(mdx).toContain(`<Demo code=${map} />`)
      expect([...resolved.dependencies].sort()).toEqual(['_a.mdx', '_b.mdx', '_c.mdx'])
      expect(resolver.graph.dependencies('page.mdx', { sdk, deep: true })).toEqual(['_a.mdx', '_b.mdx', '_c.mdx'])
    }
    expect(resolver.graph.unused()).not.toContain('_b.mdx')
    expect(resolver.graph.affected(['_b.mdx'])).toMatchObject([{ page: 'page.mdx', sdks: ['react', 'vue'] }])
    for (const sdk of resolver.sdks) void resolver.resolve('page.mdx', { sdk }).tree
    expect(resolver.update({ '_b.mdx': 'New' }).changed).toEqual([{ page: 'page.mdx', sdks: ['react', 'vue'] }])
  })

  it('is so for those alone for whom it stays', () => {
    const page = { 'page.mdx': `${imports}\n<Demo code={{ react: a, vue: { files: { x: f(b) } } }} />\n`, ...files }
    expect(flat(page, { sdk: 'react' }, options)).toBe('A C\n')
    const { mdx, messages, resolved } = resolve(page, { sdk: 'vue' }, options)
    expect([mdx, messages]).toEqual([page['page.mdx'], ['include-dynamic page.mdx:4:30']])
    expect(resolved.dependencies).toEqual(['_a.mdx', '_b.mdx', '_c.mdx'])

    const { graph } = createResolver(page, options)
    expect(graph.dependents('_c.mdx')).toMatchObject([{ page: 'page.mdx', sdks: ['react', 'vue'] }])
    expect(graph.dependents('_a.mdx')).toMatchObject([{ page: 'page.mdx', sdks: ['react', 'vue'] }])
    expect(graph.dependents('_b.mdx')).toMatchObject([{ page: 'page.mdx', sdks: ['vue'] }])
    expect(graph.edges.map(({ to, scope, status }) => [to, scope, status])).toEqual([
      ['_c.mdx', { except: [] }, 'ok'],
      ['_a.mdx', { except: [] }, 'ok'],
      ['vue: {\n  files: {\n    x: f(b)\n  }\n}', { only: ['vue'] }, 'dynamic'],
      ['_b.mdx', { only: ['vue'] }, 'value'],
    ])
  })

  it('is so where the host is to find one of its files', () => {
    const page = {
      'page.mdx': `import b from './_b.mdx'\nimport x from '@host/x.mdx'\n\n<Demo code={{ react: x, vue: b }} />\n`,
      ...files,
    }
    const { mdx, resolved } = resolve(page, { sdk: 'react' }, options)
    expect(mdx).toContain('vue: b')
    expect(resolved.dependencies).toEqual(['_b.mdx'])
  })
})
