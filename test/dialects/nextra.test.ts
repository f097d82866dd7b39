import { describe, expect, it } from 'vitest'
import { nextra } from '../../src/dialects.js'
import type { Options } from '../../src/index.js'
import { expectPageOf, expectLaws, said } from './law.js'

const options: Options = { dialect: nextra() }
const react = { sdk: 'react' }
const path = 'content/docs/page.mdx'

type Files = Record<string, string>

const expectPage = expectPageOf(options)

/** A page's text, the other files, what readers get. */
const withPartials: [string, string, Files, string, string?][] = [
  [
    'brings in what is imported from beside the pages',
    "import Env from '@/components-mdx/env.mdx'\n\n<Env />",
    { 'components-mdx/env.mdx': 'Set the key.' },
    'Set the key.\n',
  ],
  [
    'brings in what is imported by a relative path',
    "import Env from '../partials/env.mdx'\n\n# Guide\n\n<Env />",
    { 'content/partials/env.mdx': 'Set the key.' },
    '# Guide\n\nSet the key.\n',
  ],
  [
    'brings in what lies beside the page',
    "import Env from './_env.mdx'\n\n<Env />",
    { 'content/docs/_env.mdx': 'Set the key.' },
    'Set the key.\n',
  ],
  [
    'finds sources below src/',
    "import Env from '@/components/env.mdx'\n\n<Env />",
    { 'src/components/env.mdx': 'Set the key.' },
    'Set the key.\n',
  ],
  [
    'finds a path that starts with @components/',
    "import Env from '@components/env.mdx'\n\n<Env />",
    { 'components/env.mdx': 'Set the key.' },
    'Set the key.\n',
  ],
  [
    'reads an imported .md as MDX',
    'import Env from \'@/components-mdx/env.md\'\n\n<Env name="A" />',
    { 'components-mdx/env.md': 'Set {props.name}. <kbd>K</kbd>' },
    'Set A. <kbd>K</kbd>\n',
  ],
  [
    'takes an import right before its use',
    "# Guide\n\nText.\n\nimport Env from '@/components-mdx/env.mdx'\n\n<Env />\n\nMore.",
    { 'components-mdx/env.mdx': 'Set the key.' },
    '# Guide\n\nText.\n\nSet the key.\n\nMore.\n',
  ],
  [
    'takes an import inside an element',
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['Shell', 'File']}>\n<Tabs.Tab>\n\nimport Env from '@/components-mdx/env.mdx'\n\n<Env />\n\n</Tabs.Tab>\n<Tabs.Tab>\n\n<Env />\n\n</Tabs.Tab>\n</Tabs>",
    { 'components-mdx/env.mdx': 'Set the key.' },
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['Shell', 'File']}>\n  <Tabs.Tab>\n    Set the key.\n  </Tabs.Tab>\n\n  <Tabs.Tab>\n    Set the key.\n  </Tabs.Tab>\n</Tabs>\n",
  ],
  [
    'brings in what a partial imports',
    "import Start from '@/components-mdx/start/chain.mdx'\n\n<Start />",
    {
      'components-mdx/start/chain.mdx': "import Env from '@/components-mdx/env.mdx'\n\nFirst:\n\n<Env />\n\nThen run.",
      'components-mdx/env.mdx': 'Set the key.',
    },
    'First:\n\nSet the key.\n\nThen run.\n',
  ],
  [
    'takes an import at the end of a partial',
    "import More from '@/components-mdx/more.mdx'\n\n<More />",
    {
      'components-mdx/more.mdx':
        "import { Cards } from 'nextra/components'\n\n## More\n\nimport Next from '@/components-mdx/next.mdx'\n\n<Next />",
      'components-mdx/next.mdx': 'Next.',
    },
    "import { Cards } from 'nextra/components'\n\n## More\n\nNext.\n",
  ],
  [
    'passes props and children',
    'import Box from \'@/components-mdx/box.mdx\'\n\n<Box lang="py" n={2}>\n  Inside.\n</Box>',
    { 'components-mdx/box.mdx': '{props.lang} {props.n + 1}\n\n{props.children}' },
    'py 3\n\nInside.\n',
  ],
  [
    'brings a partial in twice',
    "import Env from '@/components-mdx/env.mdx'\n\n<Env />\n\n<Env />",
    { 'components-mdx/env.mdx': 'Set the key.' },
    'Set the key.\n\nSet the key.\n',
  ],
  [
    'brings a partial into a sentence, an item and a cell',
    "import Name from '@/components-mdx/name.mdx'\n\nWe are <Name />.\n\n- As <Name />\n\n| a |\n| - |\n| <Name /> |",
    { 'components-mdx/name.mdx': '**Acme**' },
    'We are **Acme**.\n\n- As **Acme**\n\n| a |\n| - |\n| **Acme** |\n',
  ],
  [
    'brings headings in',
    "import More from '@/components-mdx/more.mdx'\n\n# Guide\n\n## Start\n\n<More />",
    { 'components-mdx/more.mdx': '## More\n\n### Deeper [#deep]\n\nText.' },
    '# Guide\n\n## Start\n\n## More\n\n### Deeper \\[#deep]\n\nText.\n',
  ],
  [
    'reads an id behind a heading for a section',
    '<Include src="components-mdx/more#deep" />',
    { 'components-mdx/more.mdx': '## Start\n\nA\n\n## Deeper down [#deep]\n\nB\n\n## Last\n\nC' },
    '## Deeper down \\[#deep]\n\nB\n',
  ],
  [
    'moves imports of a partial to the page',
    "import Env from '@/components-mdx/start/env.mdx'\n\n<Env />",
    {
      'components-mdx/start/env.mdx':
        "import { FileCode } from 'lucide-react'\nimport Video from '../../components/Video'\n\n<Video icon={<FileCode />} />",
    },
    "import { FileCode } from 'lucide-react'\nimport Video from '../../components/Video'\n\n<Video icon={<FileCode />} />\n",
  ],
  [
    'keeps links of a partial and moves its images',
    "import Env from '@/components-mdx/env.mdx'\n\n<Env />",
    { 'components-mdx/env.mdx': 'See [next](./next), [all](/docs).\n\n![Screen](./img/a.png)\n\n![Public](/b.png)' },
    'See [next](./next), [all](/docs).\n\n![Screen](../../components-mdx/img/a.png)\n\n![Public](/b.png)\n',
  ],
  [
    'keeps what a partial exports',
    "import Env, { region } from '@/components-mdx/env.mdx'\n\n<Env />\n\n{region}",
    { 'components-mdx/env.mdx': "export const region = 'eu'\n\nIn {region}." },
    "export const region = 'eu'\n\nIn {region}.\n\n{region}\n",
  ],
  [
    'keeps a partial that is handed on',
    "import Env from '@/components-mdx/env.mdx'\n\n{[1].map((n) => <Env key={n} />)}",
    { 'components-mdx/env.mdx': 'Set the key.' },
    "import Env from '@/components-mdx/env.mdx'\n\n{[1].map((n) => <Env key={n} />)}\n",
  ],
  [
    'brings partials into panels',
    "import { Tabs } from 'nextra/components'\n\nimport Env from '@/components-mdx/env.mdx'\n\n<Tabs items={['React', 'Vue']}>\n  <Tabs.Tab>\n    <Env file=\".env.local\" />\n  </Tabs.Tab>\n  <Tabs.Tab>\n    <Env file=\".env\" />\n  </Tabs.Tab>\n</Tabs>",
    { 'components-mdx/env.mdx': 'Edit {props.file}.' },
    "import { Tabs } from 'nextra/components'\n\nEdit .env.local.\n",
    "import { Tabs } from 'nextra/components'\n\nEdit .env.\n",
  ],
  [
    'brings in a partial under a condition',
    'import Env from \'@/components-mdx/env.mdx\'\n\n<If sdk="vue">\n  <Env />\n</If>\n\nText.',
    { 'components-mdx/env.mdx': 'Set the key.' },
    'Text.\n',
    'Set the key.\n\nText.\n',
  ],
  [
    'drops what is for others in a partial',
    "import Env from '@/components-mdx/env.mdx'\n\n<Env />",
    { 'components-mdx/env.mdx': '<If sdk="react">\n  With hooks.\n</If>\n\nText.' },
    'With hooks.\n\nText.\n',
    'Text.\n',
  ],
]

