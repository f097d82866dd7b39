import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import {
  applyEdits,
  complement,
  contains,
  createResolver,
  fromJSON,
  intersect,
  isEmpty,
  toDot,
  toMdx,
  toMermaid,
  toSarif,
  union,
  type Options,
} from '../../src/index.js'
import { sentry } from '../../src/dialects.js'
import { explain, findCoverage, findDuplicates, findMentions } from '../../src/insight.js'
import { diff, diffToMarkdown } from '../../src/review.js'

class Highlighter {
  readonly theme = 'dark'
}

function* drained(): Generator<string> {
  yield* []
}

/** What a caller in JavaScript may pass by mistake, and what each is called. */
const wrongValues = {
  null: [null, '`null`'],
  'a number': [5, '`5`'],
  'not a number': [NaN, '`NaN`'],
  'a boolean': [true, '`true`'],
  'a string': ['go', '`go`'],
  'a symbol': [Symbol('s'), '`Symbol(s)`'],
  'a function': [() => undefined, 'a function'],
  'a class': [Highlighter, 'a function'],
  'an array': [[], 'an array'],
  'an array of nothing': [Array<undefined>(1), 'an array'],
  'a promise': [Promise.resolve(), 'a promise'],
  'an instance': [new Highlighter(), 'an object of class `Highlighter`'],
  'a date': [new Date(0), 'an object of class `Date`'],
  'a map': [new Map([['sdk', 'go']]), 'an object of class `Map`'],
  'a set': [new Set(['go']), 'an object of class `Set`'],
  'an iterator': [drained(), undefined],
  'an object': [{ unheard: 1 }, undefined],
  'an object without a prototype': [Object.freeze(Object.assign(Object.create(null), { unheard: 1 })), undefined],
} as const satisfies Record<string, readonly [unknown, string | undefined]>

type Kind = keyof typeof wrongValues

const files = { 'a.mdx': '<Include src="@x" /> [a](b)', '_b.mdx': 'b' }
const resolver = createResolver(files, { sdks: ['go', 'react'], axes: { audience: ['human', 'llm'] } })
const { graph } = resolver
const json = graph.toJSON()
const all = { except: [] }

const iterables: readonly Kind[] = ['an array', 'an array of nothing', 'a map', 'a set', 'an iterator']
const empty: readonly Kind[] = ['an array', 'an iterator']
const create = (options: object) => () => createResolver(files, options as Options)
const parse = (made: unknown) => createResolver(files, { parse: () => made as Root }).resolve('a.mdx').tree

/** A door with one argument or option; what its message names, and what of the wrong values is right there. */
type Door = readonly [door: string, names: string | RegExp, call: (given: never) => unknown, right?: readonly Kind[]]

