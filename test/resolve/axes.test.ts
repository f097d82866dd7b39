import { describe, expect, it } from 'vitest'
import { contains, createResolver, toMdx, type Options, type Reader, type ResolveOptions } from '../../src/index.js'
import { findCoverage, findMentions } from '../../src/insight.js'
import { short } from '../insight/short.js'
import { project, resolve } from '../project.js'
import { table, type Case } from '../tree/check.js'

type Files = Record<string, string>

const axes: NonNullable<Options['axes']> = {
  audience: { values: { human: 'For people', llm: ['LLM', 'Agents'] }, attribute: 'is' },
  version: ['1', '2', '3'],
}

/** What a page is for a reader. */
const on = (source: string, reader: ResolveOptions, mdx: string, messages: readonly string[] = []): Case => ({
  files: { 'page.mdx': source },
  reader,
  mdx,
  messages,
  options: { axes },
})
const llm = { audience: 'llm' }
const human = { audience: 'human' }
const go = { sdk: 'go' }

describe('a condition on a declared axis', () => {
  const one = 'a <If is="llm">b</If>'
  const other = 'a <If notIs="llm">b</If>'
  table({
    'lets its value through': on(one, llm, 'a b'),
    'drops another value': on(one, human, 'a'),
    'by its `not` leaves its value out': on(other, llm, 'a'),
    'by its `not` lets another value through': on(other, human, 'a b'),
    'stays where the reader leaves the axis open': on(one, {}, one),
    'stays where only other axes are known': on(other, { ...go, version: '2' }, other),
    'takes a list in a text': on('a <If is="human, llm">b</If>', llm, 'a b'),
    'takes a list in an array': on("a <If is={['human']}>b</If>", llm, 'a'),
    'takes an expression of a text': on('a <If is={`llm`}>b</If>', llm, 'a b'),
    'goes by the name of the axis where no attribute is given': on(
      'a <If version="2, 3">b</If>',
      { version: '3' },
      'a b',
    ),
    'goes by the name of the axis behind `not`': on('a <If notVersion="2, 3">b</If>', { version: '3' }, 'a'),
    'does not go by the name of the axis where an attribute is given': on(
      'a <If audience="llm">b</If>',
      human,
      'a <If audience="llm">b</If>',
    ),
    'decides blocks': on('<If is="llm">\n# b\n</If>\n\n<If notIs="llm">\n# c\n</If>', llm, '# b'),
    'decides in a partial for the page': {
      ...on('<Include src="_a" />', llm, 'a b'),
      files: { 'page.mdx': '<Include src="_a" />', '_a.mdx': 'a <If is="llm">b</If>' },
    },
    'takes the mark of a warning with it': on('a <If is="llm" ignoreSdkWarning>b</If>', llm, 'a b'),
  })
})

describe('the attributes of an axis', () => {
  const named = (attribute: string | string[], notAttribute?: string | string[]): Options => ({
    axes: {
      audience: { values: ['human', 'llm'], attribute, ...(notAttribute === undefined ? {} : { notAttribute }) },
    },
  })
  it.each<[string, Options, string, string]>([
    ['one', named('for'), '<If for="llm">a</If> <If notFor="llm">b</If>', 'a\n'],
    ['several', named(['is', 'for']), '<If is="llm">a</If> <If for="human">b</If> <If notIs="llm">c</If>', 'a\n'],
    ['the first behind `not` alone', named(['is', 'for']), 'x <If notFor="llm">b</If>', 'x <If notFor="llm">b</If>\n'],
    ['another `not`', named('is', 'except'), '<If except="human">a</If> <If except="llm">b</If>', 'a\n'],
    [
      'several `not`',
      named('is', ['except', 'hideFrom']),
      'x <If except="llm">a</If> <If hideFrom="llm">b</If>',
      'x\n',
    ],
    [
      'another `not` than the usual one',
      named('is', 'except'),
      'x <If notIs="llm">a</If>',
      'x <If notIs="llm">a</If>\n',
    ],
  ])('are %s', (_, options, source, mdx) => {
    expect(resolve({ 'page.mdx': source }, { audience: 'llm' }, options)).toMatchObject({ mdx, messages: [] })
  })
})

describe('a condition on two axes', () => {
  const both = 'a <If sdk="go" is="llm">b</If>'
  const three = 'a <If sdk="go" is="llm" version="1, 2">b</If>'
  table({
    'lets through who is in both': on(both, { ...go, ...llm }, 'a b'),
    'drops who is out of one': on(both, { ...go, ...human }, 'a'),
    'drops who is out of the other': on(both, { sdk: 'react', ...llm }, 'a'),
    'keeps the attribute that is open, without the one that is decided': on(both, go, 'a <If is="llm">b</If>'),
    'keeps the attribute of `sdk` where that is open': on(both, llm, 'a <If sdk="go">b</If>'),
    'drops who is out of one, though the other is open': on(both, human, 'a'),
    'stays as it is where both are open': on(both, { version: '1' }, both),
    'leaves of three the two that are open': on(three, llm, 'a <If sdk="go" version="1, 2">b</If>'),
    'leaves of three the one that is open': on(three, { ...go, ...llm }, 'a <If version="1, 2">b</If>'),
    'decides all three': on(three, { ...go, ...llm, version: '2' }, 'a b'),
    'takes one axis by name and one by `not`': on(
      'a <If notSdk="go" is="llm">b</If> <If sdk="go" notIs="llm">c</If>',
      { ...go, ...human },
      'a c',
    ),
    'keeps what is on no axis': on('a <If is="llm" beta when={x}>b</If>', llm, 'a <If beta when={x}>b</If>'),
    'drops whatever else it holds': on('a <If is="llm" beta when={x}>b</If>', human, 'a'),
  })
})

describe('nested conditions on axes', () => {
  const nested = 'a <If sdk="go">b <If is="llm">c <If version="1">d</If></If></If>'
  table({
    intersect: on(nested, { ...go, ...llm, version: '1' }, 'a b c d'),
    'drop with the one around them': on(nested, { sdk: 'react', ...llm, version: '1' }, 'a'),
    'drop the one in the middle with what is in it': on(nested, { ...go, ...human, version: '1' }, 'a b'),
    'keep the ones that are open': on(nested, llm, 'a <If sdk="go">b c <If version="1">d</If></If>'),
    'keep the one in the middle': on(nested, { ...go, version: '1' }, 'a b <If is="llm">c d</If>'),
  })
})

