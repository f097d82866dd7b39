import { describe, expect, it } from 'vitest'
import { amplify } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { expectLaws, flatten, said } from './law.js'

const sdks = {
  swift: 'Swift',
  android: 'Android',
  react: 'React',
  javascript: 'JavaScript',
  'react-native': 'React Native',
}
const options: Options = { dialect: amplify(), sdks }
const swift = { sdk: 'swift' }
const react = { sdk: 'react' }

const head = `export const meta = {
  title: 'Store things',
  description: \`Keep a thing.\`,
  platforms: [
    'react',
    'swift'
  ]
};
`

/** A site as its repository has it. */
const site: Record<string, string> = {
  'src/fragments/store/ios/10_add.mdx': "---\nlastUpdated: '2022-01-28T00:01:02.000Z'\n---\nAdd it in Xcode.\n",
  'src/fragments/store/js/10_add.mdx': 'Add it with `npm`.\n',
  'src/fragments/store/android/10_add.mdx': 'Add it in Gradle.\n',
  'src/fragments/store/all.mdx': '> For all.\n',
  'src/fragments/store/common.mdx': `Keep it.

### Add

import ios0 from '/src/fragments/store/ios/10_add.mdx';

<Fragments fragments={{ swift: ios0 }} />

import js1 from "/src/fragments/store/js/10_add.mdx";

<Fragments fragments={{react: js1, javascript: js1}} />
`,
  'src/fragments/store/tabs.mdx': `<BlockSwitcher>
<Block name="Java">

\`\`\`java
store();
\`\`\`

</Block>
<Block name="Kotlin - Callbacks">

\`\`\`kotlin
store()
\`\`\`

</Block>
</BlockSwitcher>
`,
}

const path = 'src/pages/[platform]/store/index.mdx'
const page = (text: string, reader: { sdk: string }): string =>
  flatten({ ...site, [path]: text }, path, reader, options)

const add = `import ios from '/src/fragments/store/ios/10_add.mdx';

<Fragments fragments={{ swift: ios }} />

import js from '/src/fragments/store/js/10_add.mdx';

<Fragments
  fragments={{
    javascript: js,
    react: js,
    'react-native': js
  }}
/>
`