/** A page's text, what readers get. */
const alone: [string, string, string, string?][] = [
  [
    'keeps ids that are written',
    '## Long title [#short]\n\n### With `code` [#code]\n\nSee [it](#short).\n\n[#not-one] in text.',
    '## Long title \\[#short]\n\n### With `code` \\[#code]\n\nSee [it](#short).\n\n\\[#not-one] in text.\n',
  ],
  [
    'keeps imports of components',
    'import { Callout, Steps } from \'nextra/components\'\nimport Video from \'@/components/Video\'\n\n<Callout type="info">\n  Mind.\n</Callout>\n\n<Steps>\n### One\n\nDo.\n\n### Two\n\nDone.\n</Steps>\n\n<Video id="1" />',
    'import { Callout, Steps } from \'nextra/components\'\nimport Video from \'@/components/Video\'\n\n<Callout type="info">\n  Mind.\n</Callout>\n\n<Steps>\n  ### One\n\n  Do.\n\n  ### Two\n\n  Done.\n</Steps>\n\n<Video id="1" />\n',
  ],
  [
    'keeps the metadata of a page',
    "export const metadata = { title: 'A' }\n\n# A\n\nText.",
    "export const metadata = { title: 'A' }\n\n# A\n\nText.\n",
  ],
  [
    'chooses the panel of the reader by its place',
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['React', 'Vue']} defaultIndex={1} storageKey=\"sdk\">\n  <Tabs.Tab>With hooks.</Tabs.Tab>\n  <Tabs.Tab>With refs.</Tabs.Tab>\n</Tabs>",
    "import { Tabs } from 'nextra/components'\n\nWith hooks.\n",
    "import { Tabs } from 'nextra/components'\n\nWith refs.\n",
  ],
  [
    'chooses the panel of the reader before version 3',
    "import { Tab, Tabs } from 'nextra-theme-docs'\n\n<Tabs items={['React', 'Vue']}>\n<Tab>\n\nWith hooks.\n\n</Tab>\n<Tab>\n\nWith refs.\n\n</Tab>\n</Tabs>",
    "import { Tab, Tabs } from 'nextra-theme-docs'\n\nWith hooks.\n",
    "import { Tab, Tabs } from 'nextra-theme-docs'\n\nWith refs.\n",
  ],
  [
    'reads items that are objects',
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={[{ label: 'React' }, { label: 'Vue', disabled: true }]}>\n  <Tabs.Tab>With hooks.</Tabs.Tab>\n  <Tabs.Tab>With refs.</Tabs.Tab>\n</Tabs>",
    "import { Tabs } from 'nextra/components'\n\nWith hooks.\n",
    "import { Tabs } from 'nextra/components'\n\nWith refs.\n",
  ],
  [
    'keeps items in step',
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['React', 'curl', 'Vue']}>\n  <Tabs.Tab>With hooks.</Tabs.Tab>\n  <Tabs.Tab>Call.</Tabs.Tab>\n  <Tabs.Tab>With refs.</Tabs.Tab>\n</Tabs>",
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['React', 'curl']}>\n  <Tabs.Tab>With hooks.</Tabs.Tab>\n  <Tabs.Tab>Call.</Tabs.Tab>\n</Tabs>\n",
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['curl', 'Vue']}>\n  <Tabs.Tab>Call.</Tabs.Tab>\n  <Tabs.Tab>With refs.</Tabs.Tab>\n</Tabs>\n",
  ],
  [
    'keeps tabs about other things',
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['npm', 'yarn', 'pnpm', 'bun']}>\n  <Tabs.Tab>A</Tabs.Tab>\n  <Tabs.Tab>B</Tabs.Tab>\n  <Tabs.Tab>C</Tabs.Tab>\n  <Tabs.Tab>D</Tabs.Tab>\n</Tabs>",
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['npm', 'yarn', 'pnpm', 'bun']}>\n  <Tabs.Tab>A</Tabs.Tab>\n  <Tabs.Tab>B</Tabs.Tab>\n  <Tabs.Tab>C</Tabs.Tab>\n  <Tabs.Tab>D</Tabs.Tab>\n</Tabs>\n",
  ],
  [
    'keeps tabs about languages',
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['Python SDK', 'JS/TS SDK']}>\n  <Tabs.Tab>A</Tabs.Tab>\n  <Tabs.Tab>B</Tabs.Tab>\n</Tabs>\n\n<Tabs items={['Python', 'TypeScript']}>\n  <Tabs.Tab>A</Tabs.Tab>\n  <Tabs.Tab>B</Tabs.Tab>\n</Tabs>",
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={['Python SDK', 'JS/TS SDK']}>\n  <Tabs.Tab>A</Tabs.Tab>\n  <Tabs.Tab>B</Tabs.Tab>\n</Tabs>\n\n<Tabs items={['Python', 'TypeScript']}>\n  <Tabs.Tab>A</Tabs.Tab>\n  <Tabs.Tab>B</Tabs.Tab>\n</Tabs>\n",
  ],
  [
    'keeps tabs whose items are only known when the page runs',
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={names}>\n  {names.map((name) => <Tabs.Tab key={name}>{name}</Tabs.Tab>)}\n</Tabs>",
    "import { Tabs } from 'nextra/components'\n\n<Tabs items={names}>\n  {names.map((name) => <Tabs.Tab key={name}>{name}</Tabs.Tab>)}\n</Tabs>\n",
  ],
  [
    'keeps alerts',
    '> [!NOTE]\n>\n> Mind **this**.\n\n> [!WARNING]\n> Or not.',
    '> [!NOTE]\n>\n> Mind **this**.\n\n> [!WARNING]\n> Or not.\n',
  ],
  [
    'drops an alert that conditions leave empty',
    '> [!NOTE]\n>\n> <If sdk="vue">For Vue.</If>\n\nText.',
    'Text.\n',
    '> [!NOTE]\n>\n> For Vue.\n\nText.\n',
  ],
  [
    'keeps fences with their meta',
    '```js filename="a.js" copy showLineNumbers {1,3}\na()\n```\n\n```sh npm2yarn\nnpm i a\n```\n\n```mermaid\ngraph LR\n```',
    '```js filename="a.js" copy showLineNumbers {1,3}\na()\n```\n\n```sh npm2yarn\nnpm i a\n```\n\n```mermaid\ngraph LR\n```\n',
  ],
  [
    'keeps braces in code',
    'Use `{{variable}}`.\n\n```python\nprompt = "As a {{level}} critic"\n```',
    'Use `{{variable}}`.\n\n```python\nprompt = "As a {{level}} critic"\n```\n',
  ],
  [
    'keeps comments and expressions',
    '{/* hidden */}\n\nIt is {new Date().getFullYear()}.\n\n<div className="sm:grid gap-4">\n\nText.\n\n</div>',
    '{/* hidden */}\n\nIt is {new Date().getFullYear()}.\n\n<div className="sm:grid gap-4">\n  Text.\n</div>\n',
  ],
  [
    'keeps details',
    '<details>\n<summary>More</summary>\n\nText.\n\n</details>',
    '<details>\n  <summary>More</summary>\n\n  Text.\n</details>\n',
  ],
]

