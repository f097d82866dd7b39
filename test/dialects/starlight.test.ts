import { describe, expect, it } from 'vitest'
import { starlight } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { expectPageOf, expectLaws, said } from './law.js'

const options: Options = { dialect: starlight() }
const react = { sdk: 'react' }
const path = 'src/content/docs/guides/page.mdx'

type Files = Record<string, string>

const expectPage = expectPageOf(options)

/** A page's text, the other files, what readers get. */
const withPartials: [string, string, Files, string, string?][] = [
  [
    'brings in what is imported by a relative path',
    "import Setup from '../../include/_setup.mdx'\n\n# Guide\n\n<Setup />",
    { 'src/content/include/_setup.mdx': 'Set it up.' },
    '# Guide\n\nSet it up.\n',
  ],
  [
    'brings in what lies beside the page',
    "import Setup from './_setup.mdx'\n\n<Setup />\n\nDone.",
    { 'src/content/docs/guides/_setup.mdx': 'Set it up.' },
    'Set it up.\n\nDone.\n',
  ],
  [
    'finds a path that starts with ~/',
    "import Setup from '~/content/partials/setup.mdx'\n\n<Setup />",
    { 'src/content/partials/setup.mdx': 'Set it up.' },
    'Set it up.\n',
  ],
  [
    'finds a path that starts with @/',
    "import Setup from '@/snippets/setup.mdx'\n\n<Setup />",
    { 'src/snippets/setup.mdx': 'Set it up.' },
    'Set it up.\n',
  ],
  [
    'finds a path that starts with @components/',
    "import Setup from '@components/setup.mdx'\n\n<Setup />",
    { 'src/components/setup.mdx': 'Set it up.' },
    'Set it up.\n',
  ],
  [
    'finds a path that starts with @snippets/',
    "import Setup from '@snippets/setup.mdx'\n\n<Setup />",
    { 'src/snippets/setup.mdx': 'Set it up.' },
    'Set it up.\n',
  ],
  [
    'finds a path from the root of the project',
    "import Setup from '/src/content/partials/setup.mdx'\n\n<Setup />",
    { 'src/content/partials/setup.mdx': 'Set it up.' },
    'Set it up.\n',
  ],
  [
    'finds a path from the root of the project that starts without a slash',
    "import Setup from 'src/content/docs/_setup.mdx'\n\n<Setup />",
    { 'src/content/docs/_setup.mdx': 'Set it up.' },
    'Set it up.\n',
  ],
  [
    'reads an imported .md as Markdown',
    "import Setup from '../../include/_setup.md'\n\n<Setup />",
    { 'src/content/include/_setup.md': 'Set it up. <!-- for now -->\n\nUse <kbd>Esc</kbd>, {braces} and a < b.' },
    'Set it up.\n\nUse <kbd>Esc</kbd>, \\{braces} and a \\< b.\n',
  ],
  [
    'brings in the export Content under another name',
    "import { Content as Setup } from '../../include/_setup.mdx'\n\n<Setup />",
    { 'src/content/include/_setup.mdx': 'Set it up.' },
    'Set it up.\n',
  ],
  [
    'brings in the Content of a namespace',
    "import * as Setup from '@snippets/setup.mdx'\n\n<Setup.Content />",
    { 'src/snippets/setup.mdx': 'Set it up.' },
    'Set it up.\n',
  ],
  [
    'passes props',
    "import Greet from '../../include/_greet.mdx'\n\n<Greet name=\"Ada\" count={2} {...{ tone: 'kind' }} />",
    {
      'src/content/include/_greet.mdx': 'Hi {props.name}, {props.count} new, {props.tone}. [More](/docs/{props.name})',
    },
    'Hi Ada, 2 new, kind. [More](/docs/Ada)\n',
  ],
  [
    'decides what a prop decides',
    'import Start from \'../../include/_start.mdx\'\n\n<Start kind="app" />\n\n<Start kind="lib" note />',
    {
      'src/content/include/_start.mdx':
        "{props.kind === 'app' ? <p>An app.</p> : <p>A library.</p>}\n\n{props.note && <p>Mind this.</p>}",
    },
    '<p>An app.</p>\n\n<p>A library.</p>\n\n<p>Mind this.</p>\n',
  ],
  [
    'places children',
    "import Box from '../../include/_box.mdx'\n\n<Box>\n  Inside **it**.\n</Box>",
    { 'src/content/include/_box.mdx': 'Before.\n\n{props.children}\n\nAfter.' },
    'Before.\n\nInside **it**.\n\nAfter.\n',
  ],
  [
    'brings a partial in twice',
    "import Setup from '../../include/_setup.mdx'\n\n<Setup />\n\n<Setup />",
    { 'src/content/include/_setup.mdx': '**Set up**\n\nText.' },
    '**Set up**\n\nText.\n\n**Set up**\n\nText.\n',
  ],
  [
    'brings in what a partial imports, relative to it',
    "import Setup from '../../include/_setup.mdx'\n\n<Setup />",
    {
      'src/content/include/_setup.mdx': "import Login from './auth/_login.mdx'\n\nFirst:\n\n<Login />",
      'src/content/include/auth/_login.mdx': 'Log in.',
    },
    'First:\n\nLog in.\n',
  ],
  [
    'brings a partial into steps, as a list of its own',
    "import { Steps } from '@astrojs/starlight/components'\nimport Open from '../../include/_open.mdx'\n\n<Steps>\n  <Open />\n\n  1. Save it.\n</Steps>",
    { 'src/content/include/_open.mdx': '1. Open it.\n1. Edit it.' },
    "import { Steps } from '@astrojs/starlight/components'\n\n<Steps>\n  1. Open it.\n  2. Edit it.\n\n  1) Save it.\n</Steps>\n",
  ],
  [
    'brings a partial into a list item',
    "import Note from '../../include/_note.mdx'\n\n1. One\n\n   <Note />\n2. Two",
    { 'src/content/include/_note.mdx': 'Mind this.' },
    '1. One\n\n   Mind this.\n2. Two\n',
  ],
  [
    'brings a partial into a sentence',
    "import Name from '../../include/_name.mdx'\n\nWe are <Name />, since 2020.",
    { 'src/content/include/_name.mdx': '**Acme**' },
    'We are **Acme**, since 2020.\n',
  ],
  [
    'brings a partial into a cell',
    "import Name from '../../include/_name.mdx'\n\n| a | b |\n| - | - |\n| 1 | <Name /> |",
    { 'src/content/include/_name.mdx': '**Acme**' },
    '| a | b |\n| - | - |\n| 1 | **Acme** |\n',
  ],
  [
    'brings a partial into a panel',
    'import { Tabs, TabItem } from \'@astrojs/starlight/components\'\n\nimport Setup from \'../../include/_setup.mdx\'\n\n<Tabs syncKey="pm">\n  <TabItem label="npm">\n    <Setup tool="npm" />\n  </TabItem>\n  <TabItem label="pnpm">\n    <Setup tool="pnpm" />\n  </TabItem>\n</Tabs>',
    { 'src/content/include/_setup.mdx': 'Run {props.tool}.' },
    'import { Tabs, TabItem } from \'@astrojs/starlight/components\'\n\n<Tabs syncKey="pm">\n  <TabItem label="npm">\n    Run npm.\n  </TabItem>\n\n  <TabItem label="pnpm">\n    Run pnpm.\n  </TabItem>\n</Tabs>\n',
  ],
  [
    'takes panels that a partial brings',
    "import { Tabs, TabItem } from '@astrojs/starlight/components'\n\nimport Panels from '../../include/_panels.mdx'\n\n<Tabs>\n  <Panels />\n</Tabs>",
    {
      'src/content/include/_panels.mdx':
        'import { TabItem } from \'@astrojs/starlight/components\'\n\n<TabItem label="React">\n  With hooks.\n</TabItem>\n\n<TabItem label="Vue">\n  With refs.\n</TabItem>',
    },
    "import { Tabs, TabItem } from '@astrojs/starlight/components'\n\nWith hooks.\n",
    "import { Tabs, TabItem } from '@astrojs/starlight/components'\n\nWith refs.\n",
  ],
  [
    'moves imports of components to the page, in its words',
    "import Setup from '../../include/_setup.mdx'\n\n<Setup />",
    {
      'src/content/include/_setup.mdx':
        "import Note from '../../components/Note.astro'\nimport Star from '~icons/mdi/star'\n\n<Note>Press <Star />.</Note>",
    },
    "import Note from '../../../components/Note.astro'\nimport Star from '~icons/mdi/star'\n\n<Note>Press <Star />.</Note>\n",
  ],
  [
    'keeps links of a partial and moves its images',
    "import Setup from '../../include/_setup.mdx'\n\n<Setup />",
    {
      'src/content/include/_setup.mdx': 'See [next](../next/) and [all](/docs/) below.\n\n![Screen](./img/screen.png)',
    },
    'See [next](../next/) and [all](/docs/) below.\n\n![Screen](../../include/img/screen.png)\n',
  ],
  [
    'keeps imports of text',
    "import code from '../../../examples/a.ts?raw'\nimport text from '../../include/_setup.mdx?raw'\nimport { Code } from '@astrojs/starlight/components'\n\n<Code code={code} lang=\"ts\" />\n\n<Code code={text} lang=\"mdx\" />",
    { 'src/content/include/_setup.mdx': 'Set it up.', 'src/examples/a.ts': 'export {}' },
    "import code from '../../../examples/a.ts?raw'\nimport text from '../../include/_setup.mdx?raw'\nimport { Code } from '@astrojs/starlight/components'\n\n<Code code={code} lang=\"ts\" />\n\n<Code code={text} lang=\"mdx\" />\n",
  ],
  [
    'keeps the names that are imported with a partial',
    "import Setup, { frontmatter as meta } from '../../include/_setup.mdx'\n\n<Setup />\n\n{meta.title}",
    { 'src/content/include/_setup.mdx': '---\ntitle: Set up\n---\n\nSet it up.' },
    "import { frontmatter as meta } from '../../include/_setup.mdx'\n\nSet it up.\n\n{meta.title}\n",
  ],
  [
    'keeps a partial that is handed on as a value',
    "import Setup from '../../include/_setup.mdx'\nimport Preview from '~/components/Preview.astro'\n\n<Preview of={Setup} />",
    { 'src/content/include/_setup.mdx': 'Set it up.' },
    "import Setup from '../../include/_setup.mdx'\nimport Preview from '~/components/Preview.astro'\n\n<Preview of={Setup} />\n",
  ],
  [
    'writes in the front matter that a partial shows',
    "---\ntitle: Page\n---\n\nimport Setup from '../../include/_setup.mdx'\n\n<Setup />",
    { 'src/content/include/_setup.mdx': '---\ntool: vite\n---\n\nFor {frontmatter.tool}.' },
    '---\ntitle: Page\n---\n\nFor vite.\n',
  ],
  [
    'brings in headings',
    "import Setup from '../../include/_setup.mdx'\n\n## Start\n\n<Setup />\n\nSee [above](#set-up).",
    { 'src/content/include/_setup.mdx': '## Set up\n\nText.' },
    '## Start\n\n## Set up\n\nText.\n\nSee [above](#set-up).\n',
  ],
  [
    'brings a partial into an aside',
    "import Setup from '../../include/_setup.mdx'\n\n:::note[Set up]\n<Setup />\n:::",
    { 'src/content/include/_setup.mdx': 'Set it up.' },
    ':::note[Set up]\nSet it up.\n:::\n',
  ],
  [
    'brings in an aside',
    "import Warn from '../../include/_warn.mdx'\n\n- Item\n\n  <Warn />",
    { 'src/content/include/_warn.mdx': ":::caution\nMind {props.what ?? 'this'}.\n:::" },
    '- Item\n\n  :::caution\n  Mind this.\n  :::\n',
  ],
  [
    'drops what is for others in a partial',
    "import Setup from '../../include/_setup.mdx'\n\n<Setup />",
    {
      'src/content/include/_setup.mdx':
        '<If sdk="react">\n  With hooks.\n</If>\n\n<If notSdk="react">\n  With refs.\n</If>\n\nText.',
    },
    'With hooks.\n\nText.\n',
    'With refs.\n\nText.\n',
  ],
  [
    'brings in a partial under a condition',
    'import Setup from \'../../include/_setup.mdx\'\n\n<If sdk="vue">\n  <Setup />\n</If>\n\nText.',
    { 'src/content/include/_setup.mdx': 'Set it up.' },
    'Text.\n',
    'Set it up.\n\nText.\n',
  ],
  [
    'brings in the partial of the reader',
    "import Setup from '../../include/_setup.mdx'\n\n<Setup />",
    { 'src/content/include/_setup.mdx': 'Set it up.', 'src/content/include/_setup.vue.mdx': 'Get it.' },
    'Set it up.\n',
    'Get it.\n',
  ],
]

