import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { flat, resolve } from '../project.js'

const options: Options = {
  sdks: { swift: 'Swift', android: 'Android', js: 'JavaScript' },
  components: { choose: { name: 'Fragments', map: 'fragments', otherwise: 'all' } },
}
const files = {
  '_f/swift.mdx': 'For Swift {props.name ?? ""}',
  '_f/android.mdx': 'For Android {props.name ?? ""}',
  '_f/all.mdx': '{props.children ?? "All"}',
}
const swift = "import swift from './_f/swift.mdx'\n"
const android = "import Droid from '/_f/android.mdx'\n"
const source = `${swift}${android}\n<Fragments fragments={{ swift, android: Droid }} />\n`

describe('imports that a map names', () => {
  it.each([
    ['swift', 'For Swift \n'],
    ['android', 'For Android \n'],
    ['js', ''],
  ])('go once the map is decided: %s', (sdk, expected) => {
    expect(flat({ 'page.mdx': source, ...files }, { sdk }, options).trimEnd()).toBe(expected.trimEnd())
  })

  it('stay with the element for who leaves the axis open', () => {
    const { mdx, messages, resolved } = resolve({ 'page.mdx': source, ...files }, {}, options)
    expect([mdx, messages]).toEqual([source, []])
    expect(resolved.dependencies).toEqual(['_f/swift.mdx', '_f/android.mdx'])
  })

  it('stay for another use', () => {
    const page = { 'page.mdx': `${source}\n<Card of={swift} />`, ...files }
    expect(flat(page, { sdk: 'android' }, options)).toBe(
      `${swift}\nFor Android \n\n<Card of={swift} />\n`.replace(' \n', '\n'),
    )
  })

  it('have one edge each, with those who get it', () => {
    const { graph, ...resolver } = createResolver({ 'page.mdx': source, ...files }, options)
    expect(
      graph.edges.map(({ to, scope, status, src, position: { start } }) => [to, scope, status, src, start.column]),
    ).toEqual([
      ['_f/swift.mdx', { only: ['swift'] }, 'ok', './_f/swift.mdx', 25],
      ['_f/android.mdx', { only: ['android'] }, 'ok', '/_f/android.mdx', 41],
    ])
    expect(graph.unused()).toEqual(['_f/all.mdx'])
    expect(graph.dependents('_f/swift.mdx')).toMatchObject([{ page: 'page.mdx', sdks: ['swift'] }])
    void resolver
  })

  it('may be named twice', () => {
    const page = { 'page.mdx': `${swift}\n<Fragments fragments={{ js: swift, swift: swift }} />`, ...files }
    for (const sdk of ['js', 'swift']) expect(flat(page, { sdk }, options).trimEnd()).toBe('For Swift')
    const { graph } = createResolver(page, options)
    expect(graph.edges.map(({ to, scope }) => [to, scope])).toEqual([
      ['_f/swift.mdx', { only: ['js'] }],
      ['_f/swift.mdx', { only: ['swift'] }],
    ])
  })

  it('take the attributes beside the map, of whatever name, and children', () => {
    const page = {
      'page.mdx': `import A from './_b.mdx'\n\n<Fragments fragments={{ js: A }} src="s" lines="1" headingOffset={2}>\n  *child*\n</Fragments>`,
      '_b.mdx': '# {props.src} {props.lines} {props.headingOffset}\n\n{props.children}',
    }
    expect(flat(page, { sdk: 'js' }, options)).toBe('# s 1 2\n\n*child*\n')
  })

  it('may be elements, with props and children of their own', () => {
    const page = {
      'page.mdx': `import A from './_f/all.mdx'\n${android}\n<Fragments fragments={{ android: <Droid name="N" />, js: <A>*child*</A>, swift: <A /> }} />\n`,
      ...files,
    }
    expect(flat(page, { sdk: 'android' }, options)).toBe('For Android N\n')
    expect(flat(page, { sdk: 'js' }, options)).toBe('*child*\n'.replaceAll('*', '\\*'))
    expect(flat(page, { sdk: 'swift' }, options)).toBe('All\n')
    expect(resolve(page, {}, options)).toMatchObject({ mdx: page['page.mdx'], messages: [] })
    const { graph } = createResolver(page, options)
    expect(graph.edges.map(({ to, scope, status }) => [to, scope, status])).toEqual([
      ['_f/android.mdx', { only: ['android'] }, 'ok'],
      ['_f/all.mdx', { only: ['js'] }, 'ok'],
      ['_f/all.mdx', { only: ['swift'] }, 'ok'],
    ])
  })

  it('are chosen in partials, and by an alias', () => {
    const page = {
      'guides/page.mdx': '<Include src="_p" />',
      '_p.mdx':
        "import S from '@site/_f/swift.mdx'\n\n- a\n- <Fragments fragments={{ swift: S, all: '@site/_f/all' }} name=\"N\" />",
      ...files,
    }
    const given = { ...options, aliases: { '@site/': '' } }
    expect(resolve(page, { sdk: 'swift' }, given, 'guides/page.mdx')).toMatchObject({ mdx: '- a\n- For Swift N\n' })
  })

  it('are reported where they are not there, for those who would get them', () => {
    const page = {
      'page.mdx': "import A from './_gone.mdx'\n\n<Fragments fragments={{ js: A, all: '_f/all' }} />",
      ...files,
    }
    expect(resolve(page, { sdk: 'js' }, options).messages).toEqual(['include-missing page.mdx:3:29'])
    expect(flat(page, { sdk: 'swift' }, options)).toBe('All\n')
  })

  it('are edges by update', () => {
    const resolver = createResolver({ 'page.mdx': source, ...files }, options)
    for (const sdk of resolver.sdks) void resolver.resolve('page.mdx', { sdk }).tree
    expect(resolver.update({ '_f/swift.mdx': 'New' }).changed).toEqual([{ page: 'page.mdx', sdks: ['swift'] }])
  })
})
