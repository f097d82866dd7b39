import { describe, expect, it } from 'vitest'
import { fumadocs } from '../../src/dialects.js'
import type { Options, Reader } from '../../src/index.js'
import { expectLaws, flatten, said } from './law.js'

const options: Options = { dialect: fumadocs() }
const react = { sdk: 'react' }
const vue = { sdk: 'vue' }

const site: Record<string, string> = {
  'content/docs/.shared.mdx': 'Set an alias.\n',
  'content/docs/other.mdx':
    '---\ntitle: Other\n---\n\n## One\n\nOf one.\n\n### Deep\n\nOf deep.\n\n## Two [#second]\n\nOf two.\n\n<section id="part">\n  Of part.\n</section>\n',
  'content/docs/plain.md': '# Plain\n\nA {brace} and <b>bold</b>.\n',
  'content/docs/guides/code.ts': 'before()\n// #region a\nconst a = 1\n// #endregion\nafter()\n',
  'content/partials/_banner.mdx':
    '<Callout type="info" title="Careful">\n  Not [for](./prod) production.\n</Callout>\n',
  'content/partials/_nested.mdx': 'Before.\n\n<include>./_banner.mdx</include>\n',
  'content/partials/_sdk.mdx': '<If sdk="react">React text.</If>\n\n<If sdk="vue">Vue text.</If>\n',
  'snippets/shared/setup.mdx':
    "Set up {props.framework}.\n\n<show when={props.framework === 'mastra'}>\n  For Mastra.\n</show>\n",
  'snippets/shared/view.mdx': 'import { View } from "./view"\n\n<View />\n',
}

const page = (text: string, path = 'content/docs/page.mdx', reader: Reader = react): string =>
  flatten({ ...site, [path]: text }, path, reader, options)