describe('what cannot be decided on an axis', () => {
  const said = (rule: string): string[] => [`${rule} page.mdx:1:3`]
  table({
    'is a value that is unknown': on('a <If is="lmm">b</If>', llm, 'a <If is="lmm">b</If>', said('sdk-unknown')),
    'is no list where some values are known': on('a <If is="lmm, llm">b</If>', llm, 'a b', said('sdk-unknown')),
    'is no list where the known values leave the reader out': on(
      'a <If is="lmm, llm">b</If>',
      human,
      'a',
      said('sdk-unknown'),
    ),
    'is a value of another axis': on('a <If is="go">b</If>', go, 'a <If is="go">b</If>', said('sdk-unknown')),
    'is a value that is only known when the page runs': on(
      'a <If is={who}>b</If>',
      llm,
      'a <If is={who}>b</If>',
      said('condition-dynamic'),
    ),
    'is nothing': on('a <If is>b</If>', llm, 'a <If is>b</If>', said('condition-empty')),
    'is an empty list': on('a <If notIs={[]}>b</If>', llm, 'a <If notIs={[]}>b</If>', said('condition-empty')),
    'leaves the other axis to decide against it': on(
      'a <If sdk="react" is="lmm">b</If>',
      { ...go, ...llm },
      'a',
      said('sdk-unknown'),
    ),
    'leaves the other axis to decide for it': on(
      'a <If sdk="go" is="lmm">b</If>',
      { ...go, ...llm },
      'a <If is="lmm">b</If>',
      said('sdk-unknown'),
    ),
    'is said also to who leaves the axis open': on(
      'a <If is="lmm">b</If>',
      go,
      'a <If is="lmm">b</If>',
      said('sdk-unknown'),
    ),
  })

  it('names the nearest value', () => {
    const { file } = resolve({ 'page.mdx': '<If is="lmm, mensch">b</If>' }, llm, { axes }).resolved
    expect(file.messages.map(({ actual, expected }) => [actual, expected])).toEqual([
      ['lmm', ['llm']],
      ['mensch', []],
    ])
  })
})

describe('a warning of conditions on axes', () => {
  const messagesOf = (source: string): readonly string[] => resolve({ 'page.mdx': source }, {}, { axes }).messages
  it.each([
    ['values that have none in common', '<If is="llm">a <If is="human">b</If></If>', 16],
    ['a value and its `not`', '<If is="llm">a <If notIs="llm">b</If></If>', 16],
    ['a condition that leaves out every value', 'some text beside <If notIs="human, llm">a</If>', 18],
    ['boxes that do not meet', '<If sdk="go" is="llm">a <If sdk="react" is="llm">b</If></If>', 25],
    ['what three leave nothing of', '<If sdk="go">a <If is="llm">b <If notSdk="go">c</If></If></If>', 31],
  ])('is given for a branch that can never be live: %s', (_, source, column) => {
    expect(messagesOf(source)).toEqual([`condition-dead page.mdx:1:${column}`])
  })

  it.each([
    ['conditions on two axes', '<If sdk="go">a <If is="llm">b</If></If>'],
    ['boxes that meet', '<If sdk="go" is="llm">a <If sdk="go, react" version="1">b</If></If>'],
    ['attributes that are on no axis', '<If is="llm">a <If audience="human">b</If></If>'],
  ])('is not given for %s', (_, source) => {
    expect(messagesOf(source)).toEqual([])
  })

  it.each([
    [
      'a value out of the scope of the page',
      'audience: llm',
      '<If is="human">a</If>',
      ['condition-outside-page page.mdx:5:1'],
    ],
    ['the same, ignored', 'audience: llm', '<If is="human" ignoreSdkWarning>a</If>', []],
    ['a value that is left out', 'audience: llm', '<If notIs="human">a</If>', []],
    ['a value of another axis', 'audience: llm', '<If sdk="go">a</If>', []],
    [
      'each axis by itself',
      'audience: llm\nsdk: go',
      '<If sdk="react" is="llm">a</If>',
      ['condition-outside-page page.mdx:6:1'],
    ],
  ])('counts the scope of front matter: %s', (_, matter, source, expected) => {
    expect(messagesOf(`---\n${matter}\n---\n\n${source}`)).toEqual(expected)
  })

  it('counts for each SDK what the page is built for by a variant file', () => {
    const files = { 'page.mdx': '---\nsdk: go\n---\n\n<If is="human">a</If>', 'page.react.llm.mdx': 'x' }
    expect(resolve(files, { ...go, ...human }, { axes })).toMatchObject({
      mdx: '---\nsdk: go\n---\n\na\n',
      messages: [],
    })
  })
})