describe('docs of Amplify', () => {
  it.each<[string, string, string, string]>([
    ['a fragment for each platform', add, 'Add it in Xcode.\n', 'Add it with `npm`.\n'],
    [
      'one map for all platforms',
      "import a from '/src/fragments/store/ios/10_add.mdx';\nimport b from '/src/fragments/store/js/10_add.mdx';\n\n<Fragments fragments={{ swift: a, react: b }} />\n",
      'Add it in Xcode.\n',
      'Add it with `npm`.\n',
    ],
    [
      'a fragment for all',
      'import all from "/src/fragments/store/all.mdx";\n\n<Fragments fragments={{all: all}} />\n',
      '> For all.\n',
      '> For all.\n',
    ],
    [
      'a fragment for all beside one of its own, in the order of the map',
      "import ios from '/src/fragments/store/ios/10_add.mdx';\nimport all from '/src/fragments/store/all.mdx';\n\n<Fragments fragments={{ swift: ios, all }} />\n",
      'Add it in Xcode.\n\n> For all.\n',
      '> For all.\n',
    ],
    [
      'the same fragment under several names',
      "import ios from '/src/fragments/store/all.mdx';\n\n<Fragments fragments={{ swift: ios }} />\n\nimport js from '/src/fragments/store/all.mdx';\n\n<Fragments fragments={{ react: js }} />\n",
      '> For all.\n',
      '> For all.\n',
    ],
    [
      'nothing for whom there is none',
      "Before.\n\nimport kt from '/src/fragments/store/android/10_add.mdx';\n\n<Fragments fragments={{ android: kt }} />\n",
      'Before.\n',
      'Before.\n',
    ],
    [
      'fragments of a fragment',
      "import common from '/src/fragments/store/common.mdx';\n\n<Fragments fragments={{ all: common }} />\n",
      'Keep it.\n\n### Add\n\nAdd it in Xcode.\n',
      'Keep it.\n\n### Add\n\nAdd it with `npm`.\n',
    ],
    [
      'an imported fragment by itself',
      "import All from '/src/fragments/store/all.mdx';\n\n<All />\n",
      '> For all.\n',
      '> For all.\n',
    ],
    [
      'an import between the tags of a filter',
      '<InlineFilter filters={["swift","android"]}>\n\nIt is native.\n\nimport ios1 from \'/src/fragments/store/ios/10_add.mdx\';\n\n<Fragments fragments={{ swift: ios1 }} />\n\n</InlineFilter>\n\nEnd.\n',
      'It is native.\n\nAdd it in Xcode.\n\nEnd.\n',
      'End.\n',
    ],
  ])('brings in %s', (_, text, forSwift, forReact) => {
    expect(page(text, swift)).toBe(forSwift)
    expect(page(text, react)).toBe(forReact)
  })

  it.each<[string, string, string, string]>([
    [
      'a filter',
      '<InlineFilter filters={[\'swift\', "android"]}>\n\nNative.\n\n</InlineFilter>\n\nEnd.\n',
      'Native.\n\nEnd.\n',
      'End.\n',
    ],
    [
      'a filter whose lines touch its tags',
      "<InlineFilter filters={['react']}>\n## In your app\n\n```js\nstore()\n```\n</InlineFilter>\n<InlineFilter filters={['swift']}>\n```swift\nstore()\n```\n</InlineFilter>\n",
      '```swift\nstore()\n```\n',
      '## In your app\n\n```js\nstore()\n```\n',
    ],
    [
      'a filter in a filter',
      "<InlineFilter filters={['react', 'swift']}>\n\nBoth.\n\n<InlineFilter filters={['react']}>\n\n- One\n\n</InlineFilter>\n\n</InlineFilter>\n",
      'Both.\n',
      'Both.\n\n- One\n',
    ],
    [
      'a filter in a sentence',
      "Use <InlineFilter filters={['react']}>the hook</InlineFilter><InlineFilter filters={['swift']}>the class</InlineFilter>.\n",
      'Use the class.\n',
      'Use the hook.\n',
    ],
    ['a filter for all', "<InlineFilter filters={['all']}>\n\nAll.\n\n</InlineFilter>\n", 'All.\n', 'All.\n'],
    ['a filter for nobody', '<InlineFilter filters={[]}>\n\nNone.\n\n</InlineFilter>\n\nEnd.\n', 'End.\n', 'End.\n'],
    [
      'a list that the page declares',
      "export const NATIVE = ['swift', 'android'];\n\n<InlineFilter filters={NATIVE}>\n\nNative.\n\n</InlineFilter>\n\nEnd.\n",
      "export const NATIVE = ['swift', 'android'];\n\nNative.\n\nEnd.\n",
      "export const NATIVE = ['swift', 'android'];\n\nEnd.\n",
    ],
    [
      'a list spread into another',
      "export const NATIVE = ['swift', 'android'];\n\n<InlineFilter filters={[...NATIVE, 'react']}>\n\nMost.\n\n</InlineFilter>\n",
      "export const NATIVE = ['swift', 'android'];\n\nMost.\n",
      "export const NATIVE = ['swift', 'android'];\n\nMost.\n",
    ],
  ])('decides %s', (_, text, forSwift, forReact) => {
    expect(page(text, swift)).toBe(forSwift)
    expect(page(text, react)).toBe(forReact)
  })

  it('decides a list of a module of constants', () => {
    const files = {
      ...site,
      'src/constants/lists.ts': "export const NATIVE: Platform[] = ['swift', 'android'];\n",
      [path]:
        "import { NATIVE } from '@/constants/lists';\n\n<InlineFilter filters={NATIVE}>\n\nNative.\n\n</InlineFilter>\n\nEnd.\n",
    }
    const line = "import { NATIVE } from '@/constants/lists'"
    expect(flatten(files, path, swift, options)).toContain('Native.')
    expect(flatten(files, path, react, options)).toBe(`${line};\n\nEnd.\n`)
  })

  it('leaves blocks that are about languages alone', () => {
    const text = "import tabs from '/src/fragments/store/tabs.mdx';\n\n<Fragments fragments={{ all: tabs }} />\n"
    const shown = site['src/fragments/store/tabs.mdx'] ?? ''
    for (const reader of [swift, react]) expect(blocksOf(page(text, reader))).toEqual(blocksOf(shown))
  })

  it('chooses blocks that are about platforms', () => {
    const text = `<BlockSwitcher>
<Block name="Swift">

Swift it.

</Block>
<Block name="React">

React to it.

</Block>
</BlockSwitcher>
`
    expect(page(text, swift)).toBe('Swift it.\n')
    expect(page(text, react)).toBe('React to it.\n')
  })

  it('leaves blocks of JavaScript and TypeScript to all, though JavaScript is a platform', () => {
    const text = `<BlockSwitcher>
<Block name="TypeScript">

\`\`\`ts
store()
\`\`\`

</Block>
<Block name="JavaScript">

\`\`\`js
store()
\`\`\`

</Block>
</BlockSwitcher>
`
    for (const sdk of ['react', 'javascript'])
      expect(blocksOf(page(text, { sdk }))).toEqual(['TypeScript', 'JavaScript'])
  })

  it('takes the scope of a page from its exported meta', () => {
    const resolver = createResolver({ ...site, [path]: `${head}\nText.\n` }, options)
    expect(resolver.scope(path)).toEqual({ only: ['react', 'swift'] })
  })

  it('takes the scope of a page from the frameworks that it supports', () => {
    const file = (supported: string): Record<string, string> => ({
      'a.page.mdx': `---\nsupportedFrameworks: ${supported}\n---\n\nText.\n`,
    })
    expect(createResolver(file('react|swift'), options).scope('a.page.mdx')).toEqual({ only: ['react', 'swift'] })
    expect(createResolver(file('all'), options).scope('a.page.mdx')).toEqual({ except: [] })
  })

  it('knows the platforms, unless it is told others', () => {
    expect(createResolver(site, { dialect: amplify() }).sdks).toEqual([
      'android',
      'angular',
      'flutter',
      'javascript',
      'nextjs',
      'react',
      'react-native',
      'swift',
      'vue',
    ])
    expect(createResolver(site, { dialect: amplify(), sdks: { js: 'JavaScript', ios: 'iOS' } }).sdks).toEqual([
      'js',
      'ios',
    ])
  })

  it('knows fragments as partials, by the root of the repository and of `src`', () => {
    const files = { ...site, [path]: add }
    const inSrc = Object.fromEntries(Object.entries(files).map(([name, text]) => [name.replace('src/', ''), text]))
    expect(createResolver(files, options).pages).toEqual([path])
    expect(createResolver(inSrc, options).pages).toEqual([path.replace('src/', '')])
    expect(flatten(inSrc, path.replace('src/', ''), swift, options)).toBe('Add it in Xcode.\n')
  })

  it('leaves what is not about partials and platforms as it is', () => {
    const text = `import { getCustomStaticPath } from '@/utils/getCustomStaticPath';
import ChooseFilterPage from '@/components/ChooseFilterPage';

${head}
export const getStaticPaths = async () => {
  return getCustomStaticPath(meta.platforms);
};

export function getStaticProps(context) {
  return { props: { platform: context.params.platform, meta } };
}

<Callout warning>

See [it](/platform/store/more/).

</Callout>

<Accordion title='More' headingLevel='4' eyebrow='Learn more'>

More.

</Accordion>

<ChooseFilterPage filterKind="platform" filters={OPTIONS} currentFilter="all" />

<Overview childPageNodes={props.childPageNodes} />
`
    expect(page(text, react)).toBe(page(text, swift))
    expect(page(text, react).replace(/\s+/g, '')).toBe(
      text.replace(/'(More|4|Learn more)'/g, '"$1"').replace(/\s+/g, ''),
    )
  })

  it.each<[string, string, readonly string[]]>([
    [
      'a platform that is none',
      "import a from '/src/fragments/store/all.mdx';\n\n<Fragments fragments={{ swfit: a }} />\n",
      [`sdk-unknown ${path}:3:25`],
    ],
    [
      'a fragment that is not there',
      "import a from '/src/fragments/store/alll.mdx';\n\n<Fragments fragments={{ swift: a }} />\n",
      [`include-missing ${path}:3:32`],
    ],
    [
      'a filter that is none',
      "<InlineFilter filters={['ios']}>\n\nA.\n\n</InlineFilter>\n",
      [`sdk-unknown ${path}:1:1`],
    ],
  ])('reports %s', (_, text, rules) => {
    expect(said({ ...site, [path]: text }, path, swift, options)).toEqual(rules)
  })

  it('keeps the laws, uses every fragment and knows whom a change reaches', () => {
    const files = {
      ...site,
      [path]: `${head}\n${add}\nimport common from '/src/fragments/store/common.mdx';\n\n<Fragments fragments={{ all: common }} />\n`,
      'src/pages/[platform]/tabs/index.mdx':
        "import kt from '/src/fragments/store/android/10_add.mdx';\nimport tabs from '/src/fragments/store/tabs.mdx';\nimport all from '/src/fragments/store/all.mdx';\n\n<Fragments fragments={{ android: kt, all: tabs }} />\n\n<InlineFilter filters={['react']}>\n\n<Fragments fragments={{ all }} />\n\n</InlineFilter>\n",
    }
    const { graph } = expectLaws(files, options)
    expect(graph.unused()).toEqual([])
    expect(graph.affected(['src/fragments/store/js/10_add.mdx'])).toMatchObject([{ page: path, sdks: ['react'] }])
  })
})

const blocksOf = (mdx: string): string[] => [...mdx.matchAll(/<Block name="([^"]+)"/g)].map(([, name]) => name ?? '')
