import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { findCoverage } from '../../src/insight.js'
import { nodesOf, project, resolve } from '../project.js'
import { parse, table, type Case } from './check.js'

const on = (attributes: string, partial: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': `<Include src="_p/a" ${attributes} />`, '_p/a.mdx': partial },
  mdx,
  ...more,
})
const lines = (wanted: string, partial: string, mdx: string, more?: Partial<Case>): Case =>
  on(`lines="${wanted}"`, partial, mdx, more)
const region = (partial: string, mdx: string, more?: Partial<Case>): Case => on('region="r"', partial, mdx, more)
const marked = (text: string): string => `before\n\n{/* #region r */}\n${text}\n{/* #endregion */}\n\nafter`
const says = (...rules: string[]): Partial<Case> => ({ messages: rules.map((rule) => `${rule} page.mdx:1:1`) })
const five = '# One\n\nTwo\n\nThree **b**\n'

describe('lines of a partial', () => {
  table({
    'are parsed by themselves': lines('3-5', five, 'Two\n\nThree **b**'),
    'are counted with blank ones': lines('3', five, 'Two'),
    'may be a number': on('lines={3}', five, 'Two'),
    'may be numbers and pairs of them': on('lines={[1, [5, -1]]}', five, '# One\n\nThree **b**'),
    'may be apart': lines('1,5', five, '# One\n\nThree **b**'),
    'are read in the order of the file, each once': lines('5,1,1', five, '# One\n\nThree **b**'),
    'may be open': lines('3-', five, 'Two\n\nThree **b**'),
    'may be all': lines('1-5', five, '# One\n\nTwo\n\nThree **b**'),
    'may be blank': lines('2', five, ''),
    'are counted with front matter, which is left out': lines('1-6', `---\ntitle: x\n---\n\n${five}`, '# One'),
    'hold no part of front matter': lines('2', `---\ntitle: x\n---\n\n${five}`, ''),
    'hold no front matter that is refused': lines('1-5', `---js\nx\n---\n\n${five}`, '# One', {
      messages: ['front-matter-language _p/a.mdx:1:1'],
    }),
    'are counted with CRLF': lines('3', five.replaceAll('\n', '\r\n'), 'Two'),
    'are counted behind a byte order mark': lines('1,3', `\uFEFF${five}`, '# One\n\nTwo'),
    'may stand in what is not closed in them': lines('3', '<Card>\n\nTwo\n\n</Card>', 'Two'),
    'may stand in what cannot be parsed': lines('3', '<Card>\n\nTwo\n\n{', 'Two'),
    'may leave a fence open': lines('1-2', '```js\na\n```\n\nb', '```js\na\n```'),
    'may be phrasing': {
      files: { 'page.mdx': 'x <Include src="_p/a" lines="5" /> y', '_p/a.mdx': five },
      mdx: 'x Three **b** y',
    },
    'may be of `.md`': { files: { 'page.mdx': '<Include src="_p/a" lines="3" />', '_p/a.md': five }, mdx: 'Two' },
    'may be spread': on('{...{ lines: "3" }}', five, 'Two'),
    'may come with props': {
      files: {
        'page.mdx': '<Include src="_p/b" at="3" />',
        '_p/b.mdx': '<Include src="./a" lines={props.at} />',
        '_p/a.mdx': five,
      },
      mdx: 'Two',
    },
    'are all where they are none': on('lines={null}', five, '# One\n\nTwo\n\nThree **b**'),
    'beyond the end are an error': lines('3-9', five, '', says('lines-missing')),
    'that are no lines are an error': lines('x', five, '', says('lines-missing')),
    'that cannot be told are an error': on('lines={some}', five, '', says('lines-missing')),
    'that cannot be parsed are an error': lines('1-3', '<Card>\n\nTwo\n\n</Card>', '', {
      messages: ['include-unparsable page.mdx:1:1', 'parse-error _p/a.mdx:1:1'],
    }),
    'are a prop where the file reads it': on('lines="3"', 'at {props.lines}', 'at 3'),
    'are a prop where the file declares it': on(
      'lines="3"',
      '---\nprops:\n  lines:\n---\n\nx',
      'x',
      says('prop-unused'),
    ),
    'are a prop where the file hands all on': {
      files: {
        'page.mdx': '<Include src="_p/b" lines="3" />',
        '_p/b.mdx': '<Include src="./a" {...props} />',
        '_p/a.mdx': five,
      },
      mdx: 'Two',
    },
  })
})