const doors: readonly Door[] = [
  ['createResolver: files', /files|source/, (given) => createResolver(given), ['an array', 'a map', 'an iterator']],
  ['createResolver: options', /options|Unexpected option/, (given) => createResolver({}, given)],
  ['options.sdks', /`sdks|SDK ids/, (given) => create({ sdks: given })(), ['an array']],
  ['options.sdks: an id', /`sdks\.go|option/, (given) => create({ sdks: { go: given } })(), ['a string', 'an array']],
  [
    'options.sdks: label',
    '`sdks.go.label`',
    (given) => create({ sdks: { go: { label: given } } })(),
    ['a string', 'an array'],
  ],
  ['options.sdks: extends', 'extend', (given) => create({ sdks: { go: { extends: given } } })()],
  ['options.axes', /axes/, (given) => create({ axes: given })()],
  ['options.axes: an axis', /`axes\.is|axis is|value ids/, (given) => create({ axes: { is: given } })(), ['an array']],
  [
    'options.axes: values',
    /`axes\.is\.values|value ids/,
    (given) => create({ axes: { is: { values: given } } })(),
    ['an array'],
  ],
  [
    'options.axes: attribute',
    '`axes.is.attribute`',
    (given) => create({ axes: { is: { values: ['a'], attribute: given } } })(),
    ['a string'],
  ],
  [
    'options.axes: notAttribute',
    '`axes.is.notAttribute`',
    (given) => create({ axes: { is: { values: ['a'], notAttribute: given } } })(),
    ['a string'],
  ],
  ['options.components', /component/, (given) => create({ components: given })()],
  ['options.components: one', /component.*include/, (given) => create({ components: { include: given } })()],
  [
    'options.components: a name',
    '`components.include.name`',
    (given) => create({ components: { include: { name: given } } })(),
    ['a string'],
  ],
  [
    'options.components: sdk',
    '`components.if.sdk`',
    (given) => create({ components: { if: { sdk: given } } })(),
    ['a string'],
  ],
  [
    'options.components: label',
    '`components.tab.label`',
    (given) => create({ components: { tab: { label: given } } })(),
    ['a string'],
  ],
  [
    'options.components: text',
    '`components.include.text`',
    (given) => create({ components: { include: { text: given } } })(),
    ['a boolean'],
  ],
  [
    'options.components: src',
    /`components\.include\.src/,
    (given) => create({ components: { include: { src: given } } })(),
    ['a string'],
  ],
  [
    'options.components: a folder',
    '`components.include.src.of`',
    (given) => create({ components: { include: { src: { of: given } } } })(),
    ['a string'],
  ],
  [
    'options.components: props',
    '`components.include.props`',
    (given) => create({ components: { include: { props: given } } })(),
    ['a string', 'an array'],
  ],
  [
    'options.components: own',
    '`components.include.own`',
    (given) => create({ components: { include: { own: given } } })(),
    ['a string', 'an array'],
  ],
  ['options.components: choose', /component.*choose/, (given) => create({ components: { choose: given } })()],
  [
    'options.components: a map',
    '`components.choose.map`',
    (given) => create({ components: { choose: { name: 'A', map: given } } })(),
    ['a string'],
  ],
  [
    'options.components: otherwise',
    '`components.choose.otherwise`',
    (given) => create({ components: { choose: { name: 'A', map: 'of', otherwise: given } } })(),
    ['a string'],
  ],
  [
    'options.components: own attributes of one that chooses',
    '`components.choose.own`',
    (given) => create({ components: { choose: { name: 'A', map: 'of', own: given } } })(),
    ['a string', 'an array'],
  ],
  [
    'options.components: wrappers',
    /`components\.if\.wrappers/,
    (given) => create({ components: { if: { wrappers: given } } })(),
  ],
  [
    'options.components: a wrapper',
    /`components\.if\.wrappers\.A/,
    (given) => create({ components: { if: { wrappers: { A: given } } } })(),
    ['a string'],
  ],
  [
    'options.components: panels',
    '`components.tabs.panels`',
    (given) => create({ components: { tabs: { panels: given } } })(),
  ],
  ['options.dialect', /dialect/, (given) => create({ dialect: given })()],
  ['options.dialect: name', '`dialect.name`', (given) => create({ dialect: { name: given } })(), ['a string']],
  ['options.imports', '`imports`', (given) => create({ imports: given })(), ['a boolean', 'a string']],
  ['options.aliases', /aliases/, (given) => create({ aliases: given })()],
  ['options.aliases: a folder', '`aliases.@/`', (given) => create({ aliases: { '@/': given } })(), ['a string']],
  ['options.names', /names/, (given) => create({ names: given })()],
  ['options.scope', '`scope`', (given) => create({ scope: given })(), ['a function', 'a class']],
  ['options.directive', '`directive`', (given) => create({ directive: given })(), ['a function', 'a class']],
  ['options.syntax', /syntax/, (given) => create({ syntax: given })()],
  ['options.tabs', /tabs/, (given) => create({ tabs: given })()],
  [
    'options.tabs: fallback',
    '`tabs.fallback`',
    (given) => create({ tabs: { fallback: given } })(),
    ['a string', 'an array'],
  ],
  ['options.tabs: unmatched', '`tabs.unmatched`', (given) => create({ tabs: { unmatched: given } })()],
  ['options.tabs: unwrap', '`tabs.unwrap`', (given) => create({ tabs: { unwrap: given } })(), ['a boolean']],
  ['options.tabs: languages', '`tabs.languages`', (given) => create({ tabs: { languages: given } })(), ['a boolean']],
  ['options.limits', /limit/, (given) => create({ limits: given })()],
  ['options.limits: nodes', '`nodes`', (given) => create({ limits: { nodes: given } })(), ['a number']],
  ['options.rebase', '`rebase`', (given) => create({ rebase: given })(), ['a boolean', 'a function', 'a class']],
  ['options.isPartial', '`isPartial`', (given) => create({ isPartial: given })(), ['a function', 'a class']],
  ['options.locate', '`locate`', (given) => create({ locate: given })(), ['a function', 'a class']],
  ['options.parse', '`parse`', (given) => create({ parse: given })(), ['a function', 'a class']],
  ['options.cacheKey', '`cacheKey`', (given) => create({ cacheKey: given })(), ['a string']],
  ['options.remarkPlugins', '`remarkPlugins', (given) => create({ remarkPlugins: given })(), ['an array']],
  [
    'options.remarkPlugins: one',
    '`remarkPlugins[0]`',
    (given) => create({ remarkPlugins: [given] })(),
    ['a function', 'a class'],
  ],
  [
    'options.remarkPlugins: one with options',
    '`remarkPlugins[0]`',
    (given) => create({ remarkPlugins: [[given, {}]] })(),
    ['a function', 'a class'],
  ],
  [
    'options.remarkPlugins: a preset',
    '`remarkPlugins[0].plugins',
    (given) => create({ remarkPlugins: [{ plugins: given }] })(),
    ['an array'],
  ],
  [
    'what isPartial gives',
    '`isPartial`',
    (given) => createResolver(files, { isPartial: () => given }).pages,
    ['a boolean'],
  ],
  [
    'what locate gives',
    '`locate`',
    (given) => createResolver(files, { locate: () => given }).resolve('a.mdx').tree,
    ['a string', 'an array'],
  ],
  ['what parse gives', '`parse`', (given) => parse(given)],
  ['children that parse gives', '`parse`', (given) => parse({ type: 'root', children: given }), ['an array']],
  ['a node that parse gives', '`parse`', (given) => parse({ type: 'root', children: [given] })],
  [
    'a text that parse gives',
    '`parse`',
    (given) => parse({ type: 'root', children: [{ type: 'text', value: given }] }),
    ['a string'],
  ],
  ['resolve: path', /path/, (given) => resolver.resolve(given)],
  ['resolve: reader', /reader/, (given) => resolver.resolve('a.mdx', given)],
  ['resolve: sdk', /SDK/, (given) => resolver.resolve('a.mdx', { sdk: given }), ['a string']],
  ['resolve: an axis', /audience/, (given) => resolver.resolve('a.mdx', { audience: given })],
  ['resolve: variant', '`variant`', (given) => resolver.resolve('a.mdx', { variant: given }), ['a boolean']],
  ['resolve: facts', '`facts`', (given) => resolver.resolve('a.mdx', { facts: given })],
  ['resolveAll: options', /option/, (given) => resolver.resolveAll(given)],
  ['resolveAll: sdks', /`sdks`|SDK/, (given) => resolver.resolveAll({ sdks: given }), [...empty, 'a set']],
  ['resolveAll: pages', /`pages`|path/, (given) => resolver.resolveAll({ pages: given }), empty],
  ['resolveAll: reader', /reader/, (given) => resolver.resolveAll({ reader: given })],
  ['variants: path', /path/, (given) => resolver.variants(given)],
  ['scope: path', /path/, (given) => resolver.scope(given)],
  ['update: changes', /changes|source/, (given) => resolver.update(given), ['a map']],
  ['update: a change', /`a\.mdx`/, (given) => createResolver(files).update({ 'a.mdx': given }), ['null', 'a string']],
  ['graph.dependencies: path', /path|file/, (given) => graph.dependencies(given)],
  ['graph.dependencies: options', /option/, (given) => graph.dependencies('a.mdx', given)],
  ['graph.dependents: path', /path/, (given) => graph.dependents(given), ['a string']],
  ['graph.dependents: deep', '`deep`', (given) => graph.dependents('a.mdx', { deep: given }), ['a boolean']],
  ['graph.dependents: sdk', /SDK/, (given) => graph.dependents('a.mdx', { sdk: given }), ['a string']],
  ['graph.affected: paths', /path/, (given) => graph.affected(given), [...empty, 'a set']],
  ['fromJSON', /graph/, (given) => fromJSON(given)],
  ['fromJSON: axes', /graph|axes/, (given) => fromJSON({ ...json, axes: given })],
  ['fromJSON: a file', '`files[0]', (given) => fromJSON({ ...json, files: [given] })],
  ['fromJSON: an edge', '`edges[0]', (given) => fromJSON({ ...json, edges: [given] })],
  ['fromJSON: a root', '`roots[0]`', (given) => fromJSON({ ...json, roots: [given] }), ['a string']],
  ['fromJSON: a trace', '`traces[0]', (given) => fromJSON({ ...json, traces: [given] })],
  ['toMermaid: graph', /graph/, (given) => toMermaid(given)],
  ['toMermaid: options', /option/, (given) => toMermaid(graph, given)],
  ['toDot: focus', /focus/, (given) => toDot(graph, { focus: given }), ['an array']],
  ['contains: scope', '`scope`', (given) => contains(given, 'go')],
  ['contains: reader', '`reader`', (given) => contains(all, given), ['a string']],
  ['intersect: a', '`a`', (given) => intersect(given, all)],
  ['intersect: b', '`b`', (given) => intersect(all, given)],
  ['union: a', '`a`', (given) => union(given, all)],
  ['union: b', '`b`', (given) => union(all, given)],
  ['complement', '`scope`', (given) => complement(given)],
  ['isEmpty: scope', '`scope`', (given) => isEmpty(given)],
  ['isEmpty: values', '`values`', (given) => isEmpty(all, given), ['an array']],
  ['findCoverage', '`resolver`', (given) => findCoverage(given)],
  ['findMentions: resolver', '`resolver`', (given) => findMentions(given, 'go')],
  ['findMentions: value', /`value`|axis/, (given) => findMentions(resolver, given), ['a string']],
  ['findDuplicates: resolver', '`resolver`', (given) => findDuplicates(given)],
  ['findDuplicates: options', /option/, (given) => findDuplicates(resolver, given)],
  ['findDuplicates: threshold', '`threshold`', (given) => findDuplicates(resolver, { threshold: given })],
  ['findDuplicates: minLines', '`minLines`', (given) => findDuplicates(resolver, { minLines: given }), ['a number']],
  ['findDuplicates: minWords', '`minWords`', (given) => findDuplicates(resolver, { minWords: given }), ['a number']],
  ['diff: before', '`before`', (given) => diff(given, resolver)],
  ['diff: after', '`after`', (given) => diff(resolver, given)],
  ['diff: more', /two resolvers/, (given) => diff(resolver, resolver, given)],
  ['diffToMarkdown', /`diff`/, (given) => diffToMarkdown(given)],
  [
    'diffToMarkdown: changes',
    /`changes/,
    (given) => diffToMarkdown({ ...diff(resolver, resolver), changes: given }),
    ['an array'],
  ],
  [
    'diffToMarkdown: a change',
    /`changes\[0\]`/,
    (given) => diffToMarkdown({ ...diff(resolver, resolver), changes: [given] }),
  ],
  [
    'diffToMarkdown: a broken link',
    '`brokenLinks[0]`',
    (given) => diffToMarkdown({ ...diff(resolver, resolver), brokenLinks: [given] }),
  ],
]

describe('a door that is given what it does not take throws, and names it:', () => {
  const rows = doors.flatMap(([door, names, call, right = []]) =>
    (Object.keys(wrongValues) as Kind[])
      .filter((kind) => !right.includes(kind))
      .map((kind) => ({ door, kind, names, call })),
  )
  it.each(rows)('$door, $kind', ({ kind, names, call }) => {
    const [value, words] = wrongValues[kind]
    const given = kind === 'an iterator' ? drained() : value
    let thrown: unknown
    try {
      call(given as never)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(TypeError)
    const { message } = thrown as TypeError
    expect(message).toMatch(/^(Une|E)xpected /)
    if (typeof names === 'string') expect(message).toContain(names)
    else expect(message).toMatch(names)
    if (words !== undefined && !iterables.includes(kind) && names !== '`facts`') expect(message).toContain(words)
  })

  it.each(doors.map(([door, , call, right = []]) => ({ door, call, right })))(
    '$door, but takes what is right',
    ({ call, right }) => {
      for (const kind of right) {
        const given: unknown = kind === 'an iterator' ? drained() : wrongValues[kind][0]
        if (kind === 'a string' || kind === 'a function' || kind === 'a class') continue
        expect(() => call(given as never), kind).not.toThrow()
      }
    },
  )
})

describe('a door that takes an iterable', () => {
  const ways: Record<string, (items: readonly string[]) => Iterable<string>> = {
    'an array': (items) => items,
    'a set': (items) => new Set(items),
    'the keys of a map': (items) => new Map(items.map((item) => [item, 1])).keys(),
    'a generator': function* (items) {
      yield* items
    },
    'an object of its own': (items) => ({ [Symbol.iterator]: () => items[Symbol.iterator]() }),
  }
  it.each(Object.entries(ways))('takes %s', (_, make) => {
    expect([...resolver.resolveAll({ sdks: make(['go']), pages: make(['a.mdx']) })].map(({ sdk }) => sdk)).toEqual([
      'go',
    ])
    expect(graph.affected(make(['a.mdx', 'zzz'])).map(({ page }) => page)).toEqual(['a.mdx'])
  })
})

describe('words for what was found', () => {
  it.each<[string, () => unknown, string]>([
    [
      'a string of SDKs',
      () => resolver.resolveAll({ sdks: 'go' }),
      'Expected `sdks` to be an iterable of SDK ids, not `go`',
    ],
    [
      'a folder as files',
      () => createResolver('docs' as never),
      'Expected files by path, or an iterable of VFiles, not `docs`: `readDocs` of `mdx-partials/node` reads a folder',
    ],
    [
      'a promise of files',
      () => createResolver(Promise.resolve({}) as never),
      'Expected files by path, or an iterable of VFiles, not a promise: await it',
    ],
    [
      'a text that reads as a number',
      create({ limits: { nodes: '10' } }),
      "Expected limit `nodes` to be a whole number from 0 on, not `'10'`",
    ],
    [
      'a text that reads as a boolean',
      create({ bareProps: 'true' }),
      "Expected option `bareProps` to be a boolean, not `'true'`",
    ],
    ['an empty id', create({ sdks: [''] }), "Expected SDK ids to be strings that are not empty, not `''`"],
    [
      'a list among names',
      create({ rules: { 'include-page': ['error', {}] } }),
      "Expected rule `include-page` to be one of 'off', 'info', 'warning', 'error', not an array",
    ],
    [
      'a format that cannot be written',
      create({ format: Object.create(null) }),
      "Expected option `format` to be one of 'mdx', 'md', 'detect', not an object",
    ],
    [
      'the name of a dialect',
      create({ dialect: 'docusaurus' }),
      'Expected `dialect` to be an object, not `docusaurus`: what `docusaurus()` of `mdx-partials/dialects` and its like give',
    ],
    [
      'a path of the disk',
      () => resolver.resolve('/home/me/docs/a.mdx'),
      'Expected a path of a file, not `/home/me/docs/a.mdx`; did you mean `a.mdx`?',
    ],
    [
      'a path from the root',
      () => resolver.resolve('/a.mdx'),
      'Expected a path of a file, not `/a.mdx`; did you mean `a.mdx`?',
    ],
    [
      'a resolver as graph',
      () => toMermaid(resolver as never),
      'Expected a graph or what its `toJSON()` gives, not an object: give its `graph`',
    ],
    [
      'the text of a graph',
      () => fromJSON('{}' as never),
      'Expected a graph or what its `toJSON()` gives, not `{}`: read it with `JSON.parse`',
    ],
    [
      'a text as long as a file',
      () => fromJSON('x'.repeat(1e6) as never),
      `Expected a graph or what its \`toJSON()\` gives, not \`${'x'.repeat(200)}…\`: read it with \`JSON.parse\``,
    ],
    [
      'an output as tree',
      () => toMdx(resolver.resolve('a.mdx') as never),
      'Expected a tree of type `root`, not an object of class `PlannedOutput`: give its `tree`',
    ],
    [
      'an option that a dialect does not have',
      () => sentry({ path: [] } as never),
      'Unexpected option `path`; did you mean `paths`?',
    ],
    [
      'a question about a page alone',
      () => explain(resolver, { page: 'a.mdx' } as never),
      'Expected a question about a page to have a `node`, as in `{ path, line }`, `{ text }` or `{ page, reader, node }`',
    ],
    [
      'no list of edits',
      () => applyEdits(files, {} as never),
      'Expected `edits` to be an iterable of edits, not an object',
    ],
    [
      'an edit that is none',
      () => applyEdits(files, [null as never]),
      'Expected each edit to be an object, not `null`',
    ],
    [
      'an edit without a path',
      () => applyEdits(files, [{ text: 'x' } as never]),
      'Expected each edit to have a `path`, and as `text` a string or `null`, found `undefined` and `x`',
    ],
    [
      'an edit to no text',
      () => applyEdits(files, [{ path: 'a.mdx', text: 3 } as never]),
      'Expected each edit to have a `path`, and as `text` a string or `null`, found `a.mdx` and `3`',
    ],
    [
      'what is no file in a report',
      () => toSarif([{} as never]),
      'Expected `report` to be VFiles, such as those of `resolver.report()`, found an object in them',
    ],
    ['a number as path', () => graph.dependents(5 as never), 'Expected a path, not `5`'],
    ['a third argument', () => diff(resolver, resolver, null as never), 'Expected two resolvers, not also `null`'],
    [
      'an alias without a folder',
      create({ aliases: { '@/': [] } }),
      'Expected option `aliases.@/` to hold one folder or several',
    ],
    [
      'no attribute with a path',
      create({ components: { include: { src: {} } } }),
      'Expected option `components.include.src` to hold one name or several, none of them empty',
    ],
    [
      'a folder with half a name',
      create({ components: { include: { src: { file: 'partials/{product' } } } }),
      "Expected `components.include.src.file` to be a folder, such as 'partials/{product}/', not `partials/{product`",
    ],
    [
      'a wrapper of an axis that is none',
      create({ axes: { audience: ['llm'] }, components: { if: { wrappers: { A: { audiance: 'llm' } } } } }),
      'Unexpected axis in `components.if.wrappers.A` `audiance`; did you mean `audience`?',
    ],
    [
      'a component that is none, with all that there are',
      create({ components: { condition: { name: 'Show' } } }),
      'Unexpected component `condition`, expected `include`, `if`, `choose`, `tabs`, `tab`',
    ],
    [
      'values of an axis that stand where its options do',
      create({ axes: { os: { mac: 'macOS' } } }),
      'Unexpected option of axis os `mac`, expected `values`, `attribute`, `notAttribute`',
    ],
    [
      'several ways of a component that has one',
      create({ components: { if: [{ name: 'Show' }] } }),
      'Expected `components.if` to be an object, not an array',
    ],
    [
      'a part of a dialect that is none',
      create({ dialect: { name: 'x', component: {} } }),
      'Unexpected part of a dialect `component`; did you mean `components`?',
    ],
    [
      'no plugin',
      create({ remarkPlugins: [null] }),
      'Expected `remarkPlugins[0]` to be a plugin, or an array of one and its options, not `null`',
    ],
    [
      'null from locate',
      () => createResolver(files, { locate: () => null as never }).resolve('a.mdx').tree,
      'Expected `locate` to give a path or `undefined` for `@x` in `a.mdx`, not `null`',
    ],
    ['no tree', () => parse(undefined), 'Expected `parse` to give a tree of type `root` for `_b.mdx`, not `undefined`'],
    [
      'a promise of a tree',
      () => parse(Promise.resolve()),
      'Expected `parse` to give a tree of type `root` for `_b.mdx`, not a promise',
    ],
    [
      'another node',
      () => parse({ type: 'text', value: '' }),
      'Expected `parse` to give a tree of type `root` for `_b.mdx`, not a `text`',
    ],
    [
      'a root without children',
      () => parse({ type: 'root' }),
      'Expected `parse` to give each `root` an array of `children`, not `undefined`, in the tree of `_b.mdx`',
    ],
    [
      'a paragraph without children',
      () => parse({ type: 'root', children: [{ type: 'paragraph' }] }),
      'Expected `parse` to give each `paragraph` an array of `children`, not `undefined`, in the tree of `_b.mdx`',
    ],
    [
      'a promise from isPartial',
      () => createResolver(files, { isPartial: () => Promise.resolve(true) as never }).pages,
      'Expected `isPartial` to give a boolean for `_b.mdx`, not a promise',
    ],
    [
      'a plugin that throws',
      create({
        remarkPlugins: [
          () => {
            throw new Error('No theme')
          },
        ],
      }),
      'Expected `remarkPlugins` to hold plugins that can be used: No theme',
    ],
    [
      'null among files',
      () => fromJSON({ ...json, files: [null as never] }),
      'Expected `files[0]` to be a record of a graph, not `null`',
    ],
    [
      'facts',
      () => resolver.resolve('a.mdx', { facts: [] as never }),
      "Unexpected `facts` of a reader: declare an axis, `axes: { is: ['llm'] }`, and name its value, `{ is: 'llm' }`",
    ],
    [
      'a variant that is no boolean',
      () => resolver.resolve('a.mdx', { variant: 'no' as never }),
      'Expected option `variant` to be a boolean, not `no`',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(new TypeError(message))
  })
})
