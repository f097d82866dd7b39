import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { flat, messagesOf, resolve } from '../project.js'

const include = (...ways: object[]): Options => ({ components: { include: ways } })
const hello = { '_p/a.mdx': 'Hello **{props.name}**.' }

describe('an attribute whose paths are in a folder', () => {
  const options = include({ name: 'Render', src: { file: 'partials/{product}/' } })
  const files = {
    'partials/dns/zone.mdx': 'A zone.',
    'partials/dns/deep/x.mdx': 'Deep.',
    'partials/2/zone.mdx': 'Two.',
    'partials/zone.mdx': 'Not this.',
    'partials/dns/zone.go.mdx': 'A Go zone.',
    'partials/dns/two.mdx': '# One\n\n1\n\n# Two\n\n2',
  }
  const partials = { ...options, isPartial: (path: string) => path.startsWith('partials/') }
  it.each([
    ['<Render file="zone" product="dns" />', 'A zone.\n'],
    ['<Render product="dns" file="zone.mdx" />', 'A zone.\n'],
    ["<Render product={'dns'} file={`deep/x`} />", 'Deep.\n'],
    ['<Render product={2} file="zone" />', 'Two.\n'],
    ['<Render product="dns" file="/zone" />', 'A zone.\n'],
    ['<Render product="dns" file="./deep/../zone" />', 'A zone.\n'],
    ['<Render product="dns" file="two#two" />', '# Two\n\n2\n'],
    ['A <Render product="dns" file="zone" />', 'A A zone.\n'],
  ])('brings in what is there: %j', (source, expected) => {
    expect(flat({ 'guides/page.mdx': 'x', 'page.mdx': source, ...files }, { sdk: 'react' }, partials)).toBe(expected)
  })

  it('takes the variant file of the reader', () => {
    const page = { 'page.mdx': '<Render file="zone" product="dns" />' }
    expect(flat({ ...page, ...files }, { sdk: 'go' }, partials)).toBe('A Go zone.\n')
  })

  it('keeps the attributes of the folder from the props, and passes on all others', () => {
    const page = { 'page.mdx': '<Render file="a" product="p" name="N" />' }
    expect(flat({ ...page, 'partials/p/a.mdx': '{props.name} {props.product ?? "none"}' }, {}, partials)).toBe(
      'N none\n',
    )
  })

  it.each([
    ['<Render file="zone" />', '`file="zone"` for the file to include, without `product` written out'],
    ['<Render file="zone" product={x} />', 'expected `product="…"`, which names the folder that it is in'],
    ['<Render file="zone" product="" />', 'without `product` written out'],
  ])('reports what is missing: %j', (source, words) => {
    const { mdx, messages, resolved } = resolve({ 'page.mdx': source, ...files }, {}, partials)
    expect([mdx, messages]).toEqual([`${source}\n`, ['include-dynamic page.mdx:1:1']])
    expect(messagesOf(resolved)[0]?.reason).toContain(words)
  })

  it('reports a path that leaves the docs, and one that is not there', () => {
    const source = '<Render file="../../../x" product="dns" />\n\n<Render file="zones" product="dns" />'
    const { messages, resolved } = resolve({ 'page.mdx': source, ...files }, {}, partials)
    expect(messages).toEqual(['include-outside page.mdx:1:1', 'include-missing page.mdx:3:1'])
    expect(messagesOf(resolved)[1]?.expected).toEqual(['partials/dns/zone.mdx'])
  })

  it.each(['/partials/{product}/', 'partials/{product}', './partials/{product}'])(
    'has slashes around it, or not: %s',
    (folder) => {
      const page = { 'page.mdx': '<Render file="zone" product="dns" />', ...files }
      expect(flat(page, {}, { ...partials, ...include({ name: 'Render', src: { file: folder } }) })).toBe('A zone.\n')
    },
  )

  it('takes the folder of whichever attribute is written', () => {
    const ways = include({ name: 'Snippet', src: { path: '', file: '_p', both: '_p/{a}/{b}' } })
    const page = '<Snippet path="_p/a" /> <Snippet file="a" /> <Snippet both="c" a="1" b="2" />'
    expect(flat({ 'page.mdx': page, '_p/a.mdx': 'A', '_p/1/2/c.mdx': 'C' }, {}, ways)).toBe('A\n\nA\n\nC\n')
  })
})