describe('a region of a partial', () => {
  table({
    'is what stands between comments of MDX': region(marked('in *it*'), 'in *it*'),
    'is what stands between comments of Markdown': {
      files: {
        'page.mdx': '<Include src="_p/a" region="r" />',
        '_p/a.md': 'x\n\n<!-- #region r -->\n\nin *it*\n\n<!-- #endregion r -->\n\ny',
      },
      mdx: 'in *it*',
      messages: ['markdown-fallback _p/a.md:3:2'],
    },
    'may be marked in other ways': region(
      '{/* [START r] */}\n\na\n\n{/* [END r] */}\n\n{/* [!region r] */}\nb\n{/* [!endregion] */}',
      'a\n\nb',
    ),
    'may have several parts': region(`${marked('a')}\n\n${marked('b')}`, 'a\n\nb'),
    'leaves out marks in it': region(
      '{/* #region r */}\n\na\n\n{/* #region s */}\n\nb\n\n{/* #endregion s */}\n\n{/* #endregion r */}',
      'a\n\nb',
    ),
    'may stand in an element': region('<Card>\n  {/* #region r */}\n  a\n  {/* #endregion */}\n</Card>', 'a'),
    'may be items of a list': region('- a\n\n{/* #region r */}\n- b\n- c\n{/* #endregion */}\n\n- d', '- b\n- c'),
    'may be rows with their head': region(marked('| a |\n| - |\n| b |'), '| a |\n| - |\n| b |'),
    'may be counted by lines': on('region="r" lines="2"', marked('# a\nb'), 'b'),
    'is not begun by a heading': region('# Region r\n\na\n\n{/* #endregion */}', '', says('region-missing')),
    'is not begun by text that speaks of it': region('Write #region r\n\na\n\n#endregion', '', says('region-missing')),
    'that is missing is an error': on('region="s"', marked('a'), '', says('region-missing')),
    'that is not closed is an error': region('{/* #region r */}\n\na', '', says('region-missing')),
    'is a prop where the file reads it': on('region="eu"', 'in {props.region}', 'in eu'),
  })

  it('is named among those there are', () => {
    const [message] = resolve({ 'page.mdx': '<Include src="_a" region="s" />', '_a.mdx': marked('a') }).resolved.file
      .messages
    expect(message?.reason).toContain('a region that the file marks: `r`')
  })
})

