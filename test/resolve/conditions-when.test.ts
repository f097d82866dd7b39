import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/insight.js'
import type { Options, ResolveOptions, Resolver } from '../../src/index.js'
import { project, resolve } from '../project.js'
import { table, type Case } from '../tree/check.js'

const options: Options = {
  axes: { framework: ['next', 'remix'], audience: { values: ['human', 'llm'], attribute: 'is' } },
  names: { audience: 'reader' },
  components: {
    if: {
      name: ['If', 'show'],
      when: ['when', 'condition'],
      wrappers: {
        Ios: 'go',
        Web: ['nextjs', 'react'],
        ForAgents: { audience: 'llm' },
        Both: { sdk: 'go', audience: 'llm' },
      },
    },
  },
}
const next = { framework: 'next' }
const go = { sdk: 'go' }

/** What a page is for a reader. */
const on = (
  source: string,
  reader: ResolveOptions,
  mdx: string,
  messages: readonly string[] = [],
  files: Record<string, string> = {},
): Case => ({ files: { 'page.mdx': source, ...files }, reader, mdx, messages, options })

const given = (attributes: string, partial: string): [string, Record<string, string>] => [
  `<Include src="_p" ${attributes} />`,
  { '_p.mdx': partial },
]

describe('an expression that is a condition', () => {
  table({
    'unwraps what it lets through': on("<show when={framework === 'next'}>x</show>", next, 'x'),
    'drops what it holds back': on("a <show when={framework === 'remix'}>x</show>", next, 'a'),
    'stays where the reader leaves it open': on(
      "<show when={framework === 'next'}>x</show>",
      go,
      "<show when={framework === 'next'}>x</show>",
    ),
    'is decided by what is known, if that is enough': on(
      "<show when={later && framework === 'remix'}>x</show><show when={framework === 'remix' && later}>y</show><show when={framework === 'next' || later}>z</show>",
      next,
      "<show when={later && framework === 'remix'}>x</show>z",
    ),
    'reads an axis by its own name, by another, and as a prop': on(
      "<show when={reader === 'llm'}>a</show><show when={audience === 'llm'}>b</show><show when={props.audience === 'llm'}>c</show>",
      { audience: 'llm' },
      'abc',
    ),
    'reads several axes': on("<show when={sdk === 'go' && framework !== 'remix'}>x</show>", { ...go, ...next }, 'x'),
    'compares values as JavaScript does: two texts by their letters, all else as numbers': {
      ...on(
        "<show when={version >= 2}>a</show><show when={version < 10}>b</show><show when={version == 2}>c</show><show when={version > '10'}>d</show>",
        { version: '2' },
        'abcd',
      ),
      options: { components: { if: { name: 'show', when: 'when' } }, axes: { version: ['1', '2', '10'] } },
    },
    'knows a list': on("<show when={['next', 'remix'].includes(framework)}>x</show>", next, 'x'),
    'knows constants of its file': on(
      "export const LIST = ['next']\n\n<show when={LIST.includes(framework)}>x</show><show when={!LIST.includes(framework)}>y</show>",
      next,
      "export const LIST = ['next']\n\nx",
    ),
    'knows constants of a module': on(
      "import * as c from './c.js'\n\n<show when={c.LIST.includes(framework)}>x</show>",
      next,
      "import * as c from './c.js'\n\nx",
      [],
      { 'c.js': "export const LIST = ['next']\nexport const f = () => 1" },
    ),
    'holds without a value': on('<show when>x</show>', go, 'x'),
    'may be written out': on('<show when={true}>x</show><show when={false}>y</show>', go, 'x'),
    'is told where nothing can decide it': on(
      '<show when={later}>x</show> <show when="go">y</show>',
      go,
      '<show when={later}>x</show> <show when="go">y</show>',
      ['condition-dynamic page.mdx:1:1', 'condition-dynamic page.mdx:1:29'],
    ),
    'is told of no more than once, and not where a prop is in it': on(
      '<show when={props.later}>x</show>',
      go,
      '<show when={props.later}>x</show>',
    ),
    'holds beside lists: both': on(
      '<show sdk="go" when={framework === \'next\'}>x</show><show sdk="react" when={framework === \'next\'}>y</show><show sdk="go" when={framework === \'remix\'}>z</show>',
      { ...go, ...next },
      'x',
    ),
    'goes where it is decided, and leaves what is not': on(
      '<show sdk="go" when={framework === \'next\'}>x</show>',
      next,
      '<show sdk="go">x</show>',
    ),
    'stays where it is not decided, and leaves nothing of what is': on(
      '<show sdk="go" when={framework === \'next\'}>x</show>',
      go,
      "<show when={framework === 'next'}>x</show>",
    ),
    'keeps other attributes': on("<show when={framework === 'next'} beta>x</show>", next, '<show beta>x</show>'),
    'is no axis where its file binds the name': on(
      "export const framework = 'remix'\n\n<show when={framework === 'next'}>x</show><show when={framework === 'remix'}>y</show>",
      next,
      "export const framework = 'remix'\n\ny",
    ),
    'is no axis where a function binds the name': on(
      '{list.map((framework) => <show when={framework === later}>x</show>)}',
      next,
      '{list.map((framework) => <show when={framework === later}>x</show>)}',
      ['condition-dynamic page.mdx:1:26'],
    ),
    'is decided around lists, in cells, headings and items': on(
      "## A <show when={framework === 'next'}>B</show>\n\n- <show when={framework === 'remix'}>c</show>\n- d\n\n| a |\n| - |\n| <show when={framework === 'next'}>e</show> |\n\n<show when={framework === 'next'}>\n- f\n</show>",
      next,
      '## A B\n\n- d\n\n| a |\n| - |\n| e |\n\n- f',
    ),
    'is decided in code and in words': on(
      "{f(<show when={framework === 'next'}>x</show>, <show when={framework === 'remix'}>y</show>)} ![a <show when={framework === 'remix'}>z</show>](i.png)",
      next,
      '{f(<>x</>, null)} ![a](i.png)',
    ),
    'reads the props of its partial before the axes': on(
      ...(([source, files]) => [source, { framework: 'remix' }, 'a x', [], files] as const)(
        given('framework="next"', "a <show when={props.framework === 'next'}>x</show>"),
      ),
    ),
    'reads the reader where an include gives no such prop': on(
      ...(([source, files]) => [source, next, 'a x', [], files] as const)(
        given('', "a <show when={props.framework === 'next'}>x</show>"),
      ),
    ),
    'leaves the reader to the page where an include gives no such prop': on(
      ...(([source, files]) =>
        [
          source,
          go,
          "a <show when={props.framework === 'next'}>x</show> <show when={props.framework === later && !undefined}>y</show> {f(<show when={props.framework === 'next'}>z</show>)}",
          [],
          files,
        ] as const)(
        given(
          '',
          "a <show when={props.framework === 'next'}>x</show> <show when={props.framework === later && !props.beta}>y</show> {f(<show when={props.framework === 'next'}>z</show>)}",
        ),
      ),
    ),
    'writes in the reader where an include gives no such prop': on(
      ...(([source, files]) =>
        [
          source,
          next,
          'a <show when={"next" === later}>y</show> <show when={true} condition={later}>z</show>',
          ['condition-dynamic _p.mdx:1:51'],
          files,
        ] as const)(
        given(
          '',
          "a <show when={props.framework === later}>y</show> <show when={props.framework === 'next'} condition={later}>z</show>",
        ),
      ),
    ),
    'takes a prop that is not given for nothing': on(
      ...(([source, files]) => [source, go, 'a y', [], files] as const)(
        given('', 'a <show when={props.beta}>x</show><show when={!props.beta}>y</show>'),
      ),
    ),
    'writes in what it knows where it stays': on(
      ...(([source, files]) => [source, go, 'a <show when={"b" === later}>x</show>', [], files] as const)(
        given('beta="b"', 'a <show when={props.beta === later}>x</show>'),
      ),
    ),
    'reads what an include was told of an axis': on('<Include src="_p" to={reader} />', { audience: 'llm' }, 'x', [], {
      '_p.mdx': "<show when={props.to === 'llm'}>x</show>",
    }),
  })

  it('says whom an edge is for, and is mentioned', () => {
    const resolver = project(
      {
        'page.mdx': "<show when={framework === 'next'}>\n<Include src=\"_p\" />\n</show>\n\n{reader === 'llm' && 'x'}",
        '_p.mdx': 'x',
      },
      options,
    )
    expect(resolver.graph.edges.map(({ scope }) => scope)).toEqual([{ any: [{ framework: { only: ['next'] } }] }])
    expect(resolver.variants('page.mdx').length).toBe(4)
    expect(findMentions(resolver, { framework: 'next' }).map(({ kind, actual }) => [kind, actual])).toEqual([
      ['condition', "when={framework === 'next'}"],
    ])
    expect(findMentions(resolver, { audience: 'llm' }).map(({ kind, actual }) => [kind, actual])).toEqual([
      ['condition', "reader === 'llm' && 'x'"],
    ])
  })

  it.each([
    ['of an element', "<show when={reader === 'llm' && later}>x</show>"],
    ['of an element in code', "{f(<show when={reader === 'llm' && later}>x</show>)}"],
    ['of a panel', "<Tabs items={['React']}>\n<Tab when={reader === 'llm' && later}>\nx\n</Tab>\n</Tabs>"],
  ])('%s is mentioned once, whatever name the axis has in code', (_, source) => {
    const mentions = findMentions(project({ 'page.mdx': source }, options), { audience: 'llm' })
    expect(mentions.map(({ actual }) => actual)).toEqual(["when={reader === 'llm' && later}"])
  })

  it('holds a panel back, or lets it through', () => {
    const source =
      "<Tabs items={['React', 'Go', 'Other']}>\n<Tab when={framework === 'next'}>\na\n</Tab>\n<Tab>\nb\n</Tab>\n<Tab when={framework === 'next'}>\nc\n</Tab>\n</Tabs>"
    const at = (reader: ResolveOptions): string => resolve({ 'page.mdx': source }, reader, options).mdx
    expect(at({ sdk: 'react', ...next })).toBe(
      "<Tabs items={['React', 'Other']}>\n  <Tab>\n    a\n  </Tab>\n\n  <Tab>\n    c\n  </Tab>\n</Tabs>\n",
    )
    expect(at({ sdk: 'go', framework: 'remix' })).toBe('b\n')
    expect(at(next)).not.toContain('when')
  })

  it('keeps a section that stands in it for those whom it lets through', () => {
    const files = {
      'page.mdx': '<Include src="_p#one" />',
      '_p.mdx': "<show when={framework === 'next'}>\n\n## One\n\nx\n\n</show>",
    }
    expect(resolve(files, next, options).mdx).toBe('## One\n\nx\n')
    expect(resolve(files, { framework: 'remix' }, options)).toMatchObject({ mdx: '', messages: [] })
  })

  it.each([
    ['a condition', '<show when={props.more}>\n\n## One\n\nx\n\n</show>\n\n## Two'],
    ['a panel', "<Tabs items={['A', 'B']}>\n<Tab when={props.more}>\n## One\n\nx\n</Tab>\n<Tab>b</Tab>\n</Tabs>"],
  ])('keeps a section of %s by what each include gives, in whatever order', (_, partial) => {
    const include = (more: boolean): string => `<Include src="_p#one" more={${more}} />`
    const at = (...given: boolean[]) =>
      resolve({ 'page.mdx': given.map(include).join('\n\nthen\n\n'), '_p.mdx': partial }, {}, options)
    expect(at(true, false)).toMatchObject({ mdx: '## One\n\nx\n\nthen\n', messages: [] })
    expect(at(false, true)).toMatchObject({ mdx: 'then\n\n## One\n\nx\n', messages: [] })
    expect(at(false)).toMatchObject({ mdx: '', messages: [] })
  })
})