/** A page's text, what readers get. */
const alone: [string, string, string, string?][] = [
  [
    'keeps the front matter that a page shows',
    "---\nplugin: process\n---\n\nimport Links from '@components/Links.astro'\n\n<Links plugin={frontmatter.plugin} />",
    "---\nplugin: process\n---\n\nimport Links from '@components/Links.astro'\n\n<Links plugin={frontmatter.plugin} />\n",
  ],
  [
    'chooses the panel of the reader',
    'import { Tabs, TabItem } from \'@astrojs/starlight/components\'\n\n<Tabs>\n  <TabItem label="React" icon="seti:react">\n    With hooks.\n  </TabItem>\n  <TabItem label="Vue">\n    With refs.\n  </TabItem>\n</Tabs>',
    "import { Tabs, TabItem } from '@astrojs/starlight/components'\n\nWith hooks.\n",
    "import { Tabs, TabItem } from '@astrojs/starlight/components'\n\nWith refs.\n",
  ],
  [
    'chooses a panel that is written on one line',
    'import { Tabs, TabItem } from \'@astrojs/starlight/components\'\n\n<Tabs syncKey="sdk"> <TabItem label="React">\n\nWith hooks.\n\n</TabItem> <TabItem label="Vue">\n\nWith refs.\n\n</TabItem> </Tabs>',
    "import { Tabs, TabItem } from '@astrojs/starlight/components'\n\nWith hooks.\n",
    "import { Tabs, TabItem } from '@astrojs/starlight/components'\n\nWith refs.\n",
  ],
  [
    'keeps tabs about other things',
    'import { Tabs, TabItem } from \'@astrojs/starlight/components\'\n\n<Tabs syncKey="pm">\n  <TabItem label="npm">\n    A\n  </TabItem>\n  <TabItem label="pnpm">\n    B\n  </TabItem>\n</Tabs>\n\n<Tabs>\n  <TabItem label="macOS">\n    C\n  </TabItem>\n  <TabItem label="Linux">\n    D\n  </TabItem>\n</Tabs>',
    'import { Tabs, TabItem } from \'@astrojs/starlight/components\'\n\n<Tabs syncKey="pm">\n  <TabItem label="npm">\n    A\n  </TabItem>\n\n  <TabItem label="pnpm">\n    B\n  </TabItem>\n</Tabs>\n\n<Tabs>\n  <TabItem label="macOS">\n    C\n  </TabItem>\n\n  <TabItem label="Linux">\n    D\n  </TabItem>\n</Tabs>\n',
  ],
  [
    'keeps tabs about languages',
    'import { Tabs, TabItem } from \'@astrojs/starlight/components\'\n\n<Tabs>\n  <TabItem label="JavaScript">\n    A\n  </TabItem>\n  <TabItem label="Rust">\n    B\n  </TabItem>\n</Tabs>',
    'import { Tabs, TabItem } from \'@astrojs/starlight/components\'\n\n<Tabs>\n  <TabItem label="JavaScript">\n    A\n  </TabItem>\n\n  <TabItem label="Rust">\n    B\n  </TabItem>\n</Tabs>\n',
  ],
  [
    'keeps asides',
    ':::note\nText.\n:::\n\n:::tip[Did you *know*?]\nText.\n:::\n\n:::caution{icon="star"}\nText.\n:::\n\n:::danger[Mind]\n\n- a\n- b\n\n:::',
    ':::note\nText.\n:::\n\n:::tip[Did you *know*?]\nText.\n:::\n\n:::caution{icon="star"}\nText.\n:::\n\n:::danger[Mind]\n- a\n- b\n:::\n',
  ],
  [
    'keeps asides in items and in asides',
    '1. One\n   :::note\n   Text.\n   :::\n2. Two\n\n::::tip\nOuter.\n\n:::note\nInner.\n:::\n\nMore.\n::::',
    '1. One\n   :::note\n   Text.\n   :::\n2. Two\n\n::::tip\nOuter.\n\n:::note\nInner.\n:::\n\nMore.\n::::\n',
  ],
  [
    'keeps an aside without blank lines round it',
    '6. Select **Add**.\n:::tip[Private]\nUse it.\n:::\n\n7. Next',
    '6. Select **Add**.\n\n:::tip[Private]\nUse it.\n:::\n\n7. Next\n',
  ],
  [
    'drops an aside that conditions leave empty',
    ':::note\n<If sdk="vue">For Vue.</If>\n:::\n\nText.',
    'Text.\n',
    ':::note\nFor Vue.\n:::\n\nText.\n',
  ],
  [
    'keeps colons that are text',
    'At 10:30, `:splat`, https://:project.pages.dev and x:y.\n\n:::foo\nText.\n:::\n\n::leaf\n\nA :smile: b.',
    'At 10:30, `:splat`, https\\://:project.pages.dev and x:y.\n\n:::foo\nText.\n:::\n\n::leaf\n\nA :smile: b.\n',
  ],
  [
    'keeps components',
    'import { Aside, Card, CardGrid, FileTree, LinkCard, Steps, Badge, Icon } from \'@astrojs/starlight/components\'\n\n<Aside type="tip" title="T">\n  Text.\n</Aside>\n\n<CardGrid>\n  <Card title="A" icon="star">\n    B\n  </Card>\n</CardGrid>\n\n<LinkCard title="C" href="./next/" />\n\n<FileTree>\n  - src/\n    - index.ts\n</FileTree>\n\n<Steps>\n  1. One <Badge text="New" />\n  2. Two (<Icon name="star" />)\n</Steps>',
    'import { Aside, Card, CardGrid, FileTree, LinkCard, Steps, Badge, Icon } from \'@astrojs/starlight/components\'\n\n<Aside type="tip" title="T">\n  Text.\n</Aside>\n\n<CardGrid>\n  <Card title="A" icon="star">\n    B\n  </Card>\n</CardGrid>\n\n<LinkCard title="C" href="./next/" />\n\n<FileTree>\n  - src/\n    - index.ts\n</FileTree>\n\n<Steps>\n  1. One <Badge text="New" />\n  2. Two (<Icon name="star" />)\n</Steps>\n',
  ],
  [
    'keeps fences with their meta',
    '```js title="a.js" {1,3-4} ins={2} del="x" frame="none"\na()\n```\n\n```sh frame=none\nb\n```',
    '```js title="a.js" {1,3-4} ins={2} del="x" frame="none"\na()\n```\n\n```sh frame=none\nb\n```\n',
  ],
]

