import { describe, expect, it } from 'vitest'
import { toJs } from 'estree-util-to-js'
import { applyEdits, createResolver, type Options } from '../../src/index.js'
import { findMentions } from '../../src/insight.js'
import { retire } from '../../src/review.js'
import { flat, nodesOf, resolve } from '../project.js'

const options: Options = {
  components: {
    tabs: { items: ['items', 'values'] },
    tab: { name: ['Tab', 'TabItem'], label: ['label', 'value', 'title'] },
  },
}
const reader = { sdk: 'nextjs' }

/** Tabs of panels by value, content in capitals. */
function tabs(attributes: string, ...panels: string[]): string {
  const written = panels.map((panel) => {
    const [value = '', ...more] = panel.split(' ')
    return `  <TabItem value="${value}"${more.map((one) => ` ${one}`).join('')}>\n    ${value.toUpperCase()}\n  </TabItem>`
  })
  return `<Tabs${attributes === '' ? '' : ` ${attributes}`}>\n${written.join('\n\n')}\n</Tabs>\n`
}

const run = (
  source: string,
  sdk = 'nextjs',
  given: Options = options,
): { mdx: string; messages: readonly string[] } => {
  const { mdx, messages } = resolve({ 'page.mdx': source }, { sdk }, given)
  return { mdx, messages }
}
const silent = (mdx: string): object => ({ mdx, messages: [] })

const go = "{ label: 'Go', value: 'g' }"
const next = "{ label: 'Next.js', value: 'n' }"
const npm = "{ value: 'm', label: 'npm' }"

