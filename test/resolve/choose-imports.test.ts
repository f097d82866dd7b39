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

  it('take no attributes that are the own of the element', () => {
    const page = {
      'page.mdx': `import A from './_b.mdx'\n\n<Fragments fragments={{ js: A, swift: <A id="s" />, android: '_b' }} version="8" id={x} name="N" />`,
      '_b.mdx': '{props.name}{props.version && "no"} {props.id ?? "none"}',
    }
    const own: Options = {
      ...options,
      components: { choose: { name: 'Fragments', map: 'fragments', own: ['version', 'id'] } },
    }
    expect(flat(page, { sdk: 'js' }, own)).toBe('N none\n')
    expect(flat(page, { sdk: 'swift' }, own)).toBe('N s\n')
    expect(flat(page, { sdk: 'android' }, own)).toBe('N none\n')
    expect(flat(page, {}, own)).toBe(`${page['page.mdx']}\n`)
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

describe('a map that is a constant of the file', () => {
  const head = `${swift}${android}\nexport const frags = { swift, android: Droid, js: '_f/all' }\n`
  const page = {
    'page.mdx': `${head}\n<Fragments fragments={frags} name="N" />\n`,
    ...files,
    '_f/all.mdx': 'All {props.name}',
  }

  it.each([
    ['swift', 'For Swift N'],
    ['android', 'For Android N'],
    ['js', 'All N'],
  ])('is read as if it stood in the element; it stays, with what it names: %s', (sdk, expected) => {
    expect(flat(page, { sdk }, options)).toBe(`${head}\n${expected}\n`)
  })

  it('stays in the element for who leaves the axis open', () => {
    expect(flat(page, {}, options)).toBe(page['page.mdx'])
  })

  it('may be taken twice, in a partial, in a list, and where another file means something else by its name', () => {
    const given = {
      'page.mdx': 'export const frags = 1\n\n- a\n- <Include src="_p" />\n\n{frags}\n',
      '_p.mdx':
        "import A from './_f/all.mdx'\n\nexport const frags = { swift: A, js: null }\n\n<Fragments fragments={frags} />\n\n<Fragments fragments={frags}>*b*</Fragments>\n",
      ...files,
    }
    const esm = "import A from './_f/all.mdx'\n\nexport const frags_2 = { swift: A, js: null }"
    expect(flat(given, { sdk: 'swift' }, options)).toBe(
      `export const frags = 1\n\n${esm}\n\n- a\n- All\n\n  *b*\n\n{frags}\n`,
    )
    expect(flat(given, { sdk: 'js' }, options)).toBe(`export const frags = 1\n\n${esm}\n\n- a\n\n{frags}\n`)
    expect(flat(given, {}, options)).toContain('<Fragments fragments={frags_2} />')
  })

  it('comes along with the lines that name it', () => {
    const given = {
      'page.mdx': '<Include src="_p" lines="5" />\n',
      '_p.mdx': `${swift}\nexport const frags = { swift }\n\n<Fragments fragments={frags} name="N" />\n\nMore.\n`,
      ...files,
    }
    expect(flat(given, { sdk: 'swift' }, options)).toContain('\nFor Swift N\n')
  })

  it('has edges for each use, with those who get it', () => {
    const resolver = createResolver(page, options)
    expect(
      resolver.graph.edges.map(({ to, scope, status, position: { start } }) => [to, scope, status, start.line]),
    ).toEqual([
      ['_f/swift.mdx', { except: [] }, 'value', 4],
      ['_f/android.mdx', { except: [] }, 'value', 4],
      ['_f/swift.mdx', { only: ['swift'] }, 'ok', 6],
      ['_f/android.mdx', { only: ['android'] }, 'ok', 6],
      ['_f/all.mdx', { only: ['js'] }, 'ok', 6],
    ])
    for (const sdk of resolver.sdks) void resolver.resolve('page.mdx', { sdk }).tree
    expect(resolver.update({ '_f/all.mdx': 'New' }).changed).toEqual([{ page: 'page.mdx', sdks: ['js'] }])
  })

  it('reports at the element what is not there, and at the key who is not', () => {
    const given = {
      'page.mdx': "export const frags = { swift: '_gone', oops: '_f/all' }\n\n<Fragments fragments={frags} />\n",
      ...files,
    }
    expect(resolve(given, { sdk: 'swift' }, options).messages).toEqual([
      'sdk-unknown page.mdx:1:40',
      'include-missing page.mdx:3:23',
    ])
  })

  it.each([
    ['what may change', "export let frags = { js: '_f/all' }"],
    ['what is called', "export const frags = of({ js: '_f/all' })"],
    ['what spreads', "export const frags = { ...others, js: '_f/all' }"],
    ['a module', "import { frags } from './frags.js'"],
    ['no map', "export const frags = '_f/all'"],
    ['nothing', ''],
  ])('is only known when the page runs: %s', (_, written) => {
    const given = { 'page.mdx': `${written}\n\n<Fragments fragments={frags} />\n`, ...files }
    const { mdx, messages } = resolve(given, { sdk: 'js' }, options)
    expect(mdx.trim()).toBe(given['page.mdx'].trim())
    expect(messages).toEqual([expect.stringMatching(/^include-dynamic page.mdx:/)])
  })

  it('is not what a function around the element takes by its name', () => {
    const source = `${head}\n{list.map((frags) => <Fragments fragments={frags} />)}\n`
    const { mdx } = resolve({ 'page.mdx': source, ...files }, { sdk: 'js' }, options)
    expect(mdx).toBe(source)
  })
})
