import { describe, expect, it } from 'vitest'
import { sentry, type SentryOptions } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { expectLaws, flatten, said } from './law.js'

const nextjs = { sdk: 'javascript.nextjs' }
const express = { sdk: 'javascript.express' }
const path = 'docs/platforms/javascript/common/page.mdx'

type Files = Record<string, string>

/** The pages that tell which platforms and guides there are. */
const site: Files = {
  'docs/platforms/javascript/guides/nextjs/index.mdx': 'Next.',
  'docs/platforms/javascript/guides/express/index.mdx': 'Express.',
  'docs/platforms/javascript/guides/react/index.mdx': 'React.',
  'docs/platforms/python/index.mdx': 'Python.',
}

const categories = {
  javascript: ['browser'],
  'javascript.nextjs': ['browser', 'server'],
  'javascript.react': ['browser'],
  'javascript.express': ['server'],
}

function optionsOf(files: Files): Options {
  const dialect = sentry({ paths: Object.keys(files), categories })
  return { dialect, sdks: dialect.sdks ?? {} }
}

/** Expects what is written, nothing said, and the laws. Where nothing is given for Express, it is what Next gets. */
function expectPage(files: Files, forNext: string, forExpress = forNext): void {
  const all = { ...site, ...files }
  const options = optionsOf(all)
  expect(flatten(all, path, nextjs, options)).toBe(forNext)
  expect(flatten(all, path, express, options)).toBe(forExpress)
  expectLaws(all, options)
}

/** A page's text, the other files, what readers get. */
const withPartials: [string, string, Files, string, string?][] = [
  ['brings in an include', '<Include name="signal.mdx" />', { 'includes/signal.mdx': 'Mind this.' }, 'Mind this.\n'],
  [
    'brings in an include without its extension',
    '<Include name="signal" />',
    { 'includes/signal.mdx': 'Mind this.' },
    'Mind this.\n',
  ],
  [
    'brings in an include in a folder',
    '<Include name="crons/limits.mdx" />',
    { 'includes/crons/limits.mdx': 'Six a minute.' },
    'Six a minute.\n',
  ],
  [
    'brings in the index of a folder',
    '<Include name="crons" />',
    { 'includes/crons/index.mdx': 'All of it.' },
    'All of it.\n',
  ],
  [
    'brings in an include that is .md',
    '<Include name="imgs/tags.md" />',
    { 'includes/imgs/tags.md': '![Tags](./img/tags.png)' },
    '![Tags](../../../../includes/imgs/img/tags.png)\n',
  ],
  [
    'brings in the file of the guide',
    '<PlatformContent includePath="setup" />',
    {
      'platform-includes/setup/javascript.nextjs.mdx': 'Run the wizard.',
      'platform-includes/setup/javascript.mdx': 'Add the script.',
    },
    'Run the wizard.\n',
    'Add the script.\n',
  ],
  [
    'brings in the file for all platforms',
    '<PlatformContent includePath="setup" />',
    {
      'platform-includes/setup/_default.mdx': 'Set it up.',
      'platform-includes/setup/javascript.nextjs.mdx': 'Run the wizard.',
    },
    'Run the wizard.\n',
    'Set it up.\n',
  ],
  [
    'brings in nothing where there is no file',
    'Before.\n\n<PlatformContent includePath="setup" />\n\nAfter.',
    {
      'platform-includes/setup/javascript.nextjs.mdx': 'Run the wizard.',
      'platform-includes/setup/python.mdx': 'pip.',
    },
    'Before.\n\nRun the wizard.\n\nAfter.\n',
    'Before.\n\nAfter.\n',
  ],
  [
    'brings in the file of a deeper path',
    '<PlatformContent includePath="configuration/before-send/" />',
    { 'platform-includes/configuration/before-send/javascript.mdx': 'Hook.' },
    'Hook.\n',
  ],
  [
    'brings in the file of another platform',
    '<PlatformContent includePath="setup" platform="python" />',
    { 'platform-includes/setup/python.mdx': 'pip.', 'platform-includes/setup/javascript.mdx': 'npm.' },
    'pip.\n',
  ],
  [
    'brings in the file of a key with several dots',
    '<PlatformContent includePath="setup" platform="javascript.cloudflare.workers" />',
    { 'platform-includes/setup/javascript.cloudflare.workers.mdx': 'Workers.' },
    'Workers.\n',
  ],
  [
    'brings in the file of the platform to fall back to',
    '<PlatformContent\n  includePath="replay/setup"\n  fallbackPlatform="python"\n/>',
    { 'platform-includes/replay/setup/python.mdx': 'pip.' },
    'pip.\n',
  ],
  [
    'brings in the file of the platform where guides are left out',
    '<PlatformContent includePath="setup" noGuides />',
    {
      'platform-includes/setup/javascript.nextjs.mdx': 'Run the wizard.',
      'platform-includes/setup/javascript.mdx': 'Add the script.',
    },
    'Add the script.\n',
  ],
  [
    'brings in what an include brings in',
    '<Include name="quick.mdx" />',
    {
      'includes/quick.mdx': 'First:\n\n<PlatformContent includePath="setup" />\n\n<Include name="end.mdx" />',
      'includes/end.mdx': 'End.',
      'platform-includes/setup/javascript.mdx': 'Add the script.',
      'platform-includes/setup/javascript.nextjs.mdx': 'Run the wizard.',
    },
    'First:\n\nRun the wizard.\n\nEnd.\n',
    'First:\n\nAdd the script.\n\nEnd.\n',
  ],
  [
    'shows sections in sections',
    '<PlatformSection notSupported={["javascript.express"]}>\n\n### Canvas\n\n<PlatformSection notSupported={["javascript.nextjs"]}>\n\nInner.\n\n</PlatformSection>\n\n<PlatformContent includePath="setup" />\n\n</PlatformSection>\n\nEnd.',
    { 'platform-includes/setup/javascript.mdx': 'Add the script.' },
    '### Canvas\n\nAdd the script.\n\nEnd.\n',
    'End.\n',
  ],
  [
    'moves imports of an include to the page',
    '<Include name="info.mdx" />',
    {
      'includes/info.mdx':
        'import { FeatureInfo } from "sentry-docs/components/featureInfo";\n\n<FeatureInfo features={["issues"]} />',
    },
    'import { FeatureInfo } from "sentry-docs/components/featureInfo";\n\n<FeatureInfo features={["issues"]} />\n',
  ],
  [
    'keeps links of an include and moves its images',
    '<PlatformContent includePath="primer" />',
    {
      'platform-includes/primer/javascript.mdx':
        'See [manual](../manual-setup/#maps) and [all](/product/).\n\n![Window](./img/window.png)',
    },
    'See [manual](../manual-setup/#maps) and [all](/product/).\n\n![Window](../../../../platform-includes/primer/img/window.png)\n',
  ],
  [
    'brings in headings',
    '## Start\n\n<Include name="more.mdx" />',
    { 'includes/more.mdx': '## More\n\n### Deeper\n\nText.' },
    '## Start\n\n## More\n\n### Deeper\n\nText.\n',
  ],
  [
    'brings an include into an item and a cell',
    '1. One <Include name="word.mdx" />\n\n| a |\n| - |\n| <Include name="word.mdx" /> |',
    { 'includes/word.mdx': '**now**' },
    '1. One **now**\n\n| a |\n| - |\n| **now** |\n',
  ],
]

