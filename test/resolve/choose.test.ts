import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { findMentions } from '../../src/insight.js'
import { flat, messagesOf, resolve } from '../project.js'

const sdks = {
  swift: 'Swift',
  android: ['Android', 'Android (Kotlin)'],
  js: 'JavaScript',
  'js.next': { label: 'Next.js', extends: 'js' },
  go: 'Go',
}
const options: Options = {
  sdks,
  components: {
    choose: [
      { name: 'Fragments', map: 'fragments', otherwise: 'all' },
      { name: 'Pick', map: ['of', 'map'] },
    ],
  },
}
const files = {
  '_f/swift.mdx': 'For Swift.',
  '_f/android.mdx': 'For Android {props.name ?? ""}',
  '_f/js.mdx': 'For JS.',
  '_f/all.mdx': '# One\n\n1\n\n# Two\n\n2',
}
const imports =
  "import swift from './_f/swift.mdx'\nimport droid from '/_f/android.mdx'\nimport js from '_f/js.mdx'\n\n"
const told = (source: string, sdk?: string): ReturnType<typeof resolve> =>
  resolve({ 'page.mdx': source, ...files }, sdk === undefined ? {} : { sdk }, options)

describe('a map of paths', () => {
  const source = `<Fragments fragments={{ swift: '_f/swift', "js": \`./_f/js.mdx\`, android: ('_f/android'), all: '_f/all#two' }} />`
  it.each([
    ['swift', 'For Swift.\n'],
    ['js', 'For JS.\n'],
    ['js.next', 'For JS.\n'],
    ['android', 'For Android \n'],
    ['go', '# Two\n\n2\n'],
  ])('brings in the file of the reader, of the nearest family, or of all others: %s', (sdk, expected) => {
    expect(flat({ 'page.mdx': source, ...files }, { sdk }, options).trimEnd()).toBe(expected.trimEnd())
  })

  it('stays for who leaves the axis open', () => {
    expect(told(source)).toMatchObject({ messages: [], mdx: `${source}\n` })
  })

  it('has an edge for each file, with those who get it', () => {
    const { graph } = createResolver({ 'page.mdx': source, ...files }, options)
    expect(graph.edges.map(({ to, scope, status, src }) => [to, scope, status, src])).toEqual([
      ['_f/swift.mdx', { only: ['swift'] }, 'ok', '_f/swift'],
      ['_f/js.mdx', { only: ['js', 'js.next'] }, 'ok', './_f/js.mdx'],
      ['_f/android.mdx', { only: ['android'] }, 'ok', '_f/android'],
      ['_f/all.mdx', { except: ['android', 'js', 'js.next', 'swift'] }, 'ok', '_f/all#two'],
    ])
    expect(graph.dependents('_f/js.mdx')).toMatchObject([{ page: 'page.mdx', sdks: ['js', 'js.next'] }])
    expect(graph.unused()).toEqual([])
  })
})

describe('a map of imports', () => {
  const source = `${imports}<Fragments fragments={{ swift, android: droid, js: js }} name="N" />`
  it.each([
    ['swift', 'For Swift.\n'],
    ['android', 'For Android N\n'],
    ['js.next', 'For JS.\n'],
    ['go', ''],
  ])('brings in what they name, with the other attributes as props: %s', (sdk, expected) => {
    const { mdx } = told(source, sdk)
    expect(mdx.replace(/^import.*\n+/gm, '')).toBe(expected)
  })

  it('takes elements of imports, with props and children of their own', () => {
    const page = `${imports}<Pick of={{ android: <droid.X />, js: js }} />\n\n<Pick map={{ android: <Droid name="M" /> }} />`
    const given = page.replace('import droid', "import Droid from './_f/android.mdx'\nimport droid")
    expect(told(given, 'android').mdx).toContain('For Android M\n')
  })

  it('takes elements that include', () => {
    expect(
      told("<Pick of={{ android: <Include src='_f/android' name='M' />, js: '_f/js' }} />", 'android'),
    ).toMatchObject({ mdx: 'For Android M\n', messages: [] })
  })
})