/** A path, a page's text, the other files, what readers get. */
const elsewhere: [string, string, string, Files, string, string?][] = [
  [
    'reads a page that is Markdown',
    'src/content/docs/guides/page.md',
    '---\ntitle: M\n---\n\n:::note\nText.\n:::\n\n<!-- hidden -->\n\nUse {braces} and <kbd>Esc</kbd>.',
    {},
    '---\ntitle: M\n---\n\n:::note\nText.\n:::\n\nUse \\{braces} and <kbd>Esc</kbd>.\n',
  ],
]

describe('a site in a folder of the files', () => {
  it.each(['/src/shared/', 'src/shared/', '~/shared/', '@/shared/', '@components/', '@snippets/', '@content/docs/'])(
    'is the one that holds the file: %s',
    (folder) => {
      const places = {
        '@components/': 'components/',
        '@snippets/': 'content/snippets/',
        '@content/docs/': 'content/docs/',
      }
      const below = Object.entries(places).find(([start]) => start === folder)?.[1] ?? 'shared/'
      const page = 'apps/web/src/content/docs/guides/page.mdx'
      const files = {
        [page]: `import Setup from '${folder}_setup.mdx'\n\n<Setup />`,
        [`apps/web/src/${below}_setup.mdx`]: 'Set it up.',
        [`apps/blog/src/${below}_setup.mdx`]: 'Another site.',
      }
      expectPage(files, page, 'Set it up.\n')
    },
  )

  it('has the modules of constants that its files name', () => {
    const page = 'www/src/content/docs/page.mdx'
    const files = {
      [page]: "import { js } from '@/core/lists'\n\n<If sdk={js}>One.</If>\n\nTwo.",
      'www/src/core/lists.ts': "export const js = ['go']\n",
    }
    const resolver = createResolver(files, { ...options, sdks: ['react', 'go'] })
    expect(resolver.resolve(page, { sdk: 'react' }).dependencies).toEqual(['www/src/core/lists.ts'])
    expect(resolver.toMdx(resolver.resolve(page, { sdk: 'react' }))).not.toContain('One')
  })

  it('is no reason to look nowhere else', () => {
    const files = { [path]: "import Setup from '~/_setup.mdx'\n\n<Setup />", 'docs/src/_setup.mdx': 'Set it up.' }
    expectPage(files, path, 'Set it up.\n')
  })
})