describe('front matter on an axis', () => {
  const page = (matter: string): Files => ({ 'page.mdx': `---\n${matter}\n---\n\nx` })
  const readersOf = (files: Files): Reader[] =>
    project(files, { axes, sdks: ['go', 'react'] })
      .variants('page.mdx')
      .flatMap(({ readers }) => readers)
  const scopeOf = (files: Files): unknown => project(files, { axes }).scope('page.mdx')

  it.each([
    ['a value', 'audience: llm', { any: [{ audience: { only: ['llm'] } }] }],
    ['a list as text', 'version: 1, 3', { any: [{ version: { only: ['1', '3'] } }] }],
    ['a list', 'audience: [llm, human]', { any: [{ audience: { only: ['human', 'llm'] } }] }],
    ['two axes', 'audience: llm\nsdk: go', { any: [{ sdk: { only: ['go'] }, audience: { only: ['llm'] } }] }],
    ['`sdk` alone', 'sdk: go', { only: ['go'] }],
    ['no axis', 'is: llm', { except: [] }],
    ['nothing', 'audience:', { except: [] }],
  ])('is the scope of the page: %s', (_, matter, scope) => {
    expect(scopeOf(page(matter))).toEqual(scope)
  })

  it('leaves the page to the readers in its scope', () => {
    expect(readersOf(page('audience: llm\nversion: "2"\nsdk: go'))).toEqual([
      { sdk: 'go', audience: 'llm', version: '2' },
    ])
    const resolver = project(page('audience: llm'), { axes })
    const outputs = [...resolver.resolveAll()]
    expect(outputs.map(({ sdk, reader }) => [sdk, reader['audience']])).toEqual([
      ['nextjs', 'llm'],
      ['react', 'llm'],
      ['go', 'llm'],
    ])
    expect(contains(resolver.scope('page.mdx'), human)).toBe(false)
    expect(contains(resolver.scope('page.mdx'), go)).toBe(true)
  })

  it('is said to a reader who is out of it', () => {
    expect(resolve(page('audience: llm'), human, { axes }).messages).toEqual(['sdk-outside-page page.mdx:1:1'])
    expect(resolve(page('audience: llm'), { ...go, ...llm }, { axes }).messages).toEqual([])
    expect(resolve(page('audience: llm'), go, { axes }).messages).toEqual([])
    expect(resolve(page('audience: llm'), {}, { axes }).messages).toEqual([])
  })

  it('names an unknown value with the nearest', () => {
    const { file } = resolve(page('audience: lmm, human'), {}, { axes }).resolved
    expect(file.messages.map(({ ruleId, actual, expected }) => [ruleId, actual, expected])).toEqual([
      ['front-matter-sdk', 'lmm', ['llm']],
    ])
    expect(scopeOf(page('audience: lmm, human'))).toEqual({ any: [{ audience: { only: ['human'] } }] })
    expect(scopeOf(page('audience: lmm'))).toEqual({ except: [] })
  })

  it('is joined by the readers of variant files', () => {
    const resolver = project({ ...page('audience: human'), 'page.go.llm.mdx': 'y' }, { axes })
    const built = resolver.variants('page.mdx').flatMap(({ readers }) => readers)
    expect(built.filter(({ audience }) => audience === 'llm').map(({ sdk, version }) => [sdk, version])).toEqual([
      ['go', '1'],
      ['go', '2'],
      ['go', '3'],
    ])
    expect(built.filter(({ audience }) => audience === 'human')).toHaveLength(9)
  })
})

describe('variant files on axes', () => {
  const named = (...names: string[]): Files =>
    Object.fromEntries(names.map((name) => [`${name}.mdx`, name.toUpperCase()]))
  const all = named('page', 'page.go', 'page.llm', 'page.2', 'page.go.llm', 'page.go.2', 'page.llm.2', 'page.go.llm.2')
  const without = (files: Files, ...names: string[]): Files =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !names.includes(path.replace('.mdx', ''))))
  const every = { ...go, ...llm, version: '2' }

  it.each<[ResolveOptions, Files, string]>([
    [{}, all, 'PAGE'],
    [go, all, 'PAGE.GO'],
    [llm, all, 'PAGE.LLM'],
    [{ version: '2' }, all, 'PAGE.2'],
    [{ ...go, ...llm }, all, 'PAGE.GO.LLM'],
    [{ ...go, version: '2' }, all, 'PAGE.GO.2'],
    [{ ...llm, version: '2' }, all, 'PAGE.LLM.2'],
    [every, all, 'PAGE.GO.LLM.2'],
    [every, without(all, 'page.go.llm.2'), 'PAGE.GO.LLM'],
    [every, without(all, 'page.go.llm.2', 'page.go.llm'), 'PAGE.GO.2'],
    [every, named('page', 'page.go', 'page.llm', 'page.llm.2'), 'PAGE.GO'],
    [every, named('page', 'page.llm', 'page.llm.2', 'page.2'), 'PAGE.LLM.2'],
    [every, named('page', 'page.2', 'page.react', 'page.human'), 'PAGE.2'],
    [{ ...go, ...human }, all, 'PAGE.GO'],
    [{ sdk: 'react', ...human, version: '1' }, all, 'PAGE'],
    [{ ...every, variant: false }, all, 'PAGE'],
  ])('stand in for the page, the nearest by the order of the axes: %j of %j', (reader, files, mdx) => {
    expect(resolve(files, reader, { axes }).mdx).toBe(`${mdx}\n`)
  })

  it.each<[ResolveOptions, string]>([
    [{}, 'x PAGE'],
    [llm, 'x PAGE.LLM'],
    [{ ...go, ...human }, 'x PAGE.GO'],
    [every, 'x PAGE.GO.LLM.2'],
  ])('stand in for a partial: %j', (reader, mdx) => {
    const partials = Object.fromEntries(Object.entries(all).map(([path, text]) => [`_${path}`, text]))
    const files = { ...partials, 'index.mdx': 'x <Include src="_page" />' }
    expect(resolve(files, reader, { axes }, 'index.mdx').mdx).toBe(`${mdx}\n`)
  })

  it('are no pages of their own', () => {
    expect(project(all, { axes }).pages).toEqual(['page.mdx'])
    expect(project(without(all, 'page'), { axes }).pages).toHaveLength(7)
    expect(project(all).pages).toEqual([
      'page.2.mdx',
      'page.go.2.mdx',
      'page.go.llm.2.mdx',
      'page.go.llm.mdx',
      'page.llm.2.mdx',
      'page.llm.mdx',
      'page.mdx',
    ])
  })

  it('are waited for where they are not there, the nearest first', () => {
    const { resolved } = resolve(
      { 'page.mdx': 'x <Include src="_a" />', '_a.llm.mdx': 'l' },
      { ...go, ...llm },
      { axes },
    )
    expect(resolved.missing).toEqual([
      'page.go.llm.mdx',
      'page.go.mdx',
      'page.llm.mdx',
      '_a',
      '_a.go.llm.mdx',
      '_a.go.mdx',
    ])
    expect(resolved.dependencies).toEqual(['_a.llm.mdx'])
  })

  it('read values with dots, and numbers, as a whole', () => {
    const files = { 'page.mdx': 'x', 'page.1.2.mdx': 'y', 'page.node.js.1.2.mdx': 'z' }
    const options: Options = { sdks: ['node.js', 'js'], axes: { version: ['1', '1.2', '2'] } }
    expect(resolve(files, { version: '1.2' }, options).mdx).toBe('y\n')
    expect(resolve(files, { sdk: 'node.js', version: '1.2' }, options).mdx).toBe('z\n')
    expect(resolve(files, { sdk: 'js', version: '2' }, options).mdx).toBe('x\n')
  })
})

