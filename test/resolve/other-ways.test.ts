import type { Code, Nodes, Root } from 'mdast'
import type { Processor } from 'unified'
import { describe, expect, it } from 'vitest'
import { createResolver, toMdx, type Options } from '../../src/index.js'
import { satteri } from '../../src/satteri.js'
import { brief, messagesOf } from '../project.js'

const fence = (meta: string, code: string): string => `\`\`\`${meta}\n${code}\n\`\`\``

/** A way to write what varies and what is shared that no dialect has, said by options. */
interface Way {
  readonly files: Record<string, string>
  readonly options: Options
  /** What a reader of React gets of `page.mdx`, and what it is made from. */
  readonly react: string
  readonly made?: readonly string[]
  /** The same for Vue. */
  readonly vue: string
}

const ways: Record<string, Way> = {
  'elements that name a panel by a slot': {
    files: {
      'page.mdx':
        '<FrameworkTabs>\n<Fragment slot="react">\nR\n</Fragment>\n<Fragment slot="vue">\nV\n</Fragment>\n</FrameworkTabs>\n\n<Card><Fragment slot="icon">i</Fragment></Card>',
    },
    options: { components: { tabs: { name: 'FrameworkTabs' }, tab: { name: 'Fragment', label: 'slot' } } },
    react: 'R\n\n<Card><Fragment slot="icon">i</Fragment></Card>',
    vue: 'V\n\n<Card><Fragment slot="icon">i</Fragment></Card>',
  },
  'guides with text beside their panels': {
    files: {
      'page.mdx':
        '<Guides options={[{ key: "react", title: "React" }, { key: "vue", title: "Vue" }]}>\n<Guide show="react">\nR\n</Guide>\n<Guide show="vue">\nV\n</Guide>\n\nBoth.\n</Guides>',
    },
    options: { components: { tabs: { name: 'Guides', items: 'options' }, tab: { name: 'Guide', label: 'show' } } },
    react: 'R\n\nBoth.',
    vue: 'V\n\nBoth.',
  },
  'code that says for whom it is, in a file of snippets': {
    files: {
      'page.mdx': '<CodeSnippets path="args.md" />\n\n<If renderer="vue">V</If>',
      'snippets/args.md': [
        fence('ts filename="a.ts" renderer="react" language="ts"', 'r()'),
        fence('js filename="a.js" renderer="react" language="js"', 'r'),
        fence('ts filename="a.ts" renderer="vue" language="ts"', 'v()'),
        fence('ts filename="b.ts" renderer="common"', 'c()'),
      ].join('\n\n'),
    },
    options: {
      isPartial: (path) => path.startsWith('snippets/'),
      components: {
        include: { name: 'CodeSnippets', src: { path: 'snippets/' } },
        if: { sdk: 'renderer' },
        tabs: { meta: 'renderer' },
      },
    },
    react: [
      fence('ts filename="a.ts" renderer="react" language="ts"', 'r()'),
      fence('js filename="a.js" renderer="react" language="js"', 'r'),
      fence('ts filename="b.ts" renderer="common"', 'c()'),
    ].join('\n\n'),
    vue: [
      fence('ts filename="a.ts" renderer="vue" language="ts"', 'v()'),
      fence('ts filename="b.ts" renderer="common"', 'c()'),
      'V',
    ].join('\n\n'),
    made: ['snippets/args.md'],
  },
  'snippets with placeholders, in code groups too': {
    files: {
      'page.mdx':
        '<Markdown src="/snippets/plan.mdx" plan="Pro" />\n\n<CodeBlocks>\n<Markdown src="/snippets/r.mdx" />\n\n<Markdown src="/snippets/v.mdx" />\n</CodeBlocks>',
      'site/snippets/plan.mdx': `The {{plan}} plan.\n\n${fence('sh', 'set {{ plan }}')}`,
      'site/snippets/r.mdx': fence("js {{ title: 'React' }}", 'r()'),
      'site/snippets/v.mdx': fence('js title="Vue"', 'v()'),
    },
    options: {
      isPartial: (path) => path.includes('snippets/'),
      aliases: { '/': 'site' },
      syntax: { placeholders: ['{{', '}}'] },
      components: { include: { name: 'Markdown' }, tabs: { name: ['Tabs', 'CodeBlocks'] } },
    },
    react: `The Pro plan.\n\n${fence('sh', 'set Pro')}\n\n${fence("js {{ title: 'React' }}", 'r()')}`,
    vue: `The Pro plan.\n\n${fence('sh', 'set Pro')}\n\n${fence('js title="Vue"', 'v()')}`,
    made: ['site/snippets/plan.mdx', 'site/snippets/r.mdx', 'site/snippets/v.mdx'],
  },
  'words of the product, looked up by key': {
    files: {
      'page.mdx': '<Var k="NAME" /> on <Platform k="CLIENT" />.',
      'vars/var.mdx': "export const words = { NAME: 'Acme' }\n\n{words[props.k]}",
      'vars/platform.mdx': "import all from './all.json'\n\n{all[platform][props.k]}",
      'vars/all.json': '{ "react": { "CLIENT": "the web" }, "vue": { "CLIENT": "a view" } }',
    },
    options: {
      isPartial: (path) => path.startsWith('vars/'),
      names: { sdk: 'platform' },
      components: {
        include: [
          { name: 'Var', file: 'vars/var' },
          { name: 'Platform', file: 'vars/platform' },
        ],
      },
    },
    react:
      "export const words = { NAME: 'Acme' }\n\nimport all from './vars/all.json'\n\n{words[\"NAME\"]} on the web.",
    vue: "export const words = { NAME: 'Acme' }\n\nimport all from './vars/all.json'\n\n{words[\"NAME\"]} on a view.",
    made: ['vars/var.mdx', 'vars/platform.mdx', 'vars/all.json'],
  },
  'a file in a folder of the reader, beside the page': {
    files: { 'page.mdx': '<StackSelector snippet="next" inline />', 'react/next.md': 'R', 'vue/next.md': 'V' },
    options: {
      isPartial: (path) => path.includes('/'),
      components: { include: { name: 'StackSelector', src: 'snippet', own: 'inline' } },
      locate: (src, { from, name, lineage }) =>
        name === 'StackSelector' ? lineage('sdk').map((sdk) => from.replace(/[^/]*$/, `${sdk}/${src}`)) : undefined,
    },
    react: 'R',
    vue: 'V',
    made: ['react/next.md'],
  },
  'an attribute for each reader': {
    files: { 'page.mdx': '<Files react="a.tsx" vue="a.vue" title="t" />', 'a.tsx': 'r()', 'a.vue': 'v()' },
    options: {
      components: { include: { name: 'Files', src: ['react', 'vue'], own: 'title' } },
      locate: (_, { name, attributes, lineage }) =>
        name === 'Files'
          ? lineage('sdk').flatMap((sdk) => (typeof attributes[sdk] === 'string' ? [attributes[sdk]] : []))
          : undefined,
    },
    react: fence('tsx', 'r()'),
    vue: fence('vue', 'v()'),
    made: ['a.tsx'],
  },
  'parts of code by other names': {
    files: { 'page.mdx': '<CodeExample path="a.py" lineStart={2} title="a.py" />', 'code/a.py': 'one\ntwo\nthree' },
    options: {
      directive: (element) =>
        element.name === 'CodeExample'
          ? { role: 'include', src: 'code/a.py', props: { lines: '2-', meta: 'title="a.py"', lang: 'python' } }
          : undefined,
    },
    react: fence('python title="a.py"', 'two\nthree'),
    vue: fence('python title="a.py"', 'two\nthree'),
    made: ['code/a.py'],
  },
  'files that the meta of code names': {
    files: { 'page.mdx': fence('js file=./code/a.js', ''), 'code/a.js': 'one()' },
    options: { remarkPlugins: [codeFiles] },
    react: fence('js file=./code/a.js', 'one()'),
    vue: fence('js file=./code/a.js', 'one()'),
    made: ['code/a.js'],
  },
}

