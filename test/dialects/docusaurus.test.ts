import { describe, expect, it } from 'vitest'
import { docusaurus } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { expectLaws, flatten, said } from './law.js'

const options: Options = { dialect: docusaurus() }
const react = { sdk: 'react' }
const vue = { sdk: 'vue' }

/** A site as its folder has it. */
const site: Record<string, string> = {
  'docs/_hello.mdx': 'Hello {props.name}.\n',
  'docs/_note.md': ':::tip\n\nDrink water.\n\n:::\n',
  'docs/_steps.mdx': '## Steps {#steps}\n\n1. First\n2. Second\n',
  'docs/_outer.mdx': "import Inner from './parts/_inner.mdx'\n\nOuter.\n\n<Inner deep />\n",
  'docs/parts/_inner.mdx': "Inner{props.deep && ', deep'}.\n",
  'docs/_frame.mdx': '> {props.children}\n',
  'docs/_code.mdx': '```js title="a.js"\nuse()\n```\n',
  'docs/_takes-jsx.mdx': '{props.code && (\n  <>\n    <p>Such as:</p>\n    {props.code}\n  </>\n)}\n\nDone.\n',
  'docs/_sdk.mdx': '<If sdk="react">React text.</If>\n\n<If sdk="vue">Vue text.</If>\n',
  'docs/_links.mdx': '[page](./other.mdx) ![i](./i.png) [route](./other) [pdf](a.pdf#x)\n',
  'docs/_data.mdx': "import Chart from './chart'\n\nexport const kinds = ['a']\n\n<Chart kinds={kinds} />\n",
  'snippets/_shared.md': 'Shared.\n',
  'docs/other.mdx': 'Other.\n',
}

const page = (text: string, path = 'docs/page.mdx', reader = react): string =>
  flatten({ ...site, [path]: text }, path, reader, options)