/** A path, a page's text, the other files, what readers get. */
const elsewhere: [string, string, string, Files, string, string?][] = [
  [
    'reads a page in the folder app',
    'app/docs/start/page.mdx',
    "import Env from '../../../components-mdx/env.mdx'\n\n<Env />",
    { 'components-mdx/env.mdx': 'Set the key.' },
    'Set the key.\n',
  ],
  [
    'reads a page before version 4',
    'pages/docs/start.mdx',
    "import Env from '../../components-mdx/env.mdx'\n\n<Env />",
    { 'components-mdx/env.mdx': 'Set the key.' },
    'Set the key.\n',
  ],
]

describe('a site in a folder of the files', () => {
  it.each([
    ['@/parts/', 'content/', 'parts/'],
    ['~/parts/', 'src/app/', 'src/parts/'],
    ['@/parts/', 'src/content/', 'parts/'],
    ['@/parts/', 'pages/', 'src/parts/'],
    ['@components/', 'pages/', 'components/'],
  ])('is the one that holds the file: %s in %s', (start, pages, folder) => {
    const page = `apps/web/${pages}guides/page.mdx`
    const files = {
      [page]: `import Env from '${start}_env.mdx'\n\n<Env />`,
      [`apps/web/${folder}_env.mdx`]: 'Set the key.',
      [`${folder}_env.mdx`]: 'Of another.',
    }
    expectPage(files, page, 'Set the key.\n')
  })
})