describe('docs of Fumadocs', () => {
  it.each<[string, string, string]>([
    ['by a relative path', '<include>./.shared.mdx</include>\n', 'Set an alias.\n'],
    ['by a bare path, which is relative', '<include>.shared.mdx</include>\n', 'Set an alias.\n'],
    ['on lines of its own', '<include>\n  ./.shared.mdx\n</include>\n', 'Set an alias.\n'],
    [
      'from the folder of the app',
      '<include cwd>content/partials/_banner.mdx</include>\n',
      '<Callout type="info" title="Careful">\n  Not [for](./prod) production.\n</Callout>\n',
    ],
    [
      'that includes another',
      'One.\n\n<include cwd>./content/partials/_nested.mdx</include>\n',
      'One.\n\nBefore.\n\n<Callout type="info" title="Careful">\n  Not [for](./prod) production.\n</Callout>\n',
    ],
    [
      'by a heading',
      '<include>./other.mdx#second</include>\n',
      '## Two \\[#second]\n\nOf two.\n\n<section id="part">\n  Of part.\n</section>\n',
    ],
    ['by an element', '<include>./other.mdx#part</include>\n', '<section id="part">\n  Of part.\n</section>\n'],
    ['of Markdown', '<include>./plain.md</include>\n', '# Plain\n\nA \\{brace} and <b>bold</b>.\n'],
    ['of code', '<include>./guides/code.ts</include>\n', '```ts\nbefore()\nconst a = 1\nafter()\n```\n'],
    ['of a region of code', '<include>./guides/code.ts#a</include>\n', '```ts\nconst a = 1\n```\n'],
    [
      'of code in other words',
      '<include cwd lang="tsx" meta=\'title="lib.ts"\'>\n  content/docs/guides/code.ts#a\n</include>\n',
      '```tsx title="lib.ts"\nconst a = 1\n```\n',
    ],
    [
      'of Markdown as code',
      '<include lang="md" meta=\'title="x.mdx"\'>./.shared.mdx</include>\n',
      '```md title="x.mdx"\nSet an alias.\n```\n',
    ],
    ['in a list item', '- One\n\n  <include>./.shared.mdx</include>\n', '- One\n\n  Set an alias.\n'],
    [
      'in an element',
      '<div className="fd-steps">\n  <include>./.shared.mdx</include>\n</div>\n',
      '<div className="fd-steps">\n  Set an alias.\n</div>\n',
    ],
    [
      'twice',
      '<include>./.shared.mdx</include>\n\n<include>./.shared.mdx</include>\n',
      'Set an alias.\n\nSet an alias.\n',
    ],
  ])('brings in a file that is included %s', (_, text, expected) => {
    expect(page(text)).toBe(expected)
  })

  it.each<[string, string, string]>([
    [
      'by the alias of the app',
      'import Setup from "@/snippets/shared/setup.mdx";\n\n<Setup components={props.components} framework="mastra" />\n',
      'Set up mastra.\n\nFor Mastra.\n',
    ],
    ['by another', 'import Setup from "~/snippets/shared/setup.mdx";\n\n<Setup framework="x" />\n', 'Set up x.\n'],
    ['by a relative path', "import Banner from '../partials/_sdk.mdx';\n\n<Banner />\n", 'React text.\n'],
  ])('brings in a partial that is imported %s', (_, text, expected) => {
    expect(page(text)).toBe(expected)
  })

  it.each([
    ['an app in a folder', 'docs/content/docs/a/page.mdx', 'docs/'],
    ['an app of several', 'apps/docs/content/docs/page.mdx', 'apps/docs/'],
    ['an app with sources in a folder', 'content/docs/page.mdx', 'src/'],
  ])('finds what the alias names in %s', (_, path, folder) => {
    const files = { [`${folder}snippets/a.mdx`]: 'A.\n', [path]: 'import A from "@/snippets/a.mdx"\n\n<A />\n' }
    expect(flatten(files, path, react, options)).toBe('A.\n')
  })

  it('takes links of what is included from the page, and what a module imports from itself', () => {
    expect(page('import View from "@/snippets/shared/view.mdx"\n\n<View />\n')).toBe(
      'import { View } from "../../snippets/shared/view"\n\n<View />\n',
    )
    expect(page('<include>../../partials/_banner.mdx</include>\n', 'content/docs/guides/page.mdx')).toContain(
      '(./prod)',
    )
  })

  it.each<[string, string, string, string]>([
    [
      'the page',
      "<show when={sdk === 'react'}>\n  One.\n</show>\n\n<show when={sdk !== 'react'}>\n  Two.\n</show>\n",
      'One.\n',
      'Two.\n',
    ],
    [
      'a prop of the page that is an axis',
      "<show when={props.sdk === 'react'}>\n  One.\n</show>\n\nText.\n",
      'One.\n\nText.\n',
      'Text.\n',
    ],
    [
      'a sentence',
      "Run <show when={sdk === 'react'}>one</show><show when={sdk === 'vue'}>two</show>.\n",
      'Run one.\n',
      'Run two.\n',
    ],
    ['what is included', '<include cwd>content/partials/_sdk.mdx</include>\n', 'React text.\n', 'Vue text.\n'],
    [
      'a condition round an include',
      "<show when={sdk === 'vue'}>\n  <include>./.shared.mdx</include>\n</show>\n\nText.\n",
      'Text.\n',
      'Set an alias.\n\nText.\n',
    ],
  ])('decides conditions of %s', (_, text, forReact, forVue) => {
    expect(page(text)).toBe(forReact)
    expect(page(text, 'content/docs/page.mdx', vue)).toBe(forVue)
  })

  it('keeps conditions on what the host alone knows', () => {
    const text = "<show when={import.meta.env.EDITION === 'pro'}>\n  One.\n</show>\n"
    expect(page(text)).toBe(text)
  })

  it('reads the name that an axis has in code', () => {
    const files = { 'content/docs/page.mdx': "<show when={props.framework === 'vue'}>\n  Two.\n</show>\n\nText.\n" }
    const named: Options = { ...options, names: { sdk: 'framework' } }
    expect(flatten(files, 'content/docs/page.mdx', react, named)).toBe('Text.\n')
    expect(flatten(files, 'content/docs/page.mdx', vue, named)).toBe('Two.\n\nText.\n')
  })

  it.each<[string, string, string, string]>([
    ['items', "<Tabs items={['React', 'Vue']}>\n  <Tab>One.</Tab>\n  <Tab>Two.</Tab>\n</Tabs>\n", 'One.\n', 'Two.\n'],
    [
      'values of panels in another order',
      '<Tabs groupId="sdk" persist items={[\'React\', \'Vue\']}>\n  <Tab value="Vue">Two.</Tab>\n  <Tab value="React">One.</Tab>\n</Tabs>\n',
      'One.\n',
      'Two.\n',
    ],
    [
      'includes for content',
      '<Tabs items={[\'React\', \'Vue\']}>\n  <Tab value="React">\n    <include>./.shared.mdx</include>\n  </Tab>\n  <Tab value="Vue">Two.</Tab>\n</Tabs>\n',
      'Set an alias.\n',
      'Two.\n',
    ],
  ])('leaves of tabs the panel for the reader, by %s', (_, text, forReact, forVue) => {
    expect(page(text)).toBe(forReact)
    expect(page(text, 'content/docs/page.mdx', vue)).toBe(forVue)
  })

  it('keeps the items in step with the panels that stay', () => {
    const text =
      "<Tabs items={['React', 'Vue', 'npm']} defaultIndex={2}>\n  <Tab>One.</Tab>\n  <Tab>Two.</Tab>\n  <Tab>Three.</Tab>\n</Tabs>\n"
    expect(page(text)).toBe(
      "<Tabs items={['React', 'npm']} defaultIndex={1}>\n  <Tab>One.</Tab>\n  <Tab>Three.</Tab>\n</Tabs>\n",
    )
  })

  it.each([
    [
      'transports',
      '<Tabs groupId="transport" items={[\'HTTP\', \'SSE\']} default="HTTP">\n  <Tab value="HTTP">\n    One.\n  </Tab>\n\n  <Tab value="SSE">\n    Two.\n  </Tab>\n</Tabs>\n',
    ],
    [
      'package managers, with triggers',
      '<CodeBlockTabs defaultValue="npm">\n  <CodeBlockTabsList>\n    <CodeBlockTabsTrigger value="npm">\n      npm\n    </CodeBlockTabsTrigger>\n  </CodeBlockTabsList>\n\n  <CodeBlockTab value="npm">\n    ```sh\n    npm i\n    ```\n  </CodeBlockTab>\n</CodeBlockTabs>\n',
    ],
    [
      'whatever, with triggers',
      '<Tabs defaultValue="a">\n  <TabsList>\n    <TabsTrigger value="a">\n      A\n    </TabsTrigger>\n  </TabsList>\n\n  <TabsContent value="a">\n    One.\n  </TabsContent>\n</Tabs>\n',
    ],
    ['bundlers, by blocks of code', '```ts tab="Vite"\na\n```\n\n```ts tab="Waku"\nb\n```\n'],
  ])('leaves tabs about %s as they are', (_, text) => {
    expect(page(text)).toBe(text)
  })

  it.each([
    ['a block that becomes tabs', '```npm\nnpm i x\n```\n'],
    ['marks of headings', '## Title \\[!toc]\n\n## Other \\[toc] \\[#own-id]\n'],
    ['components', '<Cards>\n  <Card title="A" href="/docs/a">\n    Text.\n  </Card>\n</Cards>\n'],
    ['a tree of files', '<auto-files dir="./lib" pattern="**/*.ts" />\n'],
    ['front matter that it exports', '---\ntitle: Deploy\n---\n\nexport const frontmatter = { full: true }\n\nText.\n'],
  ])('keeps %s', (_, text) => {
    expect(page(text)).toBe(text)
  })

  it.each<[string, string, string[]]>([
    ['an include that is not there', '<include>./gone.mdx</include>\n', ['include-missing content/docs/page.mdx:1:1']],
  ])('tells of %s', (_, text, expected) => {
    expect(said({ ...site, 'content/docs/page.mdx': text }, 'content/docs/page.mdx', react, options)).toEqual(expected)
  })

  it('takes files for partials that no collection takes up', () => {
    const resolver = expectLaws(site, options)
    expect(resolver.pages).toEqual(['content/docs/other.mdx', 'content/docs/plain.md'])
  })

  it('tells what a change to a partial reaches, as resolving does', () => {
    const files = {
      ...site,
      'content/docs/page.mdx':
        "<include>./.shared.mdx</include>\n\n<show when={sdk === 'vue'}>\n  <include cwd>content/partials/_nested.mdx</include>\n</show>\n",
      'content/docs/guides/two.mdx': 'import Setup from "@/snippets/shared/setup.mdx";\n\n<Setup framework="x" />\n',
    }
    const { graph } = expectLaws(files, options)
    const reached = (path: string): unknown => graph.affected([path]).map(({ page: one, sdks }) => [one, sdks])
    expect(reached('content/partials/_banner.mdx')).toEqual([['content/docs/page.mdx', ['vue']]])
    expect(reached('snippets/shared/setup.mdx')).toEqual([['content/docs/guides/two.mdx', ['react', 'vue']]])
    expect(graph.unused()).toEqual(['content/partials/_sdk.mdx', 'snippets/shared/view.mdx'])
  })
})