describe('docs of Starlight', () => {
  it.each(withPartials)('%s', (_, text, files, ...expected) => {
    expectPage({ ...files, [path]: text }, path, ...expected)
  })

  it.each(alone)('%s', (_, text, ...expected) => {
    expectPage({ [path]: text }, path, ...expected)
  })

  it.each(elsewhere)('%s', (_, page, text, files, ...expected) => {
    expectPage({ ...files, [page]: text }, page, ...expected)
  })

  it.each<[string, string, Files, string[]]>([
    ['a partial that is not there', "import Gone from './_gone.mdx'\n\n<Gone />", {}, [`include-missing ${path}:3:1`]],
    [
      'a prop that is not passed',
      "import Set from './_set.mdx'\n\n<Set />",
      { 'src/content/docs/guides/_set.mdx': 'For {props.name}.' },
      [`prop-missing ${path}:3:1`],
    ],
    [
      'a prop that is not read',
      'import Set from \'./_set.mdx\'\n\n<Set tool="x" />',
      { 'src/content/docs/guides/_set.mdx': 'Text.' },
      [`prop-unused ${path}:3:1`],
    ],
    ['an SDK that is unknown', '<If sdk="vuee">Text.</If>', {}, [`sdk-unknown ${path}:1:1`]],
  ])('tells of %s', (_, text, files, expected) => {
    expect(said({ ...files, [path]: text }, path, react, options)).toEqual(expected)
  })

  it('tells pages from what they bring in', () => {
    const { pages, graph } = expectLaws(
      {
        'src/content/docs/index.mdx': "import Setup from '../include/setup.mdx'\n\n<Setup />",
        'src/content/docs/guides/one.md': 'One.',
        'src/content/docs/guides/_draft.mdx': 'Draft.',
        'src/content/blog/post.mdx': "import Setup from '@snippets/setup.mdx'\n\n<Setup />",
        'src/pages/about.mdx': 'About.',
        'src/content/include/setup.mdx': "import Key from './_key.mdx'\n\n<If sdk='vue'>\n  <Key />\n</If>",
        'src/content/include/_key.mdx': 'Key.',
        'src/snippets/setup.mdx': 'Set it up.',
        'src/components/note.mdx': 'Unused.',
      },
      options,
    )
    expect(pages).toEqual([
      'src/content/blog/post.mdx',
      'src/content/docs/guides/one.md',
      'src/content/docs/index.mdx',
      'src/pages/about.mdx',
    ])
    expect(graph.unused()).toEqual(['src/components/note.mdx', 'src/content/docs/guides/_draft.mdx'])
    expect(graph.affected(['src/content/include/_key.mdx']).map(({ page, sdks }) => [page, sdks])).toEqual([
      ['src/content/docs/index.mdx', ['vue']],
    ])
    expect(graph.dependents('src/snippets/setup.mdx').map(({ page }) => page)).toEqual(['src/content/blog/post.mdx'])
  })
})
