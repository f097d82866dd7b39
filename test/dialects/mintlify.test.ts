import { describe, expect, it } from 'vitest'
import { mintlify } from '../../src/dialects.js'
import type { Options, Reader } from '../../src/index.js'
import { expectLaws, flatten, said } from './law.js'

const options: Options = { dialect: mintlify() }
const react = { sdk: 'react' }
const vue = { sdk: 'vue' }

const site: Record<string, string> = {
  '_snippets/step.mdx': '<Step title="Install">\n  Run it.\n</Step>\n',
  '_snippets/api/auth.mdx': 'Send a [token](/auth).\n',
  'snippets/hello.mdx': 'Hello there.\n',
  'snippets/word.mdx': 'My word is {word}.\n',
  'snippets/install.mdx': 'Install **{packageName}**:\n\n```bash\nnpm install {packageName}\n```\n',
  'snippets/card.mdx': '<Card title={title} href={`/docs/${slug}`}>\n  {text ? <b>{text}</b> : null}\n</Card>\n',
  'snippets/parent.mdx': 'import Child from "./child.mdx";\n\nParent.\n\n<Child />\n',
  'snippets/child.mdx': 'Child, [near](./near).\n',
  'snippets/values.mdx': 'export const name = "Ronan";\n',
  'snippets/sdk.mdx': '<If sdk="react">React text.</If>\n\n<If sdk="vue">Vue text.</If>\n',
  'snippets/fields.mdx': '<ResponseField name="id" type="string">\n  The id.\n</ResponseField>\n',
  'shared/elsewhere.mdx': 'From elsewhere.\n',
}

const page = (text: string, reader: Reader = react, path = 'guides/page.mdx'): string =>
  flatten({ ...site, [path]: text }, path, reader, options)