/** Makes an include of each block of code whose meta names a file. */
function codeFiles(this: Processor): void {
  const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute' as const, name, value })
  const made = (node: Nodes): Nodes => {
    const [, src] = (node.type === 'code' && /\bfile=(\S+)/.exec(node.meta ?? '')) || []
    if (src === undefined) return node
    const { lang, meta, position } = node as Code
    const attributes = [attribute('src', src), attribute('lang', lang ?? ''), attribute('meta', meta ?? '')]
    return { type: 'mdxJsxFlowElement', name: 'Include', attributes, children: [], position }
  }
  const transform = (tree: Root): void => {
    tree.children = tree.children.map((node) => made(node) as Root['children'][number])
  }
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { transforms: [transform] }]
}

describe('a way of no dialect', () => {
  it.each(Object.entries(ways))('is said by options: %s', (_, { files, options, react, vue, made = [] }) => {
    const given: Options = { sdks: { react: 'React', vue: 'Vue' }, ...options }
    const parsers = options.remarkPlugins ? [{}] : [{}, { parser: satteri() }]
    for (const parser of parsers) {
      const resolver = createResolver(files, { ...given, ...parser })
      const outputs = ['react', 'vue'].map((sdk) => resolver.resolve('page.mdx', { sdk }))
      expect(outputs.map(({ tree }) => toMdx(tree).trimEnd())).toEqual([react, vue])
      expect(outputs.flatMap((output) => messagesOf(output).map(brief))).toEqual([])
      expect(outputs[0]?.dependencies).toEqual(made)
      for (const path of made) expect(resolver.graph.affected([path]).map(({ page }) => page)).toEqual(['page.mdx'])
      expect(resolver.graph.unused()).toEqual([])
    }
  })
})