describe('items with values', () => {
  it.each([
    ['label panels by value', tabs(`values={[${next}, ${go}]}`, 'n', 'g'), 'N\n'],
    ['label panels by value in another order', tabs(`values={[${go}, ${next}]}`, 'n', 'g'), 'N\n'],
    ['win over labels of panels', tabs(`values={[${go}, ${next}]}`, 'g label="Next.js"', 'n label="Go"'), 'N\n'],
    [
      'keep what is left, as written and in their order',
      tabs(`values={[${npm}, ${go}, ${next}]}`, 'n', 'g', 'm'),
      tabs(`values={[${npm}, ${next}]}`, 'n', 'm'),
    ],
    [
      'may be strings',
      tabs(`items={['Go', 'npm', 'Next.js']}`, 'Next.js', 'npm', 'Go'),
      tabs(`items={['npm', 'Next.js']}`, 'Next.js', 'npm'),
    ],
    [
      'may be strings in another case',
      tabs(`items={['Go', 'NPM', 'Next.js']}`, 'next.js', 'npm', 'go'),
      tabs(`items={['NPM', 'Next.js']}`, 'next.js', 'npm'),
    ],
    [
      'may hold what only the page knows beside',
      tabs(
        `values={[{ label: 'Go', value: 'g', icon: <Go /> }, { label: 'npm', value: 'm', ...x }, { label: 'Next.js', value: 'n', icon: Next }]}`,
        'n',
        'g',
        'm',
      ).replace(', ...x', ', icon: x'),
      tabs(`values={[{ label: 'npm', value: 'm', icon: x }, { label: 'Next.js', value: 'n', icon: Next }]}`, 'n', 'm'),
    ],
    [
      'may be more than there are panels',
      tabs(`values={[${npm}, ${go}, ${next}, { label: 'pnpm', value: 'p' }]}`, 'n', 'g', 'm'),
      tabs(`values={[${npm}, ${next}, { label: 'pnpm', value: 'p' }]}`, 'n', 'm'),
    ],
    [
      'may be fewer than there are panels',
      tabs(`values={[${next}, ${go}]}`, 'n', 'g', 'm'),
      tabs(`values={[${next}]}`, 'n', 'm'),
    ],
    [
      'are matched by place where values differ',
      tabs(`values={[${next}, ${go}, ${npm}]}`, 'a', 'b', 'c').replace(/ value="."/g, ''),
      tabs(`values={[${next}, ${npm}]}`, 'a', 'c').replace(/ value="."/g, ''),
    ],
    [
      'label panels that have no label',
      tabs(`values={[{ value: 'nextjs' }, { value: 'go' }, { value: 'npm' }]}`, 'nextjs', 'go', 'npm'),
      tabs(`values={[{ value: 'nextjs' }, { value: 'npm' }]}`, 'nextjs', 'npm'),
    ],
  ])('%s', (_, source, expected) => {
    expect(run(source)).toEqual(silent(expected))
  })

  it('are matched by ids where there are no values', () => {
    const source = `<Tabs items={[{ id: 'g', title: 'Go' }, { id: 'n', title: 'Next.js' }]}>
  <Tab id="n">N</Tab>
  <Tab id="g">G</Tab>
</Tabs>`
    expect(run(source)).toEqual(silent('N\n'))
  })

  it('keep the estree in step with the text', () => {
    const { resolved } = resolve(
      { 'page.mdx': tabs(`values={[${npm}, ${go}, ${next}]}`, 'n', 'g', 'm') },
      reader,
      options,
    )
    const [node] = nodesOf(resolved.tree).filter((found) => found.type === 'mdxJsxFlowElement' && found.name === 'Tabs')
    const value =
      node?.type === 'mdxJsxFlowElement' && node.attributes[0]?.type === 'mdxJsxAttribute'
        ? node.attributes[0].value
        : undefined
    expect(value).toMatchObject({ value: `[${npm}, ${next}]` })
    const program = typeof value === 'object' ? value?.data?.estree : undefined
    expect(program && toJs(program).value).toBe(
      "[{\n  value: 'm',\n  label: 'npm'\n}, {\n  label: 'Next.js',\n  value: 'n'\n}];\n",
    )
  })

  it('are written as they are in the page of a partial', () => {
    const files = {
      'a/page.mdx': `import Icon from 'x'\n\n<Icon />\n\n<Include src="_p/t" />`,
      '_p/t.mdx': `import Icon from './i.js'\n\n${tabs(`values={[{ label: 'Go', value: 'g', icon: <Icon /> }, { label: 'Next.js', value: 'n', icon: <Icon /> }, { label: 'npm', value: 'm', icon: require('./m.png') }]}`, 'n', 'g', 'm')}`,
    }
    const { mdx, messages } = resolve(files, reader, options, 'a/page.mdx')
    expect(messages).toEqual([])
    expect(mdx).toContain("require('../_p/m.png')")
    expect(mdx).toContain('icon: <Icon_2 />')
    expect(mdx).not.toContain('Go')
  })

  it('stay on several lines where their text is dedented, and mean the same', () => {
    const source = `- a\n\n  <Tabs\n    values={[\n      ${next},\n      ${go},\n      ${npm},\n    ]}\n  >\n    <TabItem value="n">N</TabItem>\n    <TabItem value="g">G</TabItem>\n    <TabItem value="m">M</TabItem>\n  </Tabs>`
    const { mdx, messages } = run(source)
    expect(messages).toEqual([])
    expect(mdx).not.toContain('Go')
    expect(flat({ 'page.mdx': mdx }, reader, options)).toBe(mdx)
  })

  it.each<[string, string, readonly string[]]>([
    [
      'neither values nor places match',
      tabs(`values={[${next}, ${go}]}`, 'a', 'nextjs', 'c'),
      ['tabs-count page.mdx:1:1'],
    ],
    [
      'items are computed, and more than one panel would be left',
      tabs('values={constants.languages}', 'nextjs', 'go', 'npm'),
      ['tabs-dynamic page.mdx:1:1'],
    ],
    [
      'items are computed, and a panel says nothing of itself',
      tabs('values={constants.languages}', 'nextjs', 'go').replace('"go"', '{x}'),
      ['tabs-dynamic page.mdx:1:1'],
    ],
    [
      'items are computed, and more panels may come at run time',
      tabs('values={constants.languages}', 'nextjs', 'go').replace(
        '</Tabs>',
        '\n  {list.map((x) => <TabItem>{x}</TabItem>)}\n</Tabs>',
      ),
      ['tabs-dynamic page.mdx:1:1'],
    ],
    [
      'an object is spread, and more than one panel would be left',
      tabs('values={[{ ...a }, { ...b }]}', 'nextjs', 'go', 'npm'),
      ['tabs-dynamic page.mdx:1:1'],
    ],
    [
      'a value is computed, and another says that the order is not that of the items',
      tabs(`values={[${go}, ${next}]}`, 'n', 'g').replace('"n"', '{x}'),
      ['tabs-count page.mdx:1:1'],
    ],
  ])('are left alone with a message where %s and a panel names a reader', (_, source, messages) => {
    expect(run(source)).toEqual({ mdx: source, messages })
  })

  it.each([
    ['constants.of("nextjs", "go")', 'nextjs', 'NEXTJS\n'],
    ['constants.of("nextjs", "go")', 'go', 'GO\n'],
    ['[{ ...a }, { ...b }]', 'nextjs', 'NEXTJS\n'],
  ])(
    'do not matter where only the page knows them, %s, and one panel that says so itself is left for %s',
    (values, sdk, mdx) => {
      expect(run(tabs(`values={${values}}`, 'nextjs', 'go'), sdk)).toEqual(silent(mdx))
    },
  )

  it('do not matter where only the page knows them and all panels stay', () => {
    const source = tabs('values={constants.languages}', 'nextjs', 'go')
    expect(run(source, 'react')).toEqual({ mdx: source, messages: ['tabs-unmatched page.mdx:1:1'] })
  })

  it('matter where only the page knows them and the tabs are to stay around one panel', () => {
    const source = tabs('values={constants.languages}', 'nextjs', 'go')
    const messages = ['tabs-dynamic page.mdx:1:1']
    expect(run(source, 'go', { ...options, tabs: { unwrap: false } })).toEqual({ mdx: source, messages })
  })

  it.each([
    ['items are computed', tabs('values={constants.languages}', 'npm', 'yarn')],
    ['items are too few', tabs(`items={['npm']}`, 'a', 'b', 'c')],
    [
      'nothing labels panels that come at run time',
      '<Tabs items={["a", "b"]}>\n  {list.map((x) => <Tab>{x}</Tab>)}\n</Tabs>\n',
    ],
    [
      'computed items label what comes at run time',
      '<Tabs items={names}>\n  {list.map((x) => <Tab>{x}</Tab>)}\n</Tabs>\n',
    ],
    [
      'more may come at run time',
      '<Tabs items={["a", "b"]}>\n  <Tab>\n    x\n  </Tab>\n\n  {list.map((x) => <Tab>{x}</Tab>)}\n</Tabs>\n',
    ],
  ])('are left alone without a message where %s and no panel names a reader', (_, source) => {
    expect(run(source)).toEqual(silent(source))
  })
})