describe('tabs on an axis', () => {
  const tabs = (items: readonly string[], panels: readonly string[]): string =>
    `<Tabs${items.length === 0 ? '' : ` items={[${items.map((item) => JSON.stringify(item)).join(', ')}]}`}>\n${panels.map((panel) => `  ${panel}\n`).join('\n')}</Tabs>`
  const panel = (text: string, attributes = ''): string => `<Tab${attributes}>\n    ${text}\n  </Tab>`
  const two = tabs(['For people', 'LLM'], [panel('p'), panel('l')])
  const mixed = tabs(['Go', 'LLM', 'npm'], [panel('g'), panel('l'), panel('n')])
  const both = tabs(
    [],
    [panel('gl', ' title="Go" is="llm"'), panel('gh', ' title="Go" is="human"'), panel('r', ' title="React"')],
  )
  const written = tabs(
    [],
    [panel('gl', ' sdk="go" is="llm"'), panel('g', ' sdk="go" notIs="llm"'), panel('r', ' sdk="react"')],
  )

  table({
    'are pruned by labels that name its values': on(two, llm, 'l'),
    'are pruned by labels for the other value': on(two, human, 'p'),
    'are pruned by ids': on(tabs(['human', 'llm'], [panel('p'), panel('l')]), llm, 'l'),
    'are pruned by other labels of a value': on(tabs(['agents!', 'For people'], [panel('l'), panel('p')]), llm, 'l'),
    'stay where the reader leaves it open': on(two, { ...go, version: '1' }, two),
    'are pruned by attributes': on(tabs([], [panel('p', ' is="human"'), panel('l', ' notIs="human"')]), llm, 'l'),
    'keep the panels that are about nothing': on(
      tabs(['LLM', 'npm', 'For people'], [panel('l'), panel('n'), panel('p')]),
      llm,
      tabs(['LLM', 'npm'], [panel('l'), panel('n')]),
    ),
    'of two axes keep the panels of both values': on(mixed, { ...go, ...llm }, mixed),
    'of two axes drop the panel of the value that is another': on(
      mixed,
      { ...go, ...human },
      tabs(['Go', 'npm'], [panel('g'), panel('n')]),
    ),
    'of two axes keep the panel that is open, and those of others where it may be no one for it': on(
      mixed,
      { sdk: 'react' },
      mixed,
    ),
    'of two axes drop those of others where whoever it is has a panel that is open': on(
      tabs(['Go', 'LLM', 'For people'], [panel('g'), panel('l'), panel('p')]),
      { sdk: 'react' },
      tabs(['LLM', 'For people'], [panel('l'), panel('p')]),
    ),
    'by label and attribute keep what is for others while it is open whether it is the reader’s': on(
      tabs(['Go', 'React'], [panel('g', ' is="llm"'), panel('r')]),
      go,
      tabs(['Go', 'React'], [panel('g', ' is="llm"'), panel('r')]),
    ),
    'keep all, and say so, without a panel for the reader': on(
      two.replace('LLM', 'npm'),
      llm,
      two.replace('LLM', 'npm'),
      ['tabs-unmatched page.mdx:1:1'],
    ),
    'by two attributes leave the one panel of the reader': on(written, { ...go, ...llm }, 'gl'),
    'by two attributes leave the other panel': on(written, { ...go, ...human }, 'g'),
    'by two attributes keep what is open, without what is decided': on(
      written,
      go,
      tabs([], [panel('gl', ' is="llm"'), panel('g', ' notIs="llm"')]),
    ),
    'by two attributes leave out who is out of one': on(
      written,
      llm,
      tabs([], [panel('gl', ' sdk="go"'), panel('r', ' sdk="react"')]),
    ),
    'by label and attribute leave the one panel that both are about': on(both, { ...go, ...llm }, 'gl'),
    'by label and attribute leave the panel by its label for who is named by the attributes of others': on(
      both,
      { sdk: 'react', ...llm },
      'r',
    ),
    'by label and attribute keep both panels of a label, while the attributes are open': on(
      both,
      go,
      tabs([], [panel('gl', ' title="Go" is="llm"'), panel('gh', ' title="Go" is="human"')]),
    ),
    'by label and attribute keep panels by their label, without what is decided': on(
      both,
      llm,
      tabs([], [panel('gl', ' title="Go"'), panel('r', ' title="React"')]),
    ),
    'keep, without a panel for the reader, those whose attributes leave the reader in': on(
      both.replace('React', 'npm'),
      { sdk: 'react', ...llm },
      tabs([], [panel('gl', ' title="Go"'), panel('r', ' title="npm"')]),
      ['tabs-unmatched page.mdx:1:1'],
    ),
    'take a value in the attributes before the label': on(
      tabs([], [panel('x', ' title="LLM" is="human"'), panel('y', ' title="For people" is="llm"')]),
      llm,
      'y',
    ),
    'keep the fallback': {
      ...on(tabs(['LLM', 'Other'], [panel('l'), panel('o')]), human, 'o'),
      options: { axes, tabs: { fallback: ['Other'] } },
    },
    'drop the fallback where a panel names the value': {
      ...on(tabs(['LLM', 'Other'], [panel('l'), panel('o')]), llm, 'l'),
      options: { axes, tabs: { fallback: ['Other'] } },
    },
  })

  it('take a label for the first axis that has it', () => {
    const options: Options = { sdks: ['go', 'react'], axes: { platform: ['go', 'web'] } }
    const source = tabs(['go', 'web'], [panel('g'), panel('w')])
    expect(resolve({ 'page.mdx': source }, { sdk: 'go' }, options).mdx).toBe(`${source}\n`)
    expect(resolve({ 'page.mdx': source }, { sdk: 'go', platform: 'web' }, options).mdx).toBe(`${source}\n`)
    expect(resolve({ 'page.mdx': source }, { sdk: 'react', platform: 'web' }, options).mdx).toBe('w\n')
  })
})