describe('keys of a map', () => {
  it.each([
    ["{ 'Android (Kotlin)': '_f/android', Golang: '_f/js' }", 'android', 'For Android \n'],
    ["{ 'Next.js': '_f/swift', js: '_f/js' }", 'js.next', 'For Swift.\n'],
    ["{ 'Next.js': '_f/swift', js: '_f/js' }", 'js', 'For JS.\n'],
    ["{ android: null, all: '_f/js' }", 'android', ''],
    ["{ android: null, all: '_f/js' }", 'go', 'For JS.\n'],
    ["{ all: '_f/js' }", undefined, 'For JS.\n'],
    ["{ all: '_f/js' }", 'go', 'For JS.\n'],
    ['{}', 'go', ''],
  ])('are ids, labels, and the one for all others: %s for %s', (map, sdk, expected) => {
    const { mdx } = told(`<Fragments fragments={${map}} />`, sdk)
    expect(mdx.trimEnd()).toBe(expected.trimEnd())
  })

  it('may be of another axis', () => {
    const source = "<Fragments fragments={{ llm: '_f/js', human: '_f/swift' }} />"
    const given = { ...options, axes: { audience: ['human', 'llm'], version: ['1', '2'] } }
    const at = { 'page.mdx': source, ...files }
    expect(flat(at, { audience: 'llm' }, given)).toBe('For JS.\n')
    expect(flat(at, { sdk: 'go', audience: 'human' }, given)).toBe('For Swift.\n')
    expect(flat(at, { sdk: 'go' }, given)).toBe(`${source}\n`)
    const numbered = { 'page.mdx': "<Pick of={{ 1: '_f/js', 2: '_f/swift' }} />", ...files }
    expect(flat(numbered, { version: '2' }, given)).toBe('For Swift.\n')
    const { graph } = createResolver(at, given)
    expect(graph.edges.map(({ to, scope }) => [to, scope])).toEqual([
      ['_f/js.mdx', { any: [{ audience: { only: ['llm'] } }] }],
      ['_f/swift.mdx', { any: [{ audience: { only: ['human'] } }] }],
    ])
  })

  it('are warned of where they name nobody, and have an edge all the same', () => {
    const source = "<Fragments fragments={{ swfit: '_f/swift', js: '_f/js', al: '_f/all' }} />"
    const { mdx, messages, resolved } = told(source, 'js')
    expect([mdx, messages]).toEqual(['For JS.\n', ['sdk-unknown page.mdx:1:25', 'sdk-unknown page.mdx:1:57']])
    expect(messagesOf(resolved).map(({ fatal, actual, expected }) => [fatal, actual, expected])).toEqual([
      [false, 'swfit', ['swift']],
      [false, 'al', ['all']],
    ])
    const { graph } = createResolver({ 'page.mdx': source, ...files }, options)
    expect(graph.edges.map(({ to, scope }) => [to, scope])).toEqual([
      ['_f/swift.mdx', { only: [] }],
      ['_f/js.mdx', { only: ['js', 'js.next'] }],
      ['_f/all.mdx', { only: [] }],
    ])
  })

  it('keep the element where they name nobody at all', () => {
    const source = "<Fragments fragments={{ flutter: '_f/swift' }} />"
    expect(told(source, 'js')).toMatchObject({ mdx: `${source}\n`, messages: ['sdk-unknown page.mdx:1:25'] })
  })

  it('are the SDKs there are, where none is declared', () => {
    const given = { components: options.components } as Options
    const resolver = createResolver({ 'page.mdx': "<Pick of={{ b: '_f/js', a: '_f/swift' }} />", ...files }, given)
    expect(resolver.sdks).toEqual(['a', 'b'])
  })

  it('are mentions', () => {
    const resolver = createResolver({ 'page.mdx': "<Pick of={{ js: '_f/js', Android: '_f/android' }} />" }, options)
    expect(
      findMentions(resolver, 'android').map(({ kind, actual, position }) => [kind, actual, position?.start.column]),
    ).toEqual([['condition', 'Android', 26]])
  })
})