describe('the value of a panel whose label names nobody', () => {
  const one = tabs('', 'go label="Backend"', 'nextjs label="Next.js"')
  const each = tabs('', 'go label="Backend"', 'nextjs label="Frontend"')
  const some = tabs('', 'go label="Backend"', 'm label="npm"')

  it('names who sees it where another label does, or where each value does', () => {
    for (const page of [one, each]) {
      expect(run(page, 'go')).toEqual(silent('GO\n'))
      expect(run(page, 'nextjs')).toEqual(silent('NEXTJS\n'))
    }
    const listed = tabs(`values={[{ label: 'Backend', value: 'go' }, ${next}]}`, 'go', 'n')
    expect(run(listed, 'go')).toEqual(silent('GO\n'))
    expect(run(listed, 'nextjs')).toEqual(silent('N\n'))
  })

  it('names nobody else', () => {
    expect(run(some, 'nextjs')).toEqual(silent(some))
    const byLabel: Options = { components: { tab: { name: 'TabItem', label: 'label' } } }
    expect(run(one, 'nextjs', byLabel)).toEqual(silent(one))
    const other: Options = { ...options, tabs: { fallback: ['Backend'] } }
    expect(run(one, 'react', other)).toEqual(silent('GO\n'))
  })

  it('does not overrule attributes', () => {
    const page = tabs('', 'go label="Backend" sdk="react"', 'nextjs label="Next.js"')
    expect(run(page, 'react')).toEqual(silent('GO\n'))
    expect(run(page, 'go')).toMatchObject({ messages: ['tabs-unmatched page.mdx:1:1'] })
  })

  it('is a mention, and goes with an SDK', () => {
    const page = `---\nsdk: go, nextjs\n---\n\n${each}`
    const resolver = createResolver({ 'page.mdx': page }, { ...options, sdks: ['go', 'nextjs'] })
    expect(findMentions(resolver, 'go').map(({ kind, actual }) => `${kind} ${actual}`)).toEqual([
      'front-matter go, nextjs',
      'tab go',
    ])
    const { edits, left } = retire(resolver, 'go')
    expect(left).toEqual([])
    expect(applyEdits({ 'page.mdx': page }, edits).get('page.mdx')).toBe('---\nsdk: nextjs\n---\n\nNEXTJS\n')
  })
})