describe('coverage by axis', () => {
  const coverage = (files: Files): string[] =>
    findCoverage(createResolver(files, { sdks: ['go', 'react'], axes, tabs: { fallback: ['Other'] } })).map(
      (row) => `${row.axis}: ${[row.own, row.fallback, row.none].map((list) => list.join(' ')).join(' | ')}`,
    )
  const tabs = (...items: string[]): string =>
    `<Tabs items={[${items.map((item) => `'${item}'`).join(', ')}]}>\n${items.map((item) => `<Tab>\n${item}\n</Tab>\n`).join('')}</Tabs>`

  it.each<[string, Files, readonly string[]]>([
    ['tabs on another axis', { 'a.mdx': tabs('LLM', 'npm') }, ['audience: llm |  | human']],
    ['a fallback', { 'a.mdx': tabs('LLM', 'Other') }, ['audience: llm | human | ']],
    [
      'front matter on the axis',
      { 'a.mdx': `---\naudience: llm\n---\n\n${tabs('LLM', 'npm')}` },
      ['audience: llm |  | '],
    ],
    [
      'a condition on the axis',
      { 'a.mdx': `<If is="human">\n${tabs('LLM', 'npm')}\n</If>` },
      ['audience:  |  | human'],
    ],
    [
      'tabs on `sdk` in a condition on another axis',
      { 'a.mdx': `<If is="human">\n${tabs('go', 'npm')}\n</If>` },
      ['sdk: go |  | react'],
    ],
    [
      'tabs on two axes, a row for each',
      { 'a.mdx': tabs('go', 'LLM') },
      ['sdk: go react |  | ', 'audience: human llm |  | '],
    ],
    ['the version of the page', { 'a.mdx': tabs('1', '2') }, ['version: 1 2 |  | 3']],
  ])('counts %s', (_, files, rows) => {
    expect(coverage(files)).toEqual(rows)
  })
})

describe('mentions by axis', () => {
  const files = {
    'a.mdx':
      '---\naudience: llm, human\n---\n\n<If is="llm">x</If> <If notIs="llm" sdk="go">y</If>\n\n<If sdk="go">z</If>\n',
    'a.llm.mdx': 'x\n',
    'a.go.llm.mdx': 'x\n',
    'a.go.mdx': 'x\n',
    'b.mdx': '<Tabs items={[\'Agents\', "For people"]}>\n<Tab>\nl\n</Tab>\n<Tab is="llm">\nm\n</Tab>\n</Tabs>\n',
  }
  const resolver = createResolver(files, { sdks: ['go', 'react'], axes })
  const mentions = (value: Parameters<typeof findMentions>[1]): string[] =>
    findMentions(resolver, value).map((row) => `${row.kind} ${short(row)} ${row.actual}`)

  it('are those of the value: conditions, panels, front matter and variant files', () => {
    expect(mentions({ audience: 'llm' })).toEqual([
      'variant a.go.llm.mdx a.go.llm.mdx',
      'variant a.llm.mdx a.llm.mdx',
      'front-matter a.mdx:1-3 llm, human',
      'condition a.mdx:5 is="llm"',
      'condition a.mdx:5 notIs="llm"',
      'tab b.mdx:1 Agents',
      'tab b.mdx:2-4 Agents',
      'tab b.mdx:5-7 is="llm"',
    ])
    expect(mentions({ audience: 'human' })).toEqual([
      'front-matter a.mdx:1-3 llm, human',
      'tab b.mdx:1 For people',
      'tab b.mdx:5-7 For people',
    ])
    expect(mentions({ version: '1' })).toEqual([])
  })

  it('are of an SDK those of `sdk`, however it is named', () => {
    expect(mentions('go')).toEqual([
      'variant a.go.llm.mdx a.go.llm.mdx',
      'variant a.go.mdx a.go.mdx',
      'condition a.mdx:5 sdk="go"',
      'condition a.mdx:7 sdk="go"',
    ])
    expect(mentions({ sdk: 'go' })).toEqual(mentions('go'))
  })

  it.each<[unknown, RegExp]>([
    [{}, /Expected one value of one axis/],
    [{ sdk: 'go', audience: 'llm' }, /Expected one value of one axis/],
    [{ audience: 'lmm' }, /declared value of `audience`, not `lmm`; did you mean `llm`\?/],
    [{ audiance: 'llm' }, /`audiance`; did you mean `audience`\?/],
    ['llm', /Expected a declared SDK, not `llm`/],
  ])('refuse %j', (value, message) => {
    expect(() => mentions(value as string)).toThrow(TypeError)
    expect(() => mentions(value as string)).toThrow(message)
  })
})

describe('variants over axes', () => {
  const options: Options = { sdks: ['go', 'react'], axes: { audience: { values: ['human', 'llm'], attribute: 'is' } } }
  const variants = (files: Files): unknown[] =>
    createResolver(files, options)
      .variants('page.mdx')
      .map(({ readers, sdks, reader, sdk, tree }) => {
        expect([reader, sdk]).toEqual([readers[0], readers[0]?.['sdk']])
        return [toMdx(tree).trim(), sdks, readers.map((one) => Object.values(one).join(' '))]
      })

  it.each<[string, Files, unknown[]]>([
    [
      'one for all where nothing varies',
      { 'page.mdx': 'x' },
      [['x', ['go', 'react'], ['go human', 'go llm', 'react human', 'react llm']]],
    ],
    [
      'one for each value of the axis',
      { 'page.mdx': 'x <If is="llm">y</If>' },
      [
        ['x', ['go', 'react'], ['go human', 'react human']],
        ['x y', ['go', 'react'], ['go llm', 'react llm']],
      ],
    ],
    [
      'one for who is in both, one for all others',
      { 'page.mdx': 'x <If is="llm" sdk="go">y</If>' },
      [
        ['x', ['go', 'react'], ['go human', 'react human', 'react llm']],
        ['x y', ['go'], ['go llm']],
      ],
    ],
    [
      'one for a variant file',
      { 'page.mdx': 'x', 'page.react.llm.mdx': 'y' },
      [
        ['x', ['go', 'react'], ['go human', 'go llm', 'react human']],
        ['y', ['react'], ['react llm']],
      ],
    ],
    [
      'only the readers in the scope of the page',
      { 'page.mdx': '---\naudience: llm\n---\n\nx <If sdk="go">y</If>' },
      [
        ['---\naudience: llm\n---\n\nx y', ['go'], ['go llm']],
        ['---\naudience: llm\n---\n\nx', ['react'], ['react llm']],
      ],
    ],
  ])('are %s', (_, files, expected) => {
    expect(variants(files)).toEqual(expected)
  })

  it('go without SDKs', () => {
    const [first, second, ...rest] = createResolver(
      { 'page.mdx': 'x <If is="llm">y</If>' },
      { ...options, sdks: [] },
    ).variants('page.mdx')
    expect([first?.sdks, first?.readers, second?.readers, rest]).toEqual([[], [human], [llm], []])
  })
})