describe('docs of Nextra', () => {
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
    [
      'a partial that is not there',
      "import Gone from '@/components-mdx/gone.mdx'\n\n<Gone />",
      {},
      [`include-missing ${path}:3:1`],
    ],
    [
      'a prop that is not passed',
      "import More from './_more.mdx'\n\n<More />",
      { 'content/docs/_more.mdx': 'For {props.name}.' },
      [`prop-missing ${path}:3:1`],
    ],
    [
      'a panel without an item',
      "<Tabs items={['React', 'Vue']}>\n  <Tabs.Tab>A</Tabs.Tab>\n  <Tabs.Tab>B</Tabs.Tab>\n  <Tabs.Tab>C</Tabs.Tab>\n</Tabs>",
      {},
      [`tabs-count ${path}:1:1`],
    ],
    [
      'an include in a circle',
      "import More from './_more.mdx'\n\n<More />",
      { 'content/docs/_more.mdx': "import More from './_more.mdx'\n\n<More />" },
      [`include-cycle content/docs/_more.mdx:3:1`],
    ],
  ])('tells of %s', (_, text, files, expected) => {
    expect(said({ ...files, [path]: text }, path, react, options)).toEqual(expected)
  })

  it('tells pages from what they bring in', () => {
    const { pages, graph } = expectLaws(
      {
        'content/index.mdx': "import Env from '@/components-mdx/env.mdx'\n\n<Env />",
        'content/guides/one.mdx': 'One.',
        'content/partials/two.mdx': 'Two.',
        'pages/docs/three.mdx': 'Three.',
        'app/four/page.mdx': "import Env from '../../components/env.mdx'\n\n<Env />",
        'app/four/part.mdx': 'Part.',
        'components-mdx/env.mdx': "import Key from './key.mdx'\n\n<If sdk='vue'>\n  <Key />\n</If>",
        'components-mdx/key.mdx': 'Key.',
        'components/env.mdx': 'Env.',
      },
      options,
    )
    expect(pages).toEqual(['app/four/page.mdx', 'content/guides/one.mdx', 'content/index.mdx', 'pages/docs/three.mdx'])
    expect(graph.unused()).toEqual(['app/four/part.mdx', 'content/partials/two.mdx'])
    expect(graph.affected(['components-mdx/key.mdx']).map(({ page, sdks }) => [page, sdks])).toEqual([
      ['content/index.mdx', ['vue']],
    ])
    expect(graph.dependents('components/env.mdx').map(({ page }) => page)).toEqual(['app/four/page.mdx'])
  })

  it('tells pages from partials where the files start at the folder of pages', () => {
    const files = { 'index.mdx': 'One.', 'guides/two.mdx': 'Two.', 'partials/three.mdx': '3', 'guides/_four.mdx': '4' }
    expect(expectLaws(files, options).pages).toEqual(['guides/two.mdx', 'index.mdx'])
  })
})