describe('the panel that is shown first', () => {
  const three = `values={[${npm}, ${go}, ${next}]}`
  const two = `values={[${npm}, ${next}]}`
  it.each([
    ['stays with its value', `${three} defaultValue="m"`, `${two} defaultValue="m"`],
    ['stays with its label', `${three} defaultValue="Next.js"`, `${two} defaultValue="Next.js"`],
    ['goes with its value', `${three} defaultValue="g"`, two],
    ['goes with its value as an expression', `${three} selectedValue={'g'}`, two],
    ['goes with its label', `${three} default="Go"`, two],
    ['stays where none is', `${three} defaultValue={null}`, `${two} defaultValue={null}`],
    ['stays where it names no panel', `${three} defaultValue="other"`, `${two} defaultValue="other"`],
    ['stays where it is computed', `${three} defaultValue={x}`, `${two} defaultValue={x}`],
    ['moves by the place of its item', `${three} defaultIndex={2}`, `${two} defaultIndex={1}`],
    ['moves by the name of Mintlify', `${three} defaultTabIndex={2}`, `${two} defaultTabIndex={1}`],
    ['goes with its place', `${three} selectedIndex={1}`, two],
    [
      'leaves what groups tabs alone',
      `${three} groupId="g" queryString="g" syncKey="g" storageKey="g" lazy`,
      `${two} groupId="g" queryString="g" syncKey="g" storageKey="g" lazy`,
    ],
  ])('%s', (_, before, after) => {
    expect(run(tabs(before, 'n', 'g', 'm'))).toEqual(silent(tabs(after, 'n', 'm')))
  })

  it('is the first where the panel that says so goes', () => {
    expect(run(tabs(three, 'n', 'g default', 'm'))).toEqual(silent(tabs(two, 'n', 'm')))
    expect(run(tabs(three, 'n', 'g', 'm default'))).toEqual(silent(tabs(two, 'n', 'm default')))
  })

  it('is found without items, by what panels are called', () => {
    const page = (attributes: string, ...more: string[]): string => tabs(attributes, 'x label="Next.js"', ...more)
    expect(run(page('defaultValue="g"', 'm label="npm"', 'g label="Go"'))).toEqual(silent(page('', 'm label="npm"')))
    expect(run(page('defaultValue="m"', 'm label="npm"', 'g label="Go"'))).toEqual(
      silent(page('defaultValue="m"', 'm label="npm"')),
    )
  })
})