describe('resolveAll over axes', () => {
  const files = {
    'both.mdx': '<If is="llm" sdk="go">x</If> y',
    'none.mdx': 'x',
    'scoped.mdx': '---\naudience: llm\nsdk: react\n---\n\nx <If is="llm">y</If>',
    'version.mdx': '<If version="2">x</If> y',
  }
  const resolver = createResolver(files, { sdks: ['go', 'react'], axes })
  const brief = (options?: Parameters<typeof resolver.resolveAll>[0]): string[] =>
    [...resolver.resolveAll(options)].map(({ path, reader }) => `${path} ${Object.values(reader).join(' ')}`)

  it('makes for each SDK, of the other axes, each output that differs', () => {
    expect(brief()).toEqual([
      'both.mdx go human 1',
      'both.mdx go llm 1',
      'both.mdx react human 1',
      'none.mdx go human 1',
      'none.mdx react human 1',
      'scoped.mdx react llm 1',
      'version.mdx go human 1',
      'version.mdx go human 2',
      'version.mdx react human 1',
      'version.mdx react human 2',
    ])
  })

  it.each<[string, Parameters<typeof resolver.resolveAll>[0], readonly string[]]>([
    [
      'readers with a value',
      { reader: llm },
      [
        'both.mdx go llm 1',
        'both.mdx react llm 1',
        'none.mdx go llm 1',
        'none.mdx react llm 1',
        'scoped.mdx react llm 1',
        'version.mdx go llm 1',
        'version.mdx go llm 2',
        'version.mdx react llm 1',
        'version.mdx react llm 2',
      ],
    ],
    [
      'readers with two values',
      { reader: { ...human, version: '2' }, pages: ['both.mdx', 'version.mdx'] },
      ['both.mdx go human 2', 'both.mdx react human 2', 'version.mdx go human 2', 'version.mdx react human 2'],
    ],
    [
      'readers with an SDK',
      { reader: { sdk: 'go', audience: 'llm' }, pages: ['both.mdx', 'scoped.mdx'] },
      ['both.mdx go llm 1'],
    ],
    [
      'some SDKs, pages and values',
      { reader: { version: '3' }, sdks: ['react'], pages: ['version.mdx'] },
      ['version.mdx react human 3'],
    ],
    ['readers out of the scope', { reader: human, pages: ['scoped.mdx'] }, []],
    [
      'all for a reader with no value',
      { reader: {}, pages: ['both.mdx'] },
      ['both.mdx go human 1', 'both.mdx go llm 1', 'both.mdx react human 1'],
    ],
    [
      'all for a value that is `undefined`',
      { reader: { audience: undefined }, pages: ['scoped.mdx'] },
      ['scoped.mdx react llm 1'],
    ],
  ])('makes for some: %s', (_, options, expected) => {
    expect(brief(options)).toEqual(expected)
  })

  it('makes what `resolve` makes for the same reader', () => {
    for (const { path, reader, tree, fingerprint } of resolver.resolveAll()) {
      const same = resolver.resolve(path, reader)
      expect([toMdx(tree), fingerprint]).toEqual([toMdx(same.tree), same.fingerprint])
    }
  })
})

describe('update over axes', () => {
  const options: Options = { sdks: ['go', 'react'], axes: { audience: { values: ['human', 'llm'], attribute: 'is' } } }
  const files = {
    'a.mdx': 'x <If is="llm"><Include src="_p" /></If>',
    'b.mdx': '<Include src="_q" />',
    '_p.mdx': 'p',
    '_q.mdx': 'q',
  }
  const rows = (given: Files, changes: Record<string, string | null>): unknown => {
    const { changed, removed } = createResolver(given, options).update(changes)
    const brief = (outputs: typeof changed): string[] =>
      outputs.flatMap(({ page, readers = [] }) => readers.map((reader) => `${page} ${Object.values(reader).join(' ')}`))
    return { changed: brief(changed), removed: brief(removed) }
  }

  it.each<[string, Files, Record<string, string | null>, readonly string[], readonly string[]]>([
    ['a partial of some readers', files, { '_p.mdx': 'new' }, ['a.mdx go llm', 'a.mdx react llm'], []],
    [
      'a partial of all readers',
      files,
      { '_q.mdx': 'new' },
      ['b.mdx go human', 'b.mdx go llm', 'b.mdx react human', 'b.mdx react llm'],
      [],
    ],
    [
      'a page',
      files,
      { 'b.mdx': 'new' },
      ['b.mdx go human', 'b.mdx go llm', 'b.mdx react human', 'b.mdx react llm'],
      [],
    ],
    [
      'a page that goes',
      files,
      { 'b.mdx': null },
      [],
      ['b.mdx go human', 'b.mdx go llm', 'b.mdx react human', 'b.mdx react llm'],
    ],
    [
      'a value that left the front matter',
      { 'a.mdx': '---\naudience: human, llm\nsdk: go\n---\n' },
      { 'a.mdx': '---\naudience: human\nsdk: go\n---\n' },
      ['a.mdx go human'],
      ['a.mdx go llm'],
    ],
    [
      'a variant file that goes, and its reader with it',
      { 'a.mdx': '---\naudience: human\nsdk: go\n---\n', 'a.react.llm.mdx': 'x' },
      { 'a.react.llm.mdx': null },
      ['a.mdx go human'],
      ['a.mdx react llm'],
    ],
    ['a text that is what it was', files, files, [], []],
  ])('tells the readers of %s', (_, given, changes, changed, removed) => {
    expect(rows(given, changes)).toEqual({ changed, removed })
  })

  it.each<[string, Files, Record<string, string | null>]>([
    ['a variant file of a partial', files, { '_q.llm.mdx': 'l' }],
    ['a variant file of two axes', files, { '_q.go.llm.mdx': 'l' }],
    ['a variant file of a page', files, { 'b.llm.mdx': 'l' }],
    ['a variant file that goes', { ...files, '_q.llm.mdx': 'l' }, { '_q.llm.mdx': null }],
    ['a condition that comes', files, { '_q.mdx': 'q <If is="llm">l</If>' }],
  ])('tells at least those that do differ: %s', (_, given, changes) => {
    const [before, after] = [createResolver(given, options), createResolver(given, options)]
    const told = new Set(
      after
        .update(changes)
        .changed.flatMap(({ page, readers = [] }) => readers.map((reader) => JSON.stringify([page, reader]))),
    )
    for (const page of after.pages)
      for (const { readers } of after.variants(page))
        for (const reader of readers) {
          const isSame = toMdx(before.resolve(page, reader).tree) === toMdx(after.resolve(page, reader).tree)
          if (!isSame) expect(told).toContain(JSON.stringify([page, reader]))
        }
    expect(told.size).toBeGreaterThan(0)
  })
})