describe('an element whose name is a condition', () => {
  table({
    'goes for others': on('a <Ios>x</Ios>', { sdk: 'react' }, 'a'),
    'is unwrapped for its own': on('a <Ios>x</Ios><Web>y</Web>', go, 'a x'),
    'is for several': on('<Web>\n# y\n</Web>', { sdk: 'react' }, '# y'),
    'is of any axis': on('<ForAgents>x</ForAgents>', { audience: 'llm' }, 'x'),
    'is of several axes': on('a <Both>x</Both>', { sdk: 'go', audience: 'human' }, 'a'),
    'stays where the reader leaves it open': on('<Both>x</Both> <Ios>y</Ios>', go, '<Both>x</Both> y'),
    'takes no notice of other attributes': on('<Ios id="a" {...rest} title={later}>x</Ios>', go, 'x'),
    'holds beside its lists': on('<Web notSdk="react">x</Web>', { sdk: 'react' }, ''),
    'is unwrapped where all hold': on('<Web notSdk="go" is="llm">x</Web>', { sdk: 'react', audience: 'llm' }, 'x'),
    'stays with a list that is open': on('<Web is="llm">x</Web>', { sdk: 'react' }, '<Web is="llm">x</Web>'),
    'holds beside an expression': on(
      "<Web when={framework === 'next'}>x</Web>",
      { sdk: 'react', framework: 'remix' },
      '',
    ),
    nests: on('<Web><Ios>x</Ios>y</Web>', { sdk: 'react' }, 'y', ['condition-dead page.mdx:1:6']),
    'is decided in code': on('{later(<Ios a="b">x</Ios>)}', go, '{later(<>x</>)}'),
    'says nothing of names that are close': on('<Iosx sdks="go">x</Iosx>', go, '<Iosx sdks="go">x</Iosx>'),
  })

  it('says whom an edge is for, is mentioned, and brings its SDKs where none are declared', () => {
    const resolver = project({ 'page.mdx': '<Ios>\n<Include src="_p" />\n</Ios>', '_p.mdx': 'x' }, options)
    expect(resolver.graph.edges.map(({ scope }) => scope)).toEqual([{ only: ['go'] }])
    expect(findMentions(resolver, 'go').map(({ kind, actual }) => [kind, actual])).toEqual([['condition', '<Ios>']])
  })
})

it.each([
  '<Card icon={<If when={props.sdk !== "nextjs" && props.x}>I</If>} />',
  '{x ?? <If when={props.sdk && y}>I</If>}',
])(
  'an expression that reads an axis as a prop is narrowed for each reader, whoever was asked for before: %s',
  (text) => {
    const resolverOf = (): Resolver => project({ 'page.mdx': text }, options)
    const flatIn = (resolver: Resolver, sdk?: string): string => resolver.toMdx(resolver.resolve('page.mdx', { sdk }))
    const shared = resolverOf()
    for (const sdk of [undefined, 'go', 'nextjs', 'react']) expect(flatIn(shared, sdk)).toBe(flatIn(resolverOf(), sdk))
    expect(flatIn(shared, 'go')).not.toBe(flatIn(shared))
  },
)