describe('a path that is the text of its element', () => {
  const options = include({ name: 'include', text: true, own: ['cwd', 'lang', 'meta'] }, { name: 'Include' })
  const files = {
    '_x.mdx': '# One\n\n1\n\n# Two\n\n2',
    '_s.mdx': 'S {props.name ?? "none"}',
    '_s/code.ts': 'a\nb\n',
    '_a_/b.mdx': 'Odd.',
  }
  it.each([
    ['<include>./_x.mdx#two</include>', '# Two\n\n2\n'],
    ['<include>\n  ./_s.mdx\n</include>', 'S none\n'],
    ['<include>\n\n./_s.mdx\n\n</include>', 'S none\n'],
    ['<include> ./_s </include>', 'S none\n'],
    ["<include>{'./_s.mdx'}</include>", 'S none\n'],
    ['A <include>_s</include>.', 'A S none.\n'],
    ['- <include>_s</include>\n- b', '- S none\n- b\n'],
    ['# A <include>_s</include>', '# A S none\n'],
    ['| a |\n| - |\n| <include>_s</include> |', '| a |\n| - |\n| S none |\n'],
    ['<include cwd name="N">_s</include>', 'S N\n'],
    ['<include>./_a_/b.mdx</include>', 'Odd.\n'],
    ['<include>./\\_s.mdx</include>', 'S none\n'],
    ['<include>_s/code.ts</include>', '```ts\na\nb\n```\n'],
    ['<include lang="js" meta="title=x" lines="2">_s/code.ts</include>', '```js title=x\nb\n```\n'],
    ['{true && <include>_s</include>}', 'S none\n'],
    ['<Include src="_s" name="I" />', 'S I\n'],
  ])('brings in what is there: %j', (source, expected) => {
    expect(flat({ 'page.mdx': source, ...files }, {}, options)).toBe(expected)
  })

  it('has no children to place', () => {
    const page = { 'page.mdx': '<include>_c</include>', '_c.mdx': 'C {props.children ?? "none"}' }
    expect(flat(page, {}, options)).toBe('C none\n')
  })

  it.each([
    ['<include></include>', '<include />\n', '`<include>` without a file', 'include-dynamic'],
    ['<include>{x}</include>', '<include>\n  {x}\n</include>\n', '`<include>./a.mdx</include>`', 'include-dynamic'],
    ['<include>_gone</include>', '', 'include of `_gone`', 'include-missing'],
    ['<include>https://a.test/x.mdx</include>', '', 'is a URL', 'include-outside'],
  ])('reports one that is not written, or not there: %j', (source, expected, words, rule) => {
    const { mdx, messages, resolved } = resolve({ 'page.mdx': source, ...files }, {}, options)
    expect([mdx, messages]).toEqual([expected, [`${rule} page.mdx:1:1`]])
    expect(messagesOf(resolved)[0]?.reason).toContain(words)
  })

  it('stays with its text where blocks cannot stand', () => {
    const source = '# A <include>\\_x.mdx</include>\n'
    const { mdx, messages } = resolve({ 'page.mdx': source, ...files }, {}, options)
    expect([mdx, messages]).toEqual([source, ['include-blocks page.mdx:1:5']])
  })
})