/** A page's text, what readers get. */
const alone: [string, string, string, string?][] = [
  [
    'shows a section to the guides that it names',
    '<PlatformSection supported={["javascript.nextjs"]}>\n\nFor Next.\n\n</PlatformSection>\n\n<PlatformSection notSupported={["javascript.nextjs"]}>\n\nFor others.\n\n</PlatformSection>',
    'For Next.\n',
    'For others.\n',
  ],
  [
    'does not take a platform for its guides',
    '<PlatformSection supported={["javascript"]}>\n\nFor the plain SDK.\n\n</PlatformSection>\n\n<PlatformSection notSupported={["javascript"]}>\n\nFor guides.\n\n</PlatformSection>',
    'For guides.\n',
  ],
  [
    'takes both lists of a section together',
    '<PlatformSection supported={["javascript.nextjs", "javascript.react"]} notSupported={["javascript.react"]}>\n\nFor Next.\n\n</PlatformSection>\n\nText.',
    'For Next.\n\nText.\n',
    'Text.\n',
  ],
  [
    'reads lists in single quotes and over lines',
    "<PlatformSection\n  supported={[\n    'javascript.nextjs',\n    'javascript.express',\n  ]}\n>\n  Text.\n</PlatformSection>\n\nEnd.",
    'Text.\n\nEnd.\n',
  ],
  [
    'reads a section that is closed with a blank',
    '<PlatformSection supported={["javascript.nextjs"]}>\n\nFor Next.\n\n</ PlatformSection>\n\nText.',
    'For Next.\n\nText.\n',
    'Text.\n',
  ],
  [
    'shows a section in an item',
    '- <PlatformLink to="/tracing/">Tracing</PlatformLink> — see it.\n- <PlatformSection notSupported={["javascript.nextjs"]}><PlatformLink to="/logs/">Logs</PlatformLink> — read them.</PlatformSection>',
    '- <PlatformLink to="/tracing/">Tracing</PlatformLink> — see it.\n',
    '- <PlatformLink to="/tracing/">Tracing</PlatformLink> — see it.\n- <PlatformLink to="/logs/">Logs</PlatformLink> — read them.\n',
  ],
  [
    'drops an alert that a section leaves empty',
    '<Expandable title="Help">\n\n<PlatformSection supported={["javascript.react"]}>\n\nFor React.\n\n</PlatformSection>\n\n</Expandable>\n\nText.',
    'Text.\n',
  ],
  [
    'keeps an option without its lists',
    '<ConfigKey name="send-default-pii" notSupported={["javascript.nextjs"]}>\n\nSend it.\n\n</ConfigKey>\n\nText.',
    'Text.\n',
    '<ConfigKey name="send-default-pii">\n  Send it.\n</ConfigKey>\n\nText.\n',
  ],
  [
    'shows a section to a category',
    '<PlatformCategorySection supported={[\'browser\']}>\n\nIn browsers.\n\n</PlatformCategorySection>\n\n<PlatformCategorySection notSupported={["browser"]}>\n\nOn servers.\n\n</PlatformCategorySection>',
    'In browsers.\n',
    'On servers.\n',
  ],
  [
    'keeps components',
    'import { FeatureInfo } from "sentry-docs/components/featureInfo";\n\n<Alert level="info" title="Mind">\n\nText.\n\n</Alert>\n\n### Using <PlatformIdentifier name="before-send" />\n\n<FeatureInfo features={["issues", "logs"]} type="findInSentry" />\n\n<SplitLayout>\n<SplitSection>\n<SplitSectionText>\n\nLeft.\n\n</SplitSectionText>\n<SplitSectionCode>\n\n```js\nright()\n```\n\n</SplitSectionCode>\n</SplitSection>\n</SplitLayout>\n\n<PageGrid exclude={["custom"]} />',
    'import { FeatureInfo } from "sentry-docs/components/featureInfo";\n\n<Alert level="info" title="Mind">\n  Text.\n</Alert>\n\n### Using <PlatformIdentifier name="before-send" />\n\n<FeatureInfo features={["issues", "logs"]} type="findInSentry" />\n\n<SplitLayout>\n  <SplitSection>\n    <SplitSectionText>\n      Left.\n    </SplitSectionText>\n\n    <SplitSectionCode>\n      ```js\n      right()\n      ```\n    </SplitSectionCode>\n  </SplitSection>\n</SplitLayout>\n\n<PageGrid exclude={["custom"]} />\n',
  ],
  [
    'keeps fences that are tabs side by side',
    '```bash {tabTitle:pip}\npip install x\n```\n\n```bash {tabTitle:uv} {filename: a.sh}\nuv add x\n```\n\n```go {"onboardingOptions": {"performance": "13-17"}}\nrun()\n```',
    '```bash {tabTitle:pip}\npip install x\n```\n\n```bash {tabTitle:uv} {filename: a.sh}\nuv add x\n```\n\n```go {"onboardingOptions": {"performance": "13-17"}}\nrun()\n```\n',
  ],
  [
    'keeps what is injected in code',
    '```html\n<script src="https://x/{{@inject packages.version(\'a\') }}/b.js"></script>\n```',
    '```html\n<script src="https://x/{{@inject packages.version(\'a\') }}/b.js"></script>\n```\n',
  ],
  [
    'keeps definition lists as they are written',
    '`dsn`\n: Tells where to send events.\n\nText.',
    '`dsn`\n: Tells where to send events.\n\nText.\n',
  ],
]