describe('what stands in lines of a partial', () => {
  table({
    'is decided': lines('3-5', 'x\n\n<If sdk="go">a</If>\n\n<If sdk="react">b</If>', 'b', { reader: { sdk: 'react' } }),
    'is included from there': {
      files: {
        'page.mdx': '<Include src="_p/a" lines="3" />',
        '_p/a.mdx': 'x\n\n<Include src="./b" lines="1" />',
        '_p/b.mdx': 'b\n\nc',
      },
      mdx: 'b',
    },
    'takes props': on('lines="3" name="N"', 'x\n\n{props.name}', 'N'),
    'takes props that are declared': lines('7', '---\nprops:\n  name: { default: N }\n---\n\nx\n{props.name}', 'N'),
    'takes props that only the rest reads': on('lines="1" name="N"', 'x\n\n{props.name}', 'x'),
    'takes children': {
      files: {
        'page.mdx': '<Include src="_p/a" lines="3">\n\nkids\n\n</Include>',
        '_p/a.mdx': 'x\n\n{props.children}',
      },
      mdx: 'kids',
    },
    'has its own definitions': lines('1,3', '[a][u]\n\n[u]: /v', '[a][u]\n\n[u]: /v'),
    'has no definitions of the rest, and a message says so': lines('1', '[a][u]\n\n[u]: /v', '\\[a]\\[u]', {
      messages: ['definition-elsewhere _p/a.mdx:1:1'],
    }),
    'has its own footnotes': lines('1,3', 'a[^n]\n\n[^n]: b', 'a[^n]\n\n[^n]: b'),
    'is put deeper': on('lines="1" headingOffset={2}', five, '### One'),
    'is rebased': lines('3', 'x\n\n[a](./b)', '[a](./_p/b)'),
    'may be a section': {
      files: { 'page.mdx': '<Include src="_p/a#two" lines="1-5" />', '_p/a.mdx': '# One\n\n# Two\n\nx\n\ny' },
      mdx: '# Two\n\nx',
    },
    'has no section of the rest': {
      files: { 'page.mdx': '<Include src="_p/a#two" lines="1-2" />', '_p/a.mdx': '# One\n\n# Two' },
      mdx: '',
      ...says('section-missing'),
    },
    'has the ESM that it speaks of': lines(
      '6',
      "import A, { B } from 'a'\nimport C from 'c'\n\nexport const d = C\n\nx <A /> {d}\n\ny",
      "import A, { B } from 'a'\nimport C from 'c'\n\nexport const d = C\n\nx <A /> {d}",
    ),
    'has the ESM that its ESM speaks of, in whatever order': lines(
      '9',
      'export const c = () => b\n\nexport const a = 1\n\nexport const b = a\n\nexport const d = c\n\n{c}',
      'export const c = () => b\n\nexport const a = 1\n\nexport const b = a\n\n{c}',
    ),
    'has no other ESM': lines('3', "import A from 'a'\n\nTwo Aa\n", 'Two Aa'),
    'has its own ESM': lines('1-3', "import A from 'a'\n\n<A />\n", "import A from 'a'\n\n<A />"),
    'may be panels': {
      files: {
        'page.mdx': '<Tabs>\n<Include src="_p/a" region="r" />\n<Tab title="Go">go</Tab>\n</Tabs>',
        '_p/a.mdx': 'x\n\n{/* #region r */}\n<Tab title="React">\nreact\n</Tab>\n{/* #endregion */}',
      },
      mdx: 'react',
      reader: { sdk: 'react' },
    },
    'may be panels that are held back': {
      files: {
        'page.mdx':
          '<Tabs items={[\'React\', \'Go\']}>\n<If sdk="react">\n<Include src="_p/a" region="r" />\n</If>\n<Tab>go</Tab>\n</Tabs>',
        '_p/a.mdx': 'x\n\n{/* #region r */}\n<Tab>\nreact\n</Tab>\n{/* #endregion */}\n\n<Tab>\nother\n</Tab>',
      },
      mdx: 'go',
      reader: { sdk: 'go' },
    },
  })

  it('has the positions of the file', () => {
    const partial = `\u{1F600} x\n\n  **two** \`x\`\n\n- three`
    const { resolved } = resolve({ 'page.mdx': '<Include src="_a" lines="3-5" />', '_a.mdx': partial })
    const nodes = nodesOf(resolved.tree)
    for (const [type, text] of [
      ['strong', '**two**'],
      ['inlineCode', '`x`'],
      ['list', '- three'],
    ]) {
      const node = nodes.find((one) => one.type === type)
      expect(partial.slice(node?.position?.start.offset, node?.position?.end.offset)).toBe(text)
      expect(node?.data?.origin?.path).toBe('_a.mdx')
    }
    expect(nodes.find(({ type }) => type === 'strong')?.position?.start).toMatchObject({ line: 3, column: 3 })
  })

  it('is said to be wrong at its place in the file', () => {
    const of = (partial: string, wanted: string): string[] =>
      resolve({ 'page.mdx': `<Include src="_a" lines="${wanted}" />`, '_a.mdx': partial }).resolved.file.messages.map(
        ({ reason }) => reason,
      )
    expect(of('x\n\ny\n\n<Card>', '3-5')[0]).toContain('(_a.mdx:5:1)')
    expect(of('x\n\ny {1 +} z', '3')[0]).toContain('(_a.mdx:3:')
    expect(
      resolve({ 'page.mdx': '<Include src="_a" lines="3" />', '_a.mdx': 'x\n\n<If sdk="nope">y</If>' }).messages,
    ).toEqual(['sdk-unknown _a.mdx:3:1'])
  })

  it('is parsed once for many includes, and once more where other text changes it', () => {
    const parsed: string[] = []
    const files = {
      'page.mdx': '<Include src="_a" lines="3" />\n\n<Include src="_a" region="r" />',
      'two.mdx': '<Include src="_a" lines="3" />',
      '_a.mdx': '{/* #region r */}\n\nTwo\n\n{/* #endregion */}',
    }
    const resolver = createResolver(files, { parse: (source, path) => (parsed.push(path), parse(source)) })
    const all = (): string[] => [...resolver.resolveAll()].map(({ path, tree }) => `${path} ${tree.children.length}`)
    expect(all()).toEqual(['page.mdx 2', 'two.mdx 1'])
    expect(parsed.filter((path) => path === '_a.mdx')).toHaveLength(3)
    resolver.update({ 'two.mdx': 'x' })
    all()
    expect(parsed.filter((path) => path === '_a.mdx')).toHaveLength(3)
    resolver.update({ '_a.mdx': `${files['_a.mdx']}\n` })
    all()
    expect(parsed.filter((path) => path === '_a.mdx')).toHaveLength(6)
  })

  it('is frozen, and given to each output as a copy', () => {
    const resolver = project({ 'page.mdx': '<Include src="_a" lines="1" />', '_a.mdx': 'x **y**' })
    for (const node of nodesOf(resolver.resolve('page.mdx').tree)) if ('value' in node) node.value = 'changed'
    expect(nodesOf(resolver.resolve('page.mdx').tree).some((node) => 'value' in node && node.value === 'changed')).toBe(
      false,
    )
  })
})