describe('an attribute whose object is props', () => {
  const options = include({ name: 'Render', src: 'file', props: ['params', 'with'] })
  const page = (attributes: string, rest = ''): Record<string, string> => ({
    'page.mdx': `${rest}<Render file="_p/a" ${attributes} />`,
    ...hello,
  })
  it.each([
    ["params={{ name: 'A' }}", 'Hello **A**.\n'],
    ["with={{ 'name': `A` }}", 'Hello **A**.\n'],
    ['params={{ name: 1 + 1 }}', 'Hello **2**.\n'],
    ["params={{ ...{ name: 'A' } }}", 'Hello **A**.\n'],
    ["params={{ name: 'A', ...{ name: 'B' } }}", 'Hello **B**.\n'],
    ['params={{ name: <i>x</i> }}', 'Hello ***x***.\n'],
    ['name="A" params={{ name: \'B\' }}', 'Hello **B**.\n'],
    ['params={{ name: \'B\' }} name="A"', 'Hello **A**.\n'],
    ["params={true ? { name: 'A' } : { name: 'B' }}", 'Hello **A**.\n'],
    ['params={{ name: later }}', 'Hello **{later}**.\n'],
    ["params={{ name: later ? 'a' : 'b' }}", "Hello **{later ? 'a' : 'b'}**.\n"],
  ])('passes on what it holds: %j', (attributes, expected) => {
    expect(flat(page(attributes), {}, options)).toBe(expected.replace('***x***', '**<i>x</i>**'))
  })

  it('is read in a partial, by the props that it is given', () => {
    const files = {
      'page.mdx': "<Render file='_b' params={{ name: 'A', rest: later }} />",
      '_b.mdx': "<Render file='_p/a' params={{ ...props, name: props.name + '!' }} /> {props.rest}",
      '_p/a.mdx': '**{props.name}** {props.rest}',
    }
    expect(flat(files, {}, options)).toBe('**A!** {later}\n\n{later}\n')
  })

  it('passes on code with the names and addresses of its own file', () => {
    const files = {
      'page.mdx': "import { K } from './mine.js'\n\n<Render file='_p/a' />\n\n{K}",
      '_p/a.mdx': "import { K } from './k.js'\n\n<Render file='./b' params={{ v: K(require('./x.png')) }} />",
      '_p/b.mdx': '{props.v} {props.v}',
    }
    expect(flat(files, {}, options)).toBe(
      "import { K } from './mine.js'\n\nimport { K as K_2 } from './_p/k.js'\n\n" +
        "{K_2(require('./_p/x.png'))}\n\n{K_2(require('./_p/x.png'))}\n\n{K}\n",
    )
  })

  it.each(['{{ u: props.u }}', '{{ ...props }}', '{props}', '{props.u ? props : {}}', '{{ ...(props.u && props) }}'])(
    'passes on addresses as those of the file that wrote them: params=%s',
    (params) => {
      const files = {
        'page.mdx': '<Render file="_p/a" u="./x" />',
        '_p/a.mdx': `<Render file="./b" params=${params} />`,
        '_p/b.mdx': '[b]({props.u})',
      }
      expect(flat(files, {}, options)).toBe('[b](./x)\n')
    },
  )

  it.each(['{props}', '{{ ...props, n: 1 }}'])(
    'says nothing of what is passed on with all else: params=%s',
    (params) => {
      const files = {
        'page.mdx': '<Render file="_p/a" u="1" />',
        '_p/a.mdx': `<Render file="./b" params=${params} />`,
        '_p/b.mdx': 'b {props.n ?? 1}',
      }
      expect(flat(files, {}, options)).toBe('b 1\n')
    },
  )

  it('counts each entry of a large object by itself', () => {
    const names = Array.from({ length: 200 }, (_, index) => `n${index}`)
    const files = {
      'page.mdx': '<Render file="_p/a" params={{ a: 1 }} />',
      '_p/a.mdx': `<Render file="./b" params={{ ${names.map((name) => `${name}: f(props.a)`).join()} }} />`,
      '_p/b.mdx': names.map((name) => `{props.${name}}`).join(' '),
    }
    expect(flat(files, {}, { ...options, limits: { nodes: 5_000 } })).toContain('{f(1)}')
  })

  it('holds nothing for what spreads nothing', () => {
    const files = page("params={{ name: 'A', ...(false && x) }}")
    expect(flat(files, {}, options)).toBe('Hello **A**.\n')
  })

  it('leaves a prop that is `undefined` to its default', () => {
    const files = {
      'page.mdx': '<Render file="_b" params={{ name: undefined }} />',
      '_b.mdx': '---\nprops:\n  name: { default: D }\n---\n\n{props.name}',
    }
    expect(flat(files, {}, options)).toBe('D\n')
  })

  it.each(['params={null}', 'params={undefined}', 'params={{}}'])('holds none where it is none: %s', (attributes) => {
    const files = { 'page.mdx': `<Render file="_b" ${attributes} />`, '_b.mdx': '{props.name ?? "none"}' }
    expect(flat(files, {}, options)).toBe('none\n')
  })

  it.each(["params={{ headingOffset: 1, name: 'A' }}"])('takes no name for anything else: %s', (attributes) => {
    const { mdx, messages, resolved } = resolve(page(attributes), {}, options)
    expect([mdx, messages]).toEqual(['Hello **A**.\n', ['prop-unused page.mdx:1:1']])
    expect(messagesOf(resolved)[0]?.expected).toEqual([])
  })

  it.each(['params={{ get name() { return 1 } }}', 'params={{ [x]: 1 }}', 'params="x"', 'params', 'params={[1]}'])(
    'reports what cannot be told: %j',
    (attributes) => {
      const { messages } = resolve(page(attributes), {}, options)
      expect(messages).toContain('prop-dynamic page.mdx:1:1')
    },
  )
})