describe('the graph over axes', () => {
  const files = {
    'a.mdx': '<If is="llm"><Include src="_x" /></If>\n\n<If sdk="go"><Include src="_y" /></If>',
    'b.mdx': '---\naudience: human\n---\n\n<Include src="_x" />',
    'b.go.llm.mdx': '<Include src="_y" />',
    '_x.mdx': '<If notIs="human"><Include src="_z" /></If>',
    '_x.llm.mdx': '<Include src="_w" />',
    '_y.mdx': 'y',
    '_z.mdx': 'z',
    '_w.mdx': 'w',
  }
  const options: Options = { sdks: ['go', 'react'], axes: { audience: { values: ['human', 'llm'], attribute: 'is' } } }
  const resolver = createResolver(files, options)
  const { graph } = resolver

  it.each<[string, Parameters<typeof graph.dependencies>[1], readonly string[]]>([
    ['a.mdx', llm, ['_x.llm.mdx', '_y.mdx']],
    ['a.mdx', { ...go, ...llm }, ['_x.llm.mdx', '_y.mdx']],
    ['a.mdx', { ...go, ...human, deep: true }, ['_y.mdx']],
    ['a.mdx', { sdk: 'react', ...human }, []],
    ['a.mdx', { sdk: 'react', ...llm, deep: true }, ['_x.llm.mdx', '_w.mdx']],
    ['b.mdx', { ...human, deep: true }, ['_x.mdx']],
    ['b.mdx', { ...go, ...llm }, ['b.go.llm.mdx', '_y.mdx']],
    ['_x.mdx', { deep: true }, ['_z.mdx', '_x.llm.mdx', '_w.mdx']],
    ['_x.mdx', human, []],
  ])('tells what %s is made from, for %j', (path, query, expected) => {
    expect(graph.dependencies(path, query)).toEqual(expected)
  })

  it('tells for each reader what an output is made from', () => {
    for (const page of resolver.pages)
      for (const sdk of [undefined, 'go', 'react'])
        for (const audience of [undefined, 'human', 'llm'])
          if (sdk !== undefined || audience !== undefined)
            expect(graph.dependencies(page, { sdk, audience, deep: true }), `${page} ${sdk} ${audience}`).toEqual(
              resolver.resolve(page, { sdk, audience }).dependencies,
            )
  })

  const brief = (found: ReturnType<typeof graph.dependents>): string[] =>
    found.flatMap(({ page, readers = [] }) => readers.map((reader) => `${page} ${Object.values(reader).join(' ')}`))
  it.each<[string, Parameters<typeof graph.dependents>[1], readonly string[]]>([
    ['_y.mdx', {}, ['a.mdx go human', 'a.mdx go llm', 'b.mdx go llm']],
    ['_y.mdx', human, ['a.mdx go human']],
    ['_y.mdx', llm, ['a.mdx go llm', 'b.mdx go llm']],
    ['_x.llm.mdx', {}, ['a.mdx go llm', 'a.mdx react llm']],
    ['_x.mdx', {}, ['b.mdx go human', 'b.mdx react human']],
    ['_x.mdx', { sdk: 'react' }, ['b.mdx react human']],
    ['_w.mdx', { sdk: 'react', ...llm }, ['a.mdx react llm']],
    ['_w.mdx', { deep: false }, []],
    ['_z.mdx', {}, []],
  ])('tells who shows %s, for %j', (path, query, expected) => {
    expect(brief(graph.dependents(path, query)).sort()).toEqual([...expected].sort())
  })

  it('names of an axis on which nothing hangs no value, and shows it to each', () => {
    const { graph } = createResolver({ 'page.mdx': '<Include src="_p" />', '_p.mdx': 'p' }, options)
    for (const query of [{}, human, llm])
      expect(graph.dependents('_p.mdx', query)[0]?.readers).toEqual([{ sdk: 'go' }, { sdk: 'react' }])
    expect(graph.affected(['_p.mdx'])[0]?.readers).toEqual([{ sdk: 'go' }, { sdk: 'react' }])
  })

  it('tells the scope of an edge by its axes', () => {
    const scopes = graph.edges.map(({ from, to, scope }) => [`${from} ${to}`, scope])
    expect(scopes).toEqual([
      ['_x.llm.mdx _w.mdx', { except: [] }],
      ['_x.mdx _z.mdx', { any: [{ audience: { except: ['human'] } }] }],
      ['a.mdx _x.llm.mdx', { any: [{ audience: { only: ['llm'] } }] }],
      ['a.mdx _x.mdx', { only: [] }],
      ['a.mdx _y.mdx', { only: ['go'] }],
      ['b.go.llm.mdx _y.mdx', { except: [] }],
      ['b.mdx _x.llm.mdx', { any: [{ audience: { only: ['llm'] } }] }],
      ['b.mdx _x.mdx', { any: [{ audience: { except: ['llm'] } }] }],
    ])
  })

  it('knows the scope of a page, and the values of each axis', () => {
    expect(graph.files.find(({ path }) => path === 'b.mdx')?.scope).toEqual({
      any: [
        { sdk: { only: ['go'] }, audience: { only: ['human', 'llm'] } },
        { sdk: { except: ['go'] }, audience: { only: ['human'] } },
      ],
    })
    expect(graph.axes).toEqual({ sdk: ['go', 'react'], audience: ['human', 'llm'] })
  })
})