describe('docs of Docusaurus', () => {
  it.each<[string, string, string]>([
    ['by a relative path', 'import Hello from \'./_hello.mdx\'\n\n<Hello name="Ann" />\n', 'Hello Ann.\n'],
    ['by the alias of the site', "import Shared from '@site/snippets/_shared.md'\n\n<Shared />\n", 'Shared.\n'],
    ['by a path from the site', "import Shared from '/snippets/_shared.md';\n\n<Shared/>\n", 'Shared.\n'],
    ['with an escape in its name', 'import Hello from \'./\\_hello.mdx\'\n\n<Hello name="Ann" />\n', 'Hello Ann.\n'],
    ['between blocks', "One.\n\nimport Shared from '/snippets/_shared.md'\n\n<Shared />\n", 'One.\n\nShared.\n'],
    ['behind its use', "<Shared />\n\nimport Shared from '/snippets/_shared.md'\n", 'Shared.\n'],
    [
      'beside others on one line',
      "import Hello from './_hello.mdx'; import Shared from '/snippets/_shared.md';\n\n<Hello name=\"Ann\" />\n\n<Shared />\n",
      'Hello Ann.\n\nShared.\n',
    ],
    [
      'under two names, and twice',
      'import A from \'./_hello.mdx\'\n\nimport B from \'./_hello.mdx\'\n\n<A name="1" />\n\n<B name="2" />\n\n<A name="3" />\n',
      'Hello 1.\n\nHello 2.\n\nHello 3.\n',
    ],
    ['and never used', "import Hello from './_hello.mdx'\n\nText.\n", 'Text.\n'],
    ['that imports another', "import Outer from './_outer.mdx'\n\n<Outer />\n", 'Outer.\n\nInner, deep.\n'],
    [
      'with a heading',
      "import Steps from './_steps.mdx'\n\n<Steps />\n",
      '## Steps \\{#steps}\n\n1. First\n2. Second\n',
    ],
    ['with children', "import Frame from './_frame.mdx'\n\n<Frame>\n\nInside.\n\n</Frame>\n", '> Inside.\n'],
    [
      'in a sentence',
      'import Hello from \'./_hello.mdx\'\n\nSay <Hello name="Ann" /> twice.\n',
      'Say Hello Ann. twice.\n',
    ],
    [
      'in a list item',
      "import Code from './_code.mdx'\n\n1. Write:\n\n   <Code />\n\n2. Run.\n",
      '1. Write:\n\n   ```js title="a.js"\n   use()\n   ```\n\n2. Run.\n',
    ],
    [
      'as the value of a prop',
      "import Takes from './_takes-jsx.mdx'\nimport Code from './_code.mdx'\n\n<Takes code={<Code />} />\n",
      '<p>Such as:</p>\n\n```js title="a.js"\nuse()\n```\n\nDone.\n',
    ],
    ['without the prop that it guards', "import Takes from './_takes-jsx.mdx'\n\n<Takes />\n", 'Done.\n'],
    [
      'with a component as the value of a prop',
      "import CodeBlock from '@theme/CodeBlock'\nimport Takes from './_takes-jsx.mdx'\n\n<Takes code={<CodeBlock language=\"js\">{`a\nb`}</CodeBlock>} />\n",
      'import CodeBlock from \'@theme/CodeBlock\'\n\n<p>Such as:</p><CodeBlock language="js">{`a\n  b`}</CodeBlock>\n\nDone.\n',
    ],
    [
      'that imports a component',
      "import Data from './_data.mdx'\n\n<Data />\n",
      "import Chart from './chart'\n\nexport const kinds = ['a']\n\n<Chart kinds={kinds} />\n",
    ],
  ])('brings in a partial that is imported %s', (_, text, expected) => {
    expect(page(text)).toBe(expected)
  })

  it.each([
    ['of the site', 'docs/guides/deep/page.mdx', '@site/docs/_hello.mdx', ''],
    ['of a repository', 'website/docs/page.mdx', '@site/docs/_hello.mdx', 'website/'],
    ['of a repository of several', 'apps/site/docs/a/page.mdx', '@site/docs/_hello.mdx', 'apps/site/'],
    ['of a repository, by a path from the site', 'website/docs/page.mdx', '/docs/_hello.mdx', 'website/'],
    ['of a translation', 'i18n/fr/docusaurus-plugin-content-docs/current/page.mdx', '@site/docs/_hello.mdx', ''],
  ])('finds what the alias names from the folder %s', (_, path, specifier, folder) => {
    const files = {
      [`${folder}docs/_hello.mdx`]: 'Hello {props.name}.\n',
      [path]: `import Hello from '${specifier}'\n\n<Hello name="Ann" />\n`,
    }
    expect(flatten(files, path, react, options)).toBe('Hello Ann.\n')
  })

  it.each([
    ['of the site', 'docs/page.mdx', 'core/lists.js'],
    ['of a repository', 'website/docs/page.mdx', 'website/core/lists.js'],
    ['of a repository, by another name', 'docusaurus/docs/a/page.mdx', 'docusaurus/core/lists.js'],
    ['of a repository of several', 'apps/site/docs/page.mdx', 'apps/site/core/lists.js'],
  ])('finds constants that the alias names from the folder %s', (_, path, module) => {
    const panels = '<TabItem value="react">One.</TabItem>\n<TabItem value="go">Two.</TabItem>'
    const files = {
      [module]:
        "export const oses = [{ label: 'React', value: 'react' }, { label: 'Go', value: 'go' }]\nexport const js = ['react']\n",
      [path]: `import { js, oses } from '@site/core/lists'\n\n<Tabs values={oses}>\n${panels}\n</Tabs>\n\n<If sdk={js}>Three.</If>\n`,
    }
    const resolver = createResolver(files, { ...options, sdks: { react: 'React', go: 'Go' } })
    const { tree, dependencies, file } = resolver.resolve(path, react)
    expect(resolver.toMdx(tree)).toBe("import { js, oses } from '@site/core/lists'\n\nOne.\n\nThree.\n")
    expect(file.messages).toEqual([])
    expect(dependencies).toEqual([module])
  })

  it('finds constants that come later, and takes an alias that is given for all that it says', () => {
    const path = 'docusaurus/docs/page.mdx'
    const text = "import { js } from '@site/core/lists'\n\n<If sdk={js}>One.</If>\n"
    const module = "export const js = ['go']\n"
    const declared = { ...options, sdks: ['react', 'go'] }
    const resolver = createResolver({ [path]: text }, declared)
    const mdx = (): string => resolver.toMdx(resolver.resolve(path, react))
    expect(mdx()).toContain('<If')
    resolver.update({ 'docusaurus/core/lists.js': module })
    expect(mdx()).not.toContain('One')
    const files = { [path]: text, 'docusaurus/core/lists.js': module }
    const given = createResolver(files, { ...declared, aliases: { '@site/': 'other' } })
    expect(given.toMdx(given.resolve(path, react))).toContain('<If')
  })

  it('finds what the alias names where the files are those of the docs folder', () => {
    const files = { '_p/_a.mdx': 'A.\n', 'x/page.mdx': "import A from '@site/docs/_p/_a.mdx'\n\n<A />\n" }
    expect(flatten(files, 'x/page.mdx', react, options)).toBe('A.\n')
  })

  it.each([
    ['of the theme', "import TOC from '@theme/TOCInline'\n\n<TOC toc={toc} />\n"],
    [
      'of code',
      "import Src from '!!raw-loader!./_hello.mdx'\nimport Block from '@theme/CodeBlock'\n\n<Block language=\"mdx\">\n  {Src}\n</Block>\n",
    ],
    ['of raw text', "import Src from './_hello.mdx?raw'\n\n<pre>\n  {Src}\n</pre>\n"],
    ['of images', 'import logo from \'@site/static/logo.png\'\n\n<img src={logo} alt="" />\n'],
    ['of components', 'import Card from \'@site/src/components/Card\'\n\n<Card title="x">\n  Text.\n</Card>\n'],
    ['used as a value', "import Hello from './_hello.mdx'\n\n<Card body={Hello} />\n"],
  ])('keeps imports %s', (_, text) => {
    expect(page(text)).toBe(text)
  })

  it('takes addresses of a partial as the site does: files from the partial, routes from the page', () => {
    const text = "import Links from '../_links.mdx'\n\n<Links />\n"
    expect(page(text, 'docs/guides/page.mdx')).toBe(
      '[page](../other.mdx) ![i](../i.png) [route](./other) [pdf](../a.pdf#x)\n',
    )
  })

  it('takes what a partial imports from the partial', () => {
    expect(page("import Data from '../_data.mdx'\n\n<Data />\n", 'docs/guides/page.mdx')).toBe(
      "import Chart from '../chart'\n\nexport const kinds = ['a']\n\n<Chart kinds={kinds} />\n",
    )
  })

  const tabsImports = "import Tabs from '@theme/Tabs'\nimport TabItem from '@theme/TabItem'\n\n"

  it.each<[string, string, string, string]>([
    [
      'labels of their own',
      '<Tabs>\n<TabItem value="r" label="React" default>\n\nOne.\n\n</TabItem>\n<TabItem value="v" label="Vue">\n\nTwo.\n\n</TabItem>\n</Tabs>\n',
      'One.\n',
      'Two.\n',
    ],
    [
      'values that name readers',
      '<Tabs groupId="sdk" queryString>\n  <TabItem value="react">One.</TabItem>\n  <TabItem value="vue">Two.</TabItem>\n</Tabs>\n',
      'One.\n',
      'Two.\n',
    ],
    [
      'labels in a list of values',
      "<Tabs\n  defaultValue=\"r\"\n  values={[\n    {label: 'React', value: 'r'},\n    {label: 'Vue', value: 'v'},\n  ]}>\n  <TabItem value=\"r\">One.</TabItem>\n  <TabItem value=\"v\">Two.</TabItem>\n</Tabs>\n",
      'One.\n',
      'Two.\n',
    ],
    [
      'labels in a list in another order',
      "<Tabs values={[{label: 'Vue', value: 'v'}, {label: 'React', value: 'r'}]}>\n  <TabItem value=\"r\">One.</TabItem>\n  <TabItem value=\"v\">Two.</TabItem>\n</Tabs>\n",
      'One.\n',
      'Two.\n',
    ],
    [
      'partials for content',
      'import Hello from \'./_hello.mdx\'\n\n<Tabs>\n  <TabItem value="react"><Hello name="R" /></TabItem>\n  <TabItem value="vue"><Hello name="V" /></TabItem>\n</Tabs>\n',
      'Hello R.\n',
      'Hello V.\n',
    ],
  ])('leaves of tabs the panel for the reader, by %s', (_, text, forReact, forVue) => {
    expect(page(text)).toBe(forReact)
    expect(page(text, 'docs/page.mdx', vue)).toBe(forVue)
  })

  it('keeps the list of values in step with the panels that stay, and the default among them', () => {
    const text = `${tabsImports}<Tabs defaultValue="v" values={[{ label: 'React', value: 'r' }, { label: 'Vue', value: 'v' }, { label: 'npm', value: 'npm' }]}>\n  <TabItem value="r">One.</TabItem>\n\n  <TabItem value="v">Two.</TabItem>\n\n  <TabItem value="npm">Three.</TabItem>\n</Tabs>\n`
    expect(page(text)).toBe(
      `${tabsImports}<Tabs values={[{ label: 'React', value: 'r' }, { label: 'npm', value: 'npm' }]}>\n  <TabItem value="r">One.</TabItem>\n\n  <TabItem value="npm">Three.</TabItem>\n</Tabs>\n`,
    )
  })

  it.each([
    [
      'package managers',
      '<Tabs groupId="npm2yarn">\n  <TabItem value="npm" label="npm" default>\n    One.\n  </TabItem>\n\n  <TabItem value="yarn" label="Yarn">\n    Two.\n  </TabItem>\n</Tabs>\n',
    ],
    [
      'systems, by a list',
      "<Tabs defaultValue=\"mac\" values={[{ label: 'macOS', value: 'mac' }, { label: 'Windows', value: 'win' }]}>\n  <TabItem value=\"mac\">\n    One.\n  </TabItem>\n\n  <TabItem value=\"win\">\n    Two.\n  </TabItem>\n</Tabs>\n",
    ],
    [
      'what a module of constants says',
      'import constants from \'@site/core/TabsConstants\'\n\n<Tabs groupId="guide" defaultValue={constants.defaultGuide} values={constants.guides}>\n  <TabItem value="native">\n    One.\n  </TabItem>\n\n  <TabItem value="quickstart">\n    Two.\n  </TabItem>\n</Tabs>\n',
    ],
    [
      'whatever code makes of them',
      '<Tabs>\n  {list.map((one) => <TabItem key={one} value={one}>{one}</TabItem>)}\n</Tabs>\n',
    ],
  ])('leaves tabs about %s as they are', (_, text) => {
    expect(page(text)).toBe(text)
  })

  it('leaves a block of code that becomes tabs of package managers', () => {
    const text = '```bash npm2yarn\nnpm install x\n```\n'
    expect(page(text)).toBe(text)
  })

  it.each<[string, string, string]>([
    ['an id', '## Title {#own-id}\n', '## Title \\{#own-id}\n'],
    ['an escaped id', '## Title \\{#own-id}\n', '## Title \\{#own-id}\n'],
    ['an id behind code', '### `run()` {#run}\n', '### `run()` \\{#run}\n'],
    ['a comment', 'One.\n\n<!-- note to self -->\n\nTwo.\n', 'One.\n\n{/* note to self */}\n\nTwo.\n'],
    ['a comment in a sentence', 'One <!-- note --> two.\n', 'One {/* note */} two.\n'],
    ['a comment over several lines', '<!--\na\n\nb\n-->\n\nText.\n', '{/*\n  a\n\n  b\n  */}\n\nText.\n'],
    ['an admonition', ':::note\n\nText.\n\n:::\n', ':::note\nText.\n:::\n'],
    ['an admonition without blank lines', ':::warning\nText.\n:::\n', ':::warning\nText.\n:::\n'],
    ['a title behind a space', ':::tip Use **tabs**\n\nText.\n\n:::\n', ':::tip[Use **tabs**]\nText.\n:::\n'],
    ['a title in brackets', ':::tip[Use **tabs**]\n\nText.\n\n:::\n', ':::tip[Use **tabs**]\nText.\n:::\n'],
    ['attributes', ':::info{#i .big key="v"}\n\nText.\n\n:::\n', ':::info{#i .big key="v"}\nText.\n:::\n'],
    ['a title and attributes', ':::info[T]{#i}\n\nText.\n\n:::\n', ':::info[T]{#i}\nText.\n:::\n'],
    ['one in another', '::::note\n\n:::tip\n\nText.\n\n:::\n\n::::\n', '::::note\n:::tip\nText.\n:::\n::::\n'],
    [
      'one in a list item',
      '1. One\n\n   :::caution Look\n\n   Text.\n\n   :::\n',
      '1. One\n\n   :::caution[Look]\n   Text.\n   :::\n',
    ],
    ['one in a quote', '> :::danger\n>\n> Text.\n>\n> :::\n', '> :::danger\n> Text.\n> :::\n'],
    ['one of a name of its own', ':::my-kind\n\nText.\n\n:::\n', ':::my-kind\nText.\n:::\n'],
    ['colons in text', 'At 10:30, `a::b` and :name, ::two.\n', 'At 10:30, `a::b` and :name, ::two.\n'],
    [
      'details',
      '<details>\n<summary>More</summary>\n\nText.\n\n</details>\n',
      '<details>\n  <summary>More</summary>\n\n  Text.\n</details>\n',
    ],
    ['an element that is closed in a row', 'a<br></br>b\n', 'a<br />b\n'],
  ])('reads %s', (_, text, expected) => {
    expect(page(text)).toBe(expected)
  })

  it('reads what is MDX in blocks of code, with imports in it', () => {
    const text =
      '# Title\n\n```mdx-code-block\nimport Steps from "./_steps.mdx";\n\n<Steps />\n```\n\n- a\n\n  ````mdx-code-block\n  <Steps />\n  ````\n'
    const files = { 'docs/page.mdx': text, 'docs/_steps.mdx': 'One.\n' }
    const resolver = expectLaws(files, options)
    const resolved = resolver.resolve('docs/page.mdx', react)
    expect(resolver.toMdx(resolved)).toBe('# Title\n\nOne.\n\n- a\n\n  One.\n')
    expect(resolved.files.flatMap(({ messages }) => messages)).toEqual([])
  })

  it('reads all of it in Markdown that is MDX, and in what is none', () => {
    const text = '## Title {#own-id}\n\n<!-- note -->\n\n:::note\n\nText.\n\n:::\n'
    const expected = '## Title \\{#own-id}\n\n{/* note */}\n\n:::note\nText.\n:::\n'
    expect(page(text, 'docs/page.md')).toBe(expected)
  })

  it.each<[string, string, string, string]>([
    [
      'an admonition',
      ':::note\n\n<If sdk="react">One.</If>\n\n<If sdk="vue">Two.</If>\n\n:::\n',
      ':::note\nOne.\n:::\n',
      ':::note\nTwo.\n:::\n',
    ],
    [
      'an admonition that has nothing left',
      'Text.\n\n<If sdk="vue">\n\n:::note\n\nTwo.\n\n:::\n\n</If>\n',
      'Text.\n',
      'Text.\n\n:::note\nTwo.\n:::\n',
    ],
    ['a partial', "import Sdk from './_sdk.mdx'\n\n<Sdk />\n", 'React text.\n', 'Vue text.\n'],
    [
      'a condition round a partial',
      'import Hello from \'./_hello.mdx\'\n\n<If sdk="vue"><Hello name="V" /></If>\n\nText.\n',
      'Text.\n',
      'Hello V.\n\nText.\n',
    ],
    [
      'an admonition of a partial',
      'import Note from \'./_note.md\'\n\n<If sdk="react">\n\n<Note />\n\n</If>\n\nText.\n',
      ':::tip\nDrink water.\n:::\n\nText.\n',
      'Text.\n',
    ],
  ])('decides conditions in %s', (_, text, forReact, forVue) => {
    expect(page(text)).toBe(forReact)
    expect(page(text, 'docs/page.mdx', vue)).toBe(forVue)
  })

  it.each<[string, string, string[]]>([
    [
      'a partial that is not there',
      "import Gone from './_gone.mdx'\n\n<Gone />\n",
      ['include-missing docs/page.mdx:3:1'],
    ],
    ['a prop that is missing', "import Hello from './_hello.mdx'\n\n<Hello />\n", ['prop-missing docs/page.mdx:3:1']],
  ])('tells of %s', (_, text, expected) => {
    expect(said({ ...site, 'docs/page.mdx': text }, 'docs/page.mdx', react, options)).toEqual(expected)
  })

  it('takes files for partials that have an underscore in their path', () => {
    const resolver = expectLaws(site, options)
    expect(resolver.pages).toEqual(['docs/other.mdx'])
  })

  it('takes files of `src/` and `static/` that are no pages for partials, and those of docs for pages', () => {
    const pages = [
      'apps/site/docs/a.md',
      'docs/guides/src/a.md',
      'docs/src/pages/a.mdx',
      'src/pages/about.mdx',
      'versioned_docs/version-1.0/static/a.md',
    ]
    const partials = [
      'apps/site/src/a.mdx',
      'docs/src/partials/a.mdx',
      'src/components/Card/text.mdx',
      'src/pages/_a.mdx',
      'src/partials/a.mdx',
      'static/llms.md',
    ]
    const files = Object.fromEntries([...pages, ...partials].map((path) => [path, 'A.\n']))
    expect(createResolver(files, options).pages).toEqual(pages)
  })

  it('tells what a change to a partial reaches, as resolving does', () => {
    const files = {
      ...site,
      'docs/page.mdx':
        'import Outer from \'./_outer.mdx\'\nimport Hello from \'@site/docs/_hello.mdx\'\n\n<Outer />\n\n<If sdk="vue"><Hello name="V" /></If>\n',
      'docs/guides/two.md':
        'import Sdk from \'/docs/_sdk.mdx\'\n\n<Tabs><TabItem value="react"><Sdk /></TabItem></Tabs>\n',
      'docs/three.mdx': "import Hello from './_hello.mdx'\n\n<Card body={Hello} />\n",
    }
    const { graph } = expectLaws(files, options)
    const reached = (path: string): unknown => graph.affected([path]).map(({ page: one, sdks }) => [one, sdks])
    expect(reached('docs/parts/_inner.mdx')).toEqual([['docs/page.mdx', ['react', 'vue']]])
    expect(reached('docs/_hello.mdx')).toEqual([
      ['docs/page.mdx', ['vue']],
      ['docs/three.mdx', ['react', 'vue']],
    ])
    expect(graph.unused()).not.toContain('docs/_hello.mdx')
    expect(graph.missing()).toEqual([])
  })
})

it.each<[string, string, string?]>([
  ['docs/日本/紹介.md', '日本/紹介'],
  ['docs/a b/c:d.md', 'a b/c:d'],
  ['docs/a/b.md', 'a/http://[', 'http://['],
  ['docs/a/b.md', 'c', '../c'],
  ['docs/a/b.md', 'a/', './'],
  ['docs/a/b.md', 'c/d', '/c/d'],
])('tells the route of %s by its own letters: %s', (path, expected, slug) => {
  expect(docusaurus().site?.route?.(path, { frontmatter: slug === undefined ? {} : { slug }, reader: {} })).toBe(
    expected,
  )
})