describe("Sentry's docs", () => {
  it.each(withPartials)('%s', (_, text, files, ...expected) => {
    expectPage({ ...files, [path]: text }, ...expected)
  })

  it.each(alone)('%s', (_, text, ...expected) => {
    expectPage({ [path]: text }, ...expected)
  })

  it('takes the folder of a page for its scope', () => {
    const files = {
      'docs/platforms/javascript/index.mdx': 'A',
      'docs/platforms/javascript/common/usage/index.mdx': 'B',
      'docs/platforms/javascript/common/own.mdx': 'C',
      'docs/platforms/javascript/guides/react/own.mdx': 'D',
      'docs/platforms/javascript/guides/nextjs/index.mdx': 'E',
      'docs/platforms/python/common/x.mdx': 'F',
      'docs/platforms/python/guides/django/index.mdx': 'G',
      'docs/product/index.mdx': '---\nsdk: acme.package\n---\n\nH',
    }
    const resolver = expectLaws(files, optionsOf(files))
    expect(resolver.pages.map((page) => [page, resolver.scope(page)])).toEqual([
      ['docs/platforms/javascript/common/own.mdx', { only: ['javascript', 'javascript.nextjs'] }],
      [
        'docs/platforms/javascript/common/usage/index.mdx',
        { only: ['javascript', 'javascript.nextjs', 'javascript.react'] },
      ],
      ['docs/platforms/javascript/guides/nextjs/index.mdx', { only: ['javascript.nextjs'] }],
      ['docs/platforms/javascript/guides/react/own.mdx', { only: ['javascript.react'] }],
      ['docs/platforms/javascript/index.mdx', { only: ['javascript'] }],
      ['docs/platforms/python/common/x.mdx', { only: ['python', 'python.django'] }],
      ['docs/platforms/python/guides/django/index.mdx', { only: ['python.django'] }],
      ['docs/product/index.mdx', { except: [] }],
    ])
  })

  it.each<[string, string, unknown]>([
    ['supported', 'supported:\n  - javascript.nextjs', { only: ['javascript.nextjs'] }],
    [
      'notSupported',
      'notSupported:\n  - javascript.nextjs',
      { only: ['javascript', 'javascript.express', 'javascript.react'] },
    ],
    [
      'supported by a platform, for its guides',
      'supported: [javascript]',
      { only: ['javascript', 'javascript.express', 'javascript.nextjs', 'javascript.react'] },
    ],
    [
      'notSupported by a platform but for a guide',
      'supported: [javascript.react]\nnotSupported: [javascript]',
      { only: ['javascript.react'] },
    ],
    ['supported by another platform alone', 'supported: [python]', { only: [] }],
  ])('reads from front matter %s', (_, frontmatter, expected) => {
    const files = { ...site, [path]: `---\n${frontmatter}\n---\n\nText.` }
    expect(createResolver(files, optionsOf(files)).scope(path)).toEqual(expected)
  })

  it.each<[string, string, Files, string[]]>([
    ['an include that is not there', '<Include name="gone.mdx" />', {}, [`include-missing ${path}:1:1`]],
    [
      'a platform that is unknown',
      '<PlatformSection supported={["javascript.nextj"]}>\n\nText.\n\n</PlatformSection>',
      {},
      [`sdk-unknown ${path}:1:1`],
    ],
    ['a path that is not named', '<PlatformContent includePath={props.path} />', {}, [`include-dynamic ${path}:1:1`]],
    [
      'an include in a circle',
      '<Include name="a.mdx" />',
      { 'includes/a.mdx': '<Include name="a.mdx" />' },
      [`include-cycle includes/a.mdx:1:1`],
    ],
  ])('tells of %s', (_, text, files, expected) => {
    const all = { ...site, ...files, [path]: text }
    expect(said(all, path, nextjs, optionsOf(all))).toEqual(expected)
  })

  it('tells pages from what they bring in', () => {
    const files = {
      ...site,
      [path]: '<PlatformContent includePath="setup" />\n\n<Include name="end.mdx" />',
      'platform-includes/setup/javascript.nextjs.mdx': 'Run the wizard.',
      'platform-includes/setup/javascript.mdx': 'Add the script.',
      'platform-includes/other/python.mdx': 'pip.',
      'includes/end.mdx': 'End.',
      'develop-docs/index.mdx': 'Develop.',
    }
    const { pages, graph } = expectLaws(files, optionsOf(files))
    expect(pages).toEqual(['develop-docs/index.mdx', path, ...Object.keys(site).sort()])
    expect(graph.unused()).toEqual(['platform-includes/other/python.mdx'])
    expect(graph.affected(['platform-includes/setup/javascript.mdx']).map(({ page, sdks }) => [page, sdks])).toEqual([
      [path, ['javascript', 'javascript.express', 'javascript.react']],
    ])
    expect(graph.affected(['includes/end.mdx']).map(({ page, sdks }) => [page, sdks])).toEqual([
      [path, ['javascript', 'javascript.express', 'javascript.nextjs', 'javascript.react']],
    ])
  })

  it('keeps what is shared for everybody where no platforms are known', () => {
    const resolver = createResolver({ ...site, [path]: 'Text.' }, { dialect: sentry() })
    expect(resolver.scope(path)).toEqual({ except: [] })
    expect(resolver.toMdx(resolver.resolve(path, nextjs))).toBe('Text.\n')
    expect([...resolver.resolveAll({ pages: [path] })].map(({ sdk }) => sdk)).toEqual(resolver.sdks)
    expect(resolver.sdks).toContain('javascript.nextjs')
  })

  it('keeps sections for categories where none are known', () => {
    const text = '<PlatformCategorySection supported={["browser"]}>\n  Text.\n</PlatformCategorySection>\n'
    expect(flatten({ [path]: text }, path, {}, { dialect: sentry() })).toBe(text)
  })
})

it.each<[SentryOptions, string]>([
  [{ paths: 'docs' }, 'Expected `paths` to be an iterable of paths, not `docs`'],
  [{ paths: [1] as never }, 'Expected a path, not `1`'],
  [{ categories: null as never }, 'Expected `categories` to be an object, not `null`'],
  [{ categories: { react: [1] as never } }, 'Expected option `categories.react` to hold strings, not `1`'],
])('refuses %j', (options, message) => {
  expect(() => sentry(options)).toThrow(new TypeError(message))
})