describe('attributes that are no props', () => {
  it('are kept from the partial, and go with the include', () => {
    const options = include({ name: 'Include', own: 'variant' })
    const files = { 'page.mdx': '<Include src="_a" variant="x" />', '_a.mdx': '{props.variant ?? "none"}' }
    expect(flat(files, {}, options)).toBe('none\n')
  })

  it('take lines of a file that reads such a prop', () => {
    const options = include({ name: 'Include', own: ['lines'] })
    const files = { 'page.mdx': '<Include src="_a" lines="1" />', '_a.mdx': 'One.\n\n{props.lines}' }
    expect(flat(files, {}, options)).toBe('One.\n')
  })
})

describe('several ways to include', () => {
  it('include each other, with edges for each', () => {
    const options = include({ name: 'Render', src: { file: '_r/' } }, { name: 'include', text: true }, {})
    const files = {
      'page.mdx': '<Render file="a" />',
      '_r/a.mdx': '<include>./b</include>',
      '_r/b.mdx': '<Include src="_r/c" />',
      '_r/c.mdx': 'C <Render file="a" />',
    }
    const { mdx, messages, resolved } = resolve(files, {}, options)
    expect([mdx, messages]).toEqual(['C\n', ['include-cycle _r/c.mdx:1:3']])
    expect(resolved.dependencies).toEqual(['_r/a.mdx', '_r/b.mdx', '_r/c.mdx'])
    const { graph } = createResolver(files, options)
    expect(graph.edges.map(({ from, to, src, status }) => [from, to, src, status])).toEqual([
      ['_r/a.mdx', '_r/b.mdx', './b', 'ok'],
      ['_r/b.mdx', '_r/c.mdx', '_r/c', 'ok'],
      ['_r/c.mdx', '_r/a.mdx', 'a', 'cycle'],
      ['page.mdx', '_r/a.mdx', 'a', 'ok'],
    ])
  })
})

describe('an element that is something else with an attribute', () => {
  const options = include({ name: 'Sample', src: 'path', own: 'external', unless: ['external', 'remote'] })
  it.each([
    ['<Sample path="_a" />', 'A\n'],
    ['<Sample path="_a" external={false} />', 'A\n'],
    ['<Sample path="_a" external />', '<Sample path="_a" external />\n'],
    ['<Sample path="_a" external={true} />', '<Sample path="_a" external={true} />\n'],
    ['<Sample path="_a" remote="x" />', '<Sample path="_a" remote="x" />\n'],
  ])('is left alone: %s', (page, expected) => {
    expect(resolve({ 'page.mdx': page, '_a.mdx': 'A' }, {}, options)).toMatchObject({ mdx: expected, messages: [] })
  })
})
