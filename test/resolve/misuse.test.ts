import { describe, expect, it } from 'vitest'
import { VFile } from 'vfile'
import {
  createResolver,
  fromJSON,
  toDot,
  toMermaid,
  type Files,
  type GraphJson,
  type Options,
  type ResolveOptions,
  type Resolver,
} from '../../src/index.js'
import { project } from '../project.js'

const files = { 'guides/page.mdx': '', 'guides/page.go.mdx': '', '_a.mdx': '' }
/** What no typed call could pass. */
const wrong = <Type>(value: unknown): Type => value as Type

describe('createResolver', () => {
  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /Expected files by path/],
    ['null', null, /Expected files by path/],
    ['a string', 'page.mdx', /Expected files by path/],
    ['a number as source', { 'a.mdx': 3 }, /`a\.mdx`.*string.*`3`/],
    ['null as source', { 'a.mdx': null }, /`a\.mdx`/],
    ['a path that leaves the root', { '../a.mdx': '' }, /`\.\.\/a\.mdx`/],
    ['an absolute path', { '/a.mdx': '' }, /`\/a\.mdx`/],
    ['a path with a drive', { 'C:\\a.mdx': '' }, /C:/],
    ['an empty path', { '': '' }, /path/],
    ['a path that comes to nothing', { './': '' }, /path/],
    ['the same path twice', { 'a.mdx': '', './a.mdx': '' }, /one file at `a\.mdx`/],
    ['the same path by another way', { 'x/../a.mdx': '', 'a.mdx': '' }, /one file at `a\.mdx`/],
    [
      'the same path with another slash',
      new Map([
        ['x/a.mdx', ''],
        ['x\\a.mdx', ''],
      ]),
      /one file at `x\/a\.mdx`/,
    ],
    [
      'two VFiles of one path',
      [new VFile({ path: 'a.mdx', value: '' }), new VFile({ path: 'a.mdx', value: '' })],
      /one file at `a\.mdx`/,
    ],
    ['a VFile without a path', [new VFile('x')], /path/],
    ['a VFile without content', [new VFile({ path: 'a.mdx' })], /`a\.mdx`/],
    ['a list of paths', ['a.mdx'], /VFiles/],
    ['a list of pairs', [['a.mdx', '']], /VFiles/],
    ['a path that is no string', new Map([[3, '']]), /`3`/],
  ])('throws for %s', (_, given, message) => {
    expect(() => createResolver(wrong<Files>(given))).toThrow(TypeError)
    expect(() => createResolver(wrong<Files>(given))).toThrow(message)
  })

  it('reads a plain object in a list as a file, or throws: never as text of the object itself', () => {
    const read = (): unknown =>
      createResolver(wrong<Files>([{ path: 'a.mdx', value: 'text' }])).resolve('a.mdx').file.value
    let found: unknown
    try {
      found = read()
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError)
      return
    }
    expect(found).toBe('text')
  })

  it.each<[string, unknown, RegExp]>([
    ['null', null, /options/],
    ['an unknown option', { sdk: [] }, /`sdk`; did you mean `sdks`/],
    ['SDKs that are no list', { sdks: 'nextjs' }, /sdks/],
    ['an SDK that is no string', { sdks: [1] }, /SDK ids/],
    ['an empty SDK', { sdks: [''] }, /SDK ids/],
    ['an SDK twice', { sdks: ['a', 'a'] }, /`a`.*once/],
    ['a label that is no string', { sdks: { a: 3 } }, /sdks\.a/],
    ['labels that are no strings', { sdks: { a: ['A', null] } }, /sdks\.a/],
    ['an unknown component', { components: { includes: {} } }, /`includes`; did you mean `include`/],
    ['a component that is no object', { components: { include: 'Render' } }, /include/],
    ['a component that is null', { components: { if: null } }, /if/],
    ['an unknown part of a component', { components: { include: { nmae: 'Render' } } }, /`nmae`.*`name`/],
    ['a name that is no string', { components: { include: { name: 3 } } }, /components/],
    ['components that are no object', { components: 'Render' }, /components/],
    ...[
      ['include.name', { include: { name: ['Include', ':::python'] } }],
      ['include.name', { include: [{}, { name: ':::python' }] }],
      ['choose.name', { choose: { name: ':::python', map: 'of' } }],
    ].map(([part, components]): [string, unknown, RegExp] => [
      `a container for \`${String(part)}\``,
      { components },
      new RegExp(`\`components.${String(part)}\` to name elements, not the container \`:::python\``),
    ]),
    ...[
      ['include.name', { include: { name: '<Include>' } }],
      ['choose.name', { choose: { name: 'Say It', map: 'of' } }],
      ['if.name', { if: { name: ['If', '1st'] } }],
      ['if.wrappers', { if: { wrappers: { '<Ios>': 'go' } } }],
      ['if.labels', { if: { labels: { '.View': 'title' } } }],
      ['tabs.name', { tabs: [{}, { name: 'Tabs items' }] }],
      ['tab.name', { tab: { name: '::tab' } }],
    ].map(([part, components]): [string, unknown, RegExp] => [
      `what is no name of an element for \`${String(part)}\``,
      { components },
      new RegExp(`\`components.${String(part)}\` to name elements, not \``),
    ]),
    ['tabs that are `true`', { tabs: true }, /tabs/],
    ['an unknown option of tabs', { tabs: { unmached: 'keep' } }, /`unmached`; did you mean `unmatched`/],
    ['a wrong `tabs.unmatched`', { tabs: { unmatched: 'hide' } }, /`hide`/],
    ['a wrong `tabs.unwrap`', { tabs: { unwrap: 'no' } }, /unwrap/],
    ['a wrong `tabs.fallback`', { tabs: { fallback: [3] } }, /fallback/],
    ['a wrapper without a name', { components: { if: { wrappers: { '': 'go' } } } }, /`components\.if\.wrappers`/],
    [
      'a labelled condition without a name',
      { components: { if: { labels: { '': 'title' } } } },
      /`components\.if\.labels`/,
    ],
    ['a wrong `rebase`', { rebase: 'yes' }, /`rebase` to be a boolean or a function, not `yes`/],
    ['a wrong `urls`', { urls: 'href' }, /urls/],
    ['`urls` that are a list', { urls: ['href'] }, /urls/],
    ['attributes of `urls` that are no strings', { urls: { Card: [true] } }, /urls\.Card.*`true`/],
    ['attributes of `urls` that are an object', { urls: { Card: { href: true } } }, /urls\.Card/],
    ['another name for `urls`', { url: {} }, /`url`; did you mean `urls`/],
    ['a wrong `isPartial`', { isPartial: '_' }, /isPartial/],
    ['a wrong `locate`', { locate: {} }, /locate/],
    ['a wrong `emptied`', { emptied: 'keep' }, /emptied/],
    ['an option nearly like `emptied`', { emptied_: () => 'keep' }, /`emptied_`; did you mean `emptied`/],
    ['an unknown option of syntax', { syntax: { admonition: true } }, /`admonition`; did you mean `admonitions`/],
    ['a wrong `syntax.headingIds`', { syntax: { headingIds: 'yes' } }, /syntax\.headingIds/],
    ['a wrong `syntax.comments`', { syntax: { comments: ['<!--'] } }, /syntax\.comments/],
    ['a wrong `syntax.admonitions`', { syntax: { admonitions: ['note', 3] } }, /syntax\.admonitions/],
    ['an admonition without a name', { syntax: { admonitions: [''] } }, /syntax\.admonitions/],
    ['a wrong `parse`', { parse: {} }, /parse/],
    ['wrong `remarkPlugins`', { remarkPlugins: 'remark-math' }, /remarkPlugins/],
  ])('throws for options: %s', (_, options, message) => {
    expect(() => createResolver({}, wrong<Options>(options))).toThrow(TypeError)
    expect(() => createResolver({}, wrong<Options>(options))).toThrow(message)
  })
})