describe('elements that show a panel', () => {
  const given: Options = {
    components: {
      tabs: { name: ['Tabs', 'CodeBlockTabs'] },
      tab: { name: ['TabsContent', 'CodeBlockTab'], label: ['label', 'value'] },
    },
  }
  const list = (...values: string[]): string =>
    `  <TabsList>\n${values.map((value) => `    <TabsTrigger value="${value[0]?.toLowerCase()}">${value}</TabsTrigger>`).join('\n\n')}\n  </TabsList>\n\n`
  const panel = (...values: string[]): string =>
    values.map((value) => `  <TabsContent value="${value}">\n    ${value.toUpperCase()}\n  </TabsContent>`).join('\n\n')

  it('label it, and go with it', () => {
    const page = `<Tabs defaultValue="g">\n${list('Go', 'Next.js', 'Maven')}${panel('g', 'n', 'm')}\n</Tabs>\n`
    expect(run(page, 'nextjs', given)).toEqual(
      silent(`<Tabs>\n${list('Next.js', 'Maven')}${panel('n', 'm')}\n</Tabs>\n`),
    )
  })

  it('go with the tabs around the only one', () => {
    expect(run(`<Tabs>\n${list('Go', 'Next.js')}${panel('g', 'n')}\n</Tabs>`, 'nextjs', given)).toEqual(silent('N\n'))
    expect(run(`<Tabs>\n${list('Next.js')}${panel('n')}\n</Tabs>`, 'nextjs', given)).toEqual(silent('N\n'))
  })

  it('leave no lines behind where they stand one under another', () => {
    const page = `<Tabs>\n${list('Go', 'Next.js', 'Maven')}${panel('g', 'n', 'm')}\n</Tabs>`
    expect(run(page.replaceAll('>\n\n    <TabsT', '>\n    <TabsT'), 'nextjs', given)).toEqual(
      silent(
        `<Tabs>\n${list('Next.js', 'Maven').replace('>\n\n    <TabsT', '>\n    <TabsT')}${panel('n', 'm')}\n</Tabs>\n`,
      ),
    )
  })

  it('stay where panels are about nothing', () => {
    const page = `<Tabs>\n${list('Maven', 'Gradle')}${panel('m', 'g')}\n</Tabs>\n`
    expect(run(page, 'nextjs', given)).toEqual(silent(page))
  })

  it('are left alone where they are for other panels, and in panels', () => {
    const page = `<Tabs>\n  <Select value="x" />\n\n  <TabsContent value="Go">\n    a\n  </TabsContent>\n\n  <TabsContent value="npm">\n    <Option value="Go" />\n  </TabsContent>\n\n  <TabsContent value="yarn">\n    c\n  </TabsContent>\n</Tabs>\n`
    expect(run(page, 'nextjs', { ...given, tabs: { unmatched: 'drop' } })).toEqual({
      mdx: page.replace(/ {2}<TabsContent value="Go">.*?<\/TabsContent>\n\n/s, ''),
      messages: ['tabs-unmatched page.mdx:1:1'],
    })
  })

  describe('in a bar of their own', () => {
    const bar: Options = { ...options, components: { tab: { name: 'TabPage' } } }
    const titles: Record<string, string> = { a: 'Go', b: 'Next.js', c: 'Maven' }
    const shows = (...ids: string[]): string =>
      `  <Bar>\n${ids.map((id) => `    <BarItem id="${id}">${titles[id] ?? ''}</BarItem>`).join('\n\n')}\n  </Bar>\n\n`
    const pages = (...ids: string[]): string =>
      `  <TabPages>\n${ids.map((id) => `    <TabPage id="${id}">\n      On ${titles[id] ?? ''}\n    </TabPage>`).join('\n\n')}\n  </TabPages>\n`

    it('label the panel that has their id, whatever the order', () => {
      const page = `<Tabs>\n${shows('a', 'b')}${pages('b', 'a')}</Tabs>\n`
      expect(run(page, 'go', bar)).toEqual(silent('On Go\n'))
      expect(run(page, 'nextjs', bar)).toEqual(silent('On Next.js\n'))
    })

    it('go with the panel that has their id', () => {
      const page = `<Tabs>\n${shows('a', 'b', 'c')}${pages('c', 'a', 'b')}</Tabs>\n`
      expect(run(page, 'go', bar)).toEqual(silent(`<Tabs>\n${shows('a', 'c')}${pages('c', 'a')}</Tabs>\n`))
      const resolver = createResolver({ 'page.mdx': page }, { ...bar, sdks: { go: 'Go', nextjs: 'Next.js' } })
      const { edits, left } = retire(resolver, 'nextjs')
      expect(left).toEqual([])
      const edited = applyEdits({ 'page.mdx': page }, edits).get('page.mdx')
      expect(edited?.replace('\n\n  </TabPages>', '\n  </TabPages>')).toBe(
        `<Tabs>\n${shows('a', 'c')}${pages('c', 'a')}</Tabs>\n`,
      )
    })

    it('label panels by their place where ids do not say whose they are', () => {
      const page = `<Tabs>\n${shows('a', 'b')}${pages('b', 'a').replaceAll('id="', 'id="page-')}</Tabs>\n`
      expect(run(page, 'go', bar)).toEqual(silent('On Next.js\n'))
    })
  })
})