describe('what is on no axis', () => {
  const source = '<If is="llm" version={3} beta>a</If>\n'
  it('stays as it is written', () => {
    expect(resolve({ 'page.mdx': source }, go)).toMatchObject({ mdx: source, messages: [] })
    expect(resolve({ 'page.mdx': source }, go, { axes: { other: ['x'] } })).toMatchObject({ mdx: source, messages: [] })
  })

  it('makes no variant file, no scope and no reader', () => {
    const resolver = project({ 'page.mdx': '---\naudience: llm\n---\n', 'page.llm.mdx': '' })
    expect([resolver.pages, resolver.scope('page.mdx'), resolver.axes]).toEqual([
      ['page.llm.mdx', 'page.mdx'],
      { except: [] },
      { sdk: ['nextjs', 'react', 'go'] },
    ])
  })
})

describe('misuse of axes', () => {
  it.each<[string, unknown, string | RegExp]>([
    ['axes that are no object', 'audience', /Expected `axes` to be an object/],
    ['null', null, /Expected `axes` to be an object/],
    ['an axis that is no object', { audience: 'llm' }, /Expected `axes\.audience` to be an object/],
    ['an axis without values', { audience: {} }, /`axes\.audience\.values`/],
    ['values that are no list', { audience: { values: 'llm' } }, /`axes\.audience\.values`/],
    ['a value that is no string', { version: [1, 2] }, 'Expected value ids to be strings that are not empty, not `1`'],
    ['an empty value', { audience: [''] }, /Expected value ids to be strings/],
    ['a value twice', { audience: ['llm', 'llm'] }, 'Expected value `llm` to be declared once'],
    ['a label that is no string', { audience: { values: { llm: 3 } } }, /`axes\.audience\.values\.llm`/],
    ['an unknown option', { audience: { values: ['llm'], atribute: 'is' } }, /`atribute`; did you mean `attribute`\?/],
    [
      'an unknown option of a value',
      { audience: { values: { llm: { labl: 'x' } } } },
      /`labl`; did you mean `label`\?/,
    ],
    ['an attribute that is no string', { audience: { values: ['llm'], attribute: 3 } }, /`axes\.audience\.attribute`/],
    [
      'a `not` that is no string',
      { audience: { values: ['llm'], notAttribute: [3] } },
      /`axes\.audience\.notAttribute`/,
    ],
    ['the name `sdk`', { sdk: ['go'] }, 'Expected another name for axis `sdk`: its values are `sdks`'],
    ['the name `variant`', { variant: ['a'] }, 'Expected another name for axis `variant`'],
    ['the name `deep`', { deep: ['a'] }, 'Expected another name for axis `deep`'],
    ['no name', { '': ['a'] }, /Expected another name for axis/],
  ])('is refused: %s', (_, given, message) => {
    const call = (): unknown => createResolver({}, { axes: given } as Options)
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })

  const resolver = project({ 'page.mdx': '' }, { axes })
  it.each<[string, () => unknown, string]>([
    [
      'an axis that is not declared',
      () => resolver.resolve('page.mdx', { audiance: 'llm' }),
      'Unexpected axis of a reader `audiance`; did you mean `audience`?',
    ],
    [
      'the attribute in place of the axis',
      () => resolver.resolve('page.mdx', { is: 'llm' }),
      'Unexpected axis of a reader `is`, expected `sdk`, `audience`, `version`, `variant`',
    ],
    [
      'a value that is not declared',
      () => resolver.resolve('page.mdx', { audience: 'lmm' }),
      'Expected a declared value of `audience`, not `lmm`; did you mean `llm`?',
    ],
    [
      'a value that is a number',
      () => resolver.resolve('page.mdx', { version: 2 } as unknown as ResolveOptions),
      'Expected a declared value of `version`, not `2`',
    ],
    [
      'a value that is `null`',
      () => resolver.resolve('page.mdx', { audience: null } as unknown as ResolveOptions),
      'Expected a declared value of `audience`, not `null`',
    ],
    [
      'a name of a prototype',
      () => resolver.resolve('page.mdx', { audience: 'constructor' }),
      'Expected a declared value of `audience`, not `constructor`',
    ],
    [
      'an axis by a name of a prototype',
      () => resolver.resolve('page.mdx', { constructor: 'x' } as unknown as ResolveOptions),
      'Unexpected axis of a reader `constructor`, expected `sdk`, `audience`, `version`, `variant`',
    ],
    [
      'an axis of `resolveAll` that is not declared',
      () => resolver.resolveAll({ reader: { audiance: 'llm' } }),
      'Unexpected axis of a reader `audiance`; did you mean `audience`?',
    ],
    [
      'a value of `resolveAll` that is not declared',
      () => resolver.resolveAll({ reader: { audience: 'lmm' } }),
      'Expected a declared value of `audience`, not `lmm`; did you mean `llm`?',
    ],
    [
      '`variant` as an axis of `resolveAll`',
      () => resolver.resolveAll({ reader: { variant: 'x' } }),
      'Unexpected axis of a reader `variant`, expected `sdk`, `audience`, `version`',
    ],
    [
      'a query for an axis that is not declared',
      () => resolver.graph.dependencies('page.mdx', { audiance: 'llm' }),
      'Unexpected option `audiance`; did you mean `audience`?',
    ],
    [
      'a query for a value that is not declared',
      () => resolver.graph.dependents('page.mdx', { audience: 'lmm' }),
      'Expected `lmm` to be a declared value of `audience`; did you mean `llm`?',
    ],
  ])('is refused: %s', (_, call, message) => {
    expect(call).toThrow(new TypeError(message))
  })

  it('is none: an axis, a value or an attribute by the name of a prototype', () => {
    const given = { 'page.mdx': 'a <If constructor="toString">b</If>', 'page.valueOf.mdx': 'c' }
    const options: Options = {
      sdks: [],
      axes: { constructor: ['toString', 'valueOf', 'other'] } as NonNullable<Options['axes']>,
    }
    const readers = ['toString', 'valueOf', 'other'].map(
      (value) => ({ constructor: value }) as unknown as ResolveOptions,
    )
    expect(readers.map((reader) => resolve(given, reader, options).mdx)).toEqual(['a b\n', 'c\n', 'a\n'])
    expect(resolve(given, {}, options).mdx).toBe('a <If constructor="toString">b</If>\n')
  })
})