describe('a map that cannot be read', () => {
  it.each([
    '<Fragments fragments={x} />',
    '<Fragments fragments={{ ...x }} />',
    "<Fragments fragments={{ [x]: '_f/js' }} />",
    '<Fragments fragments="x" />',
    '<Fragments />',
  ])('stays, and is reported: %j', (source) => {
    for (const sdk of [undefined, 'js'])
      expect(told(source, sdk)).toMatchObject({ mdx: `${source}\n`, messages: ['include-dynamic page.mdx:1:1'] })
    expect(messagesOf(told(source).resolved)[0]?.reason).toContain('expected an object with its keys written out')
    const { graph } = createResolver({ 'page.mdx': source }, options)
    expect(graph.edges.map(({ status }) => status)).toEqual(['dynamic'])
  })

  it.each(['x', 'f()', '<b />', '["_f/js", x]', '{ js: "_f/js" }', 'true', '() => 1'])(
    'stays for those whose value cannot be: %s',
    (value) => {
      const source = `<Pick of={{ swift: ${value}, js: '_f/js' }} />`
      expect(told(source, 'swift')).toMatchObject({ mdx: `${source}\n`, messages: ['include-dynamic page.mdx:1:20'] })
      expect(told(source, 'js')).toMatchObject({ mdx: 'For JS.\n', messages: [] })
      expect(told(source, 'go')).toMatchObject({ mdx: '', messages: [] })
    },
  )

  it('reports a file that is not there, for those who would get it', () => {
    const source = "<Pick of={{ swift: '_f/gone', js: '_f/js' }} />"
    expect(told(source, 'swift')).toMatchObject({ mdx: '', messages: ['include-missing page.mdx:1:20'] })
    expect(told(source, 'js')).toMatchObject({ mdx: 'For JS.\n', messages: [] })
    expect(createResolver({ 'page.mdx': source, ...files }, options).graph.missing()).toMatchObject([
      { to: '_f/gone.mdx' },
    ])
  })
})