describe('a resolver', () => {
  const page = 'Expected a path of a file, not `guides/paeg.mdx`; did you mean `guides/page.mdx`?'
  const sdk = 'Expected a declared SDK, not `nxtjs`; did you mean `nextjs`?'
  it.each<[string, (resolver: Resolver) => unknown, string | RegExp]>([
    ['resolve: a path that is no file', (r) => r.resolve('guides/paeg.mdx'), page],
    ['resolve: a path like no other', (r) => r.resolve('zzzzzzzzzzzzzzzzzzzz'), /not `z+`$/],
    ['resolve: a name of a prototype', (r) => r.resolve('constructor'), /`constructor`/],
    ['resolve: no path', (r) => r.resolve(wrong<string>(undefined)), /`undefined`/],
    ['resolve: an SDK that is not declared', (r) => r.resolve('guides/page.mdx', { sdk: 'nxtjs' }), sdk],
    [
      'resolve: a label in place of an SDK',
      (r) => r.resolve('guides/page.mdx', { sdk: 'Next.js' }),
      /did you mean `nextjs`/,
    ],
    [
      'resolve: an SDK that is no string',
      (r) => r.resolve('guides/page.mdx', wrong<ResolveOptions>({ sdk: 3 })),
      /`3`/,
    ],
    [
      'resolve: an SDK that is null',
      (r) => r.resolve('guides/page.mdx', wrong<ResolveOptions>({ sdk: null })),
      /`null`/,
    ],
    ['resolve: an SDK by itself', (r) => r.resolve('guides/page.mdx', wrong<ResolveOptions>('nextjs')), /reader/],
    ['resolve: null as reader', (r) => r.resolve('guides/page.mdx', wrong<ResolveOptions>(null)), /reader/],
    [
      'resolve: facts',
      (r) => r.resolve('guides/page.mdx', wrong<ResolveOptions>({ sdk: 'go', facts: { is: 'llm' } })),
      "Unexpected `facts` of a reader: declare an axis, `axes: { is: ['llm'] }`, and name its value, `{ is: 'llm' }`",
    ],
    ['resolve: facts that are no object', (r) => r.resolve('guides/page.mdx', { facts: 'llm' }), /declare an axis/],
    [
      'resolve: a key that is none of a reader',
      (r) => r.resolve('guides/page.mdx', wrong<ResolveOptions>({ sdks: 'nextjs' })),
      /`sdks`.*`sdk`/,
    ],
    ['resolveAll: a page that is none', (r) => [...r.resolveAll({ pages: ['guides/paeg.mdx'] })], page],
    ['resolveAll: an SDK that is not declared', (r) => [...r.resolveAll({ sdks: ['nxtjs'] })], sdk],
    [
      'resolveAll: a key that is no option',
      (r) => [...r.resolveAll(wrong<{ sdks: string[] }>({ sdk: 'nextjs' }))],
      /`sdk`.*`sdks`/,
    ],
    ['variants: a path that is no file', (r) => r.variants('guides/paeg.mdx'), page],
    ['scope: a path that is no file', (r) => r.scope('guides/paeg.mdx'), page],
    ['update: nothing', (r) => r.update(wrong<Record<string, string>>(undefined)), /changes/],
    ['update: null', (r) => r.update(wrong<Record<string, string>>(null)), /changes/],
    ['update: a number as source', (r) => r.update(wrong<Record<string, string>>({ 'a.mdx': 3 })), /`a\.mdx`/],
    ['update: undefined as source', (r) => r.update(wrong<Record<string, string>>({ 'a.mdx': undefined })), /`a\.mdx`/],
    ['update: a path that leaves the root', (r) => r.update({ '../a.mdx': '' }), /`\.\.\/a\.mdx`/],
    ['update: two changes of one path', (r) => r.update({ 'a.mdx': '', './a.mdx': null }), /one change at `a\.mdx`/],
    ['update: a list of paths', (r) => r.update(wrong<Record<string, string>>(['a.mdx'])), /changes/],
    ['update: a set of paths', (r) => r.update(wrong<Record<string, string>>(new Set(['a.mdx']))), /changes/],
    [
      'graph.dependencies: a path that is no file',
      (r) => r.graph.dependencies('guides/paeg.mdx'),
      /did you mean `guides\/page\.mdx`/,
    ],
    [
      'graph.dependencies: an SDK that is not declared',
      (r) => r.graph.dependencies('_a.mdx', { sdk: 'nxtjs' }),
      /did you mean `nextjs`/,
    ],
    [
      'graph.dependents: an SDK that is not declared',
      (r) => r.graph.dependents('_a.mdx', { sdk: 'nxtjs' }),
      /did you mean `nextjs`/,
    ],
    ['graph.affected: a path by itself', (r) => r.graph.affected('_a.mdx'), /paths/],
  ])('throws for %s', (_, call, message) => {
    const resolver = project(files)
    expect(() => call(resolver)).toThrow(TypeError)
    expect(() => call(resolver)).toThrow(message)
  })

  it('is as it was after a change that was refused', () => {
    const resolver = project(files)
    expect(() => resolver.update(wrong<Record<string, string>>({ 'new.mdx': '', 'bad.mdx': 3 }))).toThrow(TypeError)
    expect(resolver.pages).toEqual(['guides/page.mdx'])
  })
})

describe('fromJSON', () => {
  const json = project(files).graph.toJSON()
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', JSON.stringify(json)],
    ['a list', []],
    ['an empty object', {}],
    ['no edges', { ...json, edges: undefined }],
    ['no traces', { ...json, traces: undefined }],
    ['no files', { ...json, files: undefined }],
    ['no axes', { ...json, axes: undefined }],
    ['no roots', { ...json, roots: undefined }],
  ])('throws for %s', (_, given) => {
    expect(() => fromJSON(wrong<GraphJson>(given))).toThrow(TypeError)
  })

  it.each<[string, unknown]>([
    ['1', { version: 1, sdks: json.axes.sdk, files: json.files, edges: json.edges, traces: [] }],
    ['3', { ...json, version: 3 }],
    ['undefined', { ...json, version: undefined }],
  ])('says which version it expected, not %s', (version, given) => {
    const message = `Expected a graph of version 2, not ${version}: write it again with this version of mdx-partials`
    for (const read of [fromJSON, toMermaid, toDot])
      expect(() => read(wrong<GraphJson>(given))).toThrow(new TypeError(message))
  })
})