describe('the graph of lines', () => {
  const files = {
    'page.mdx': '<Include src="_a" lines="3" />\n\n<Include src="_a" />',
    'two.mdx': '<Include src="_c" lines="2" />',
    '_a.mdx': 'x\n\n<Include src="_b" />',
    '_b.mdx': 'b',
    '_c.mdx': '```\n<Include src="_d" />\n```',
    '_d.mdx': 'd',
  }

  it('has one edge for an include, however its file is read', () => {
    const { graph } = project(files)
    expect(graph.edges.filter(({ from }) => from === '_a.mdx')).toHaveLength(1)
    expect(graph.dependencies('page.mdx', { deep: true })).toEqual(['_a.mdx', '_b.mdx'])
    expect(graph.dependents('_b.mdx').map(({ page }) => page)).toEqual(['page.mdx'])
  })

  it('has an edge for an include that is one in the lines alone', () => {
    const resolver = project(files)
    expect(resolver.graph.dependencies('two.mdx', { deep: true })).toEqual(resolver.resolve('two.mdx').dependencies)
    expect(resolver.graph.edges.find(({ from }) => from === '_c.mdx')).toMatchObject({
      to: '_d.mdx',
      scope: { except: [] },
      position: { start: { line: 2, column: 1 } },
    })
    expect(resolver.graph.unused()).toEqual([])
  })

  it('tells tabs once, however their file is read', () => {
    const tabs = '<Tabs>\n<Tab title="Go">x</Tab>\n<Tab title="React">y</Tab>\n</Tabs>'
    const rows = findCoverage(
      project({ 'page.mdx': '<Include src="_a" lines="1-4" />\n\n<Include src="_a" />', '_a.mdx': `${tabs}\n\nz` }),
    )
    expect(rows.map(({ path, own }) => [path, own])).toEqual([['_a.mdx', ['react', 'go']]])
  })
})