describe('docs of Mintlify', () => {
  it.each<[string, string, string]>([
    ['from the root', 'import Hello from "/snippets/hello.mdx";\n\n<Hello />\n', 'Hello there.\n'],
    ['by a relative path', "import Hello from '../snippets/hello.mdx'\n\n<Hello/>\n", 'Hello there.\n'],
    ['from any folder', 'import Other from "/shared/elsewhere.mdx";\n\n<Other />\n', 'From elsewhere.\n'],
    [
      'that imports another',
      'import Parent from "/snippets/parent.mdx";\n\n<Parent />\n',
      'Parent.\n\nChild, [near](./near).\n',
    ],
    ['with a prop', 'import Word from "/snippets/word.mdx";\n\n<Word word="bananas" />\n', 'My word is bananas.\n'],
    [
      'with a prop in code',
      'import Install from "/snippets/install.mdx";\n\n<Install packageName="@my/sdk" />\n',
      'Install **@my/sdk**:\n\n```bash\nnpm install @my/sdk\n```\n',
    ],
    [
      'with props in attributes and expressions',
      'import One from "/snippets/card.mdx";\n\n<One title="T" slug="a" text="More" />\n',
      '<Card title="T" href="/docs/a">\n  <b>More</b>\n</Card>\n',
    ],
    [
      'without a prop that it looks at',
      'import One from "/snippets/card.mdx";\n\n<One title="T" slug="a" />\n',
      '<Card title="T" href="/docs/a" />\n',
    ],
    [
      'in an element',
      'import Fields from "/snippets/fields.mdx";\n\n<Expandable title="More">\n  <Fields />\n</Expandable>\n',
      '<Expandable title="More">\n  <ResponseField name="id" type="string">\n    The id.\n  </ResponseField>\n</Expandable>\n',
    ],
    ['twice', 'import Hello from "/snippets/hello.mdx";\n\n<Hello />\n\n<Hello />\n', 'Hello there.\n\nHello there.\n'],
    ['by a name in lower case', 'import hello from "/snippets/hello.mdx";\n\n<hello />\n', 'Hello there.\n'],
    [
      'by a name of HTML',
      'import summary from "/snippets/word.mdx";\n\n<summary word="bananas" />\n',
      'My word is bananas.\n',
    ],
  ])('brings in a snippet that is imported %s', (_, text, expected) => {
    expect(page(text)).toBe(expected)
  })

  it('leaves variables of the site to the host', () => {
    const files = {
      'page.mdx': 'import S from "/snippets/s.mdx"\n\n<S word="9" color="red" />\n\nOf {{version}}.\n',
      'snippets/s.mdx': 'In {{version}}, {word}. <b style={{ color }}>x</b>\n',
    }
    const expected = 'In {{version}}, 9. <b style={{\n    "color": "red"\n  }}>x</b>\n\nOf {{version}}.\n'
    expect(flatten(files, 'page.mdx', react, options)).toBe(expected)
    expect(said(files, 'page.mdx', react, options)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['by its name', '<Snippet file="step.mdx" />\n', '<Step title="Install">\n  Run it.\n</Step>\n'],
    ['in a folder', '<Snippet file="api/auth.mdx" />\n', 'Send a [token](/auth).\n'],
    ['in the folder of later versions', '<Snippet file="hello.mdx" />\n', 'Hello there.\n'],
    [
      'among steps',
      '<Steps>\n  <Snippet file="step.mdx" />\n\n  <Step title="Go">\n    On.\n  </Step>\n</Steps>\n',
      '<Steps>\n  <Step title="Install">\n    Run it.\n  </Step>\n\n  <Step title="Go">\n    On.\n  </Step>\n</Steps>\n',
    ],
  ])('brings in a snippet that is named %s', (_, text, expected) => {
    expect(page(text)).toBe(expected)
  })

  it('finds snippets where the site is a folder of the files', () => {
    const files = {
      'docs/snippets/a.mdx': 'A.\n',
      'docs/_snippets/b.mdx': 'B.\n',
      'docs/guides/deep/page.mdx': 'import A from "/snippets/a.mdx";\n\n<A />\n\n<Snippet file="b.mdx" />\n',
    }
    expect(flatten(files, 'docs/guides/deep/page.mdx', react, options)).toBe('A.\n\nB.\n')
  })

  it.each([
    ['of values', 'import { name } from "/snippets/values.mdx";\n\nI am {name}.\n'],
    ['of components', 'import { Chart } from "/snippets/chart.jsx";\n\n<Chart />\n'],
    ['of data', 'import { plans } from "/snippets/plans.js";\n\nThere are {plans.length}.\n'],
  ])('keeps imports %s', (_, text) => {
    expect(page(text)).toBe(text)
  })

  it.each<[string, string, string, string]>([
    [
      'titles',
      '<Tabs>\n  <Tab title="React" icon="react">\n    One.\n  </Tab>\n  <Tab title="Vue">\n    Two.\n  </Tab>\n</Tabs>\n',
      'One.\n',
      'Two.\n',
    ],
    [
      'snippets for content',
      'import Hello from "/snippets/hello.mdx";\n\n<Tabs sync={false}>\n  <Tab title="React">\n    <Hello />\n  </Tab>\n  <Tab title="Vue">Two.</Tab>\n</Tabs>\n',
      'Hello there.\n',
      'Two.\n',
    ],
    [
      'blocks of code',
      '<CodeGroup>\n\n```js React\na\n```\n\n```js Vue\nb\n```\n\n</CodeGroup>\n',
      '```js React\na\n```\n',
      '```js Vue\nb\n```\n',
    ],
    [
      'blocks of code with settings',
      '<CodeGroup dropdown>\n```js React lines {1,3} theme={null}\na\n```\n```js title="Vue" wrap expandable\nb\n```\n</CodeGroup>\n',
      '```js React lines {1,3} theme={null}\na\n```\n',
      '```js title="Vue" wrap expandable\nb\n```\n',
    ],
  ])('leaves of tabs the panel for the reader, by %s', (_, text, forReact, forVue) => {
    expect(page(text)).toBe(forReact)
    expect(page(text, vue)).toBe(forVue)
  })

  it('keeps the side panel of an example that has one block left', () => {
    const text = '<RequestExample>\n  ```js React\n  a\n  ```\n\n  ```js Vue\n  b\n  ```\n</RequestExample>\n'
    expect(page(text)).toBe('<RequestExample>\n  ```js React\n  a\n  ```\n</RequestExample>\n')
  })

  it.each([
    [
      'systems',
      '<Tabs>\n  <Tab title="macOS">\n    One.\n  </Tab>\n\n  <Tab title="Windows">\n    Two.\n  </Tab>\n</Tabs>\n',
    ],
    [
      'files',
      '<CodeGroup>\n  ```java HelloWorld.java\n  a\n  ```\n\n  ```python hello.py theme={null}\n  b\n  ```\n</CodeGroup>\n',
    ],
    ['a block of code alone', '<CodeGroup>\n  ```js\n  a\n  ```\n</CodeGroup>\n'],
  ])('leaves tabs about %s as they are', (_, text) => {
    expect(page(text)).toBe(text)
  })

  it.each<[string, string, string, string]>([
    [
      'a view',
      '<View title="React" icon="react">\n  One.\n</View>\n\n<View title="Vue">\n  Two.\n</View>\n',
      'One.\n',
      'Two.\n',
    ],
    ['our own condition', '<If sdk="react">One.</If>\n\n<If notSdk="react">Two.</If>\n', 'One.\n', 'Two.\n'],
    ['a snippet', 'import Sdk from "/snippets/sdk.mdx";\n\n<Sdk />\n', 'React text.\n', 'Vue text.\n'],
  ])('decides %s for the reader', (_, text, forReact, forVue) => {
    expect(page(text)).toBe(forReact)
    expect(page(text, vue)).toBe(forVue)
  })

  it('keeps views about what no SDK is called', () => {
    const text = '<View title="Cloud">\n  One.\n</View>\n\n<View title="On premises">\n  Two.\n</View>\n'
    expect(page(text)).toBe(text)
  })

  it('decides what is for people or for agents', () => {
    const text =
      '<Visibility for="humans">\n  Click.\n</Visibility>\n\n<Visibility for="agents">\n  Call.\n</Visibility>\n\nFor <Visibility for="humans">you</Visibility><Visibility for="agents">it</Visibility>.\n'
    expect(page(text, { ...react, audience: 'humans' })).toBe('Click.\n\nFor you.\n')
    expect(page(text, { ...react, audience: 'agents' })).toBe('Call.\n\nFor it.\n')
  })

  it.each([
    ['who is signed in', '<Visibility for="signed-in">\n  One.\n</Visibility>\n'],
    ['groups', "<Visibility for={{ groups: ['a'] }}>\n  One.\n</Visibility>\n"],
    ['a trial', '<Variation is="b">\n  One.\n</Variation>\n'],
  ])('keeps what hangs on %s', (_, text) => {
    expect(page(text, { ...react, audience: 'humans' })).toBe(text)
  })

  it.each<[string, string, string]>([
    ['an id of a heading', '## Title {#own-id}\n', '## Title \\{#own-id}\n'],
    ['a variable of the site', 'Version {{version}}.\n', 'Version {{version}}.\n'],
    [
      'fields',
      '<ParamField query="id" type="string" required>\n  The id.\n</ParamField>\n',
      '<ParamField query="id" type="string" required>\n  The id.\n</ParamField>\n',
    ],
  ])('reads %s', (_, text, expected) => {
    expect(page(text)).toBe(expected)
  })

  it.each<[string, string, string[]]>([
    ['a snippet that is not there', '<Snippet file="gone.mdx" />\n', ['include-missing guides/page.mdx:1:1']],
    [
      'an import that leads nowhere',
      'import A from "/snippets/gone.mdx";\n\n<A />\n',
      ['include-missing guides/page.mdx:3:1'],
    ],
  ])('tells of %s', (_, text, expected) => {
    expect(said({ ...site, 'guides/page.mdx': text }, 'guides/page.mdx', react, options)).toEqual(expected)
  })

  it('takes the files of snippets for partials', () => {
    expect(expectLaws(site, options).pages).toEqual(['shared/elsewhere.mdx'])
  })

  it('tells what a change to a snippet reaches, as resolving does', () => {
    const files = {
      ...site,
      'guides/page.mdx': 'import Parent from "/snippets/parent.mdx";\n\n<Parent />\n\n<Snippet file="step.mdx" />\n',
      'guides/two.mdx':
        'import Sdk from "../snippets/sdk.mdx";\nimport Word from "/snippets/word.mdx";\n\n<Tabs>\n  <Tab title="React"><Sdk /></Tab>\n  <Tab title="Vue"><Word word="x" /></Tab>\n</Tabs>\n',
    }
    const { graph } = expectLaws(files, options)
    const reached = (path: string): unknown => graph.affected([path]).map(({ page: one, sdks }) => [one, sdks])
    expect(reached('snippets/child.mdx')).toEqual([['guides/page.mdx', ['react', 'vue']]])
    expect(reached('snippets/word.mdx')).toEqual([['guides/two.mdx', ['vue']]])
    expect(graph.missing()).toEqual([])
  })
})