describe('choosing wherever an include may stand', () => {
  const pick = "<Pick of={{ js: '_f/js', swift: '_f/gone' }} />"
  it.each([
    [`A ${pick} b.`, 'A For JS. b.\n', 'A  b.\n'],
    [`- ${pick}\n- b`, '- For JS.\n- b\n', '- b\n'],
    [`# A ${pick}`, '# A For JS.\n', '# A\n'],
    [`| a |\n| - |\n| ${pick} |`, '| a |\n| - |\n| For JS. |\n', ''],
    [`> ${pick}`, '> For JS.\n', ''],
    [`<Card>${pick}</Card>`, '<Card>\n  For JS.\n</Card>\n', ''],
    [`{true && ${pick}}`, 'For JS.\n', ''],
    [`<If sdk="js">${pick}</If>`, 'For JS.\n', ''],
    [`${pick} ${pick}`, 'For JS. For JS.\n', ''],
  ])('%j', (source, expected, without) => {
    expect(told(source, 'js')).toMatchObject({ messages: [] })
    expect(told(source, 'js').mdx.replace('For JS.\n\nFor JS.', 'For JS. For JS.')).toBe(expected)
    const { mdx, messages } = told(source, 'go')
    expect(messages).toEqual([])
    if (without !== '') expect(mdx.replace('A b.', 'A  b.')).toBe(without)
    expect(mdx).not.toContain('Pick')
  })

  it('places children, in the file that wrote them', () => {
    const given = {
      'page.mdx': "<Pick of={{ js: '_c', go: '_n' }}>\n  Kept <If sdk='js'>for JS</If>\n</Pick>",
      '_c.mdx': '> {props.children}',
      '_n.mdx': 'None.',
    }
    expect(resolve(given, { sdk: 'js' }, options).mdx).toBe('> Kept for JS\n')
    expect(resolve(given, { sdk: 'go' }, options).messages).toEqual(['prop-unused page.mdx:1:27'])
  })

  it('takes code, lines and regions', () => {
    const given = {
      'page.mdx': "<Pick of={{ js: '_c.ts', go: '_c.go' }} lines=\"2\" />",
      '_c.ts': 'a\nb\n',
      '_c.go': 'c\nd\n',
    }
    expect(flat(given, { sdk: 'js' }, options)).toBe('```ts\nb\n```\n')
    expect(flat(given, { sdk: 'go' }, options)).toBe('```go\nd\n```\n')
  })

  it('is refused where it leads to itself', () => {
    const given = {
      'page.mdx': "<Include src='_a' />",
      '_a.mdx': "A <Pick of={{ js: '_a', go: '_b' }} />",
      '_b.mdx': 'B',
    }
    expect(resolve(given, { sdk: 'js' }, options)).toMatchObject({
      messages: ['include-cycle _a.mdx:1:19'],
      mdx: 'A\n',
    })
    expect(flat(given, { sdk: 'go' }, options)).toBe('A B\n')
    expect(createResolver(given, options).graph.cycles()).toMatchObject([{ sdks: ['js', 'js.next'] }])
  })

  it('passes props on, in partials too', () => {
    const given = {
      'page.mdx': '<Include src="_a" name="N" />',
      '_a.mdx': "<Pick of={{ js: '_b', go: <Include src='_b' name={props.name + '!'} /> }} {...props} />",
      '_b.mdx': 'B {props.name}',
    }
    expect(flat(given, { sdk: 'js' }, options)).toBe('B N\n')
    expect(flat(given, { sdk: 'go' }, options)).toBe('B N!\n')
  })

  it('can do nothing in code that the page runs', () => {
    const source = `{list.map(() => ${pick})}`
    const { messages, mdx } = told(source, 'js')
    expect([messages, mdx.trim()]).toEqual([['directive-in-code page.mdx:1:17'], source])
  })

  it('asks `locate` for each path', () => {
    const given = { 'page.mdx': "<Pick of={{ js: 'x', go: 'y' }} kind=\"k\" />", 'k/x.mdx': 'X', 'k/y.mdx': 'Y' }
    const located: Options = {
      ...options,
      isPartial: () => true,
      locate: (src, { name, attributes }) => (name === 'Pick' ? `${String(attributes.kind)}/${src}` : undefined),
    }
    const xy = { ...given, 'k/x.mdx': 'X {props.kind}', 'k/y.mdx': 'Y {props.kind}' }
    expect(flat(xy, { sdk: 'go' }, located)).toBe('Y k\n')
  })

  it('tells an update from who looked for the file', () => {
    const resolver = createResolver({ 'page.mdx': pick, ...files }, options)
    for (const sdk of resolver.sdks) resolver.resolve('page.mdx', { sdk })
    expect(resolver.update({ '_f/gone.mdx': 'There.' }).changed).toEqual([{ page: 'page.mdx', sdks: ['swift'] }])
    expect(resolver.update({ '_f/js.mdx': 'New.' }).changed).toEqual([{ page: 'page.mdx', sdks: ['js', 'js.next'] }])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'js.next' }))).toBe('New.\n')
  })

  it('brings panels into tabs', () => {
    const given = {
      'page.mdx': "<Tabs>\n<Tab title='Go'>g</Tab>\n<Pick of={{ js: '_t', go: '_t' }} />\n</Tabs>",
      '_t.mdx': "<Tab title='JavaScript'>j</Tab>",
    }
    const about = { ...options, tabs: { languages: true } }
    expect(flat(given, { sdk: 'js' }, about)).toBe('j\n')
    expect(flat(given, { sdk: 'go' }, about)).toBe('g\n')
  })
})

it('has edges of includes in a map that names nobody for whoever meets them in its code', () => {
  const page = "<Pick of={{ gone: '_b', lost: <Include src='_a' /> }} />"
  const { edges } = createResolver({ 'page.mdx': page, '_a.mdx': 'a', '_b.mdx': 'b' }, options).graph
  expect(edges.map(({ to, scope, status }) => [to, scope, status])).toEqual([
    ['_b.mdx', { only: [] }, 'ok'],
    ['_a.mdx', { except: [] }, 'code'],
  ])
})
