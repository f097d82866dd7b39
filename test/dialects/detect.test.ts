import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { detectDialect } from '../../src/dialects.js'

const page = '# Page\n\nWords.\n'

/** A little of each, as it is written there. */
const sets: Record<string, Record<string, string>> = {
  clerk: {
    'docs/guides/users.mdx': 'Before.\n\n<Include src="_partials/call" />\n\n<If sdk="go">For Go.</If>\n',
    'docs/_partials/call.mdx': 'Call it.\n',
  },
  docusaurus: {
    'docs/intro.md': "---\nsidebar_position: 1\n---\n\nimport Tabs from '@theme/Tabs'\n\n:::note\nRead it.\n:::\n",
    'docs/_steps.mdx': 'Do it.\n',
    'docs/_category_.json': '{}',
  },
  fumadocs: {
    'content/docs/index.mdx': "import { Tab } from 'fumadocs-ui/components/tabs'\n\n<include>./_steps.mdx</include>\n",
    'content/docs/meta.json': '{}',
  },
  mintlify: {
    'docs.json': '{}',
    'start.mdx': "import Steps from '/snippets/steps.mdx'\n\n<Steps />\n\n<CodeGroup>\n</CodeGroup>\n",
    'snippets/steps.mdx': 'Do it.\n',
  },
  starlight: {
    'src/content/docs/index.mdx':
      'import { Tabs } from \'@astrojs/starlight/components\'\n\n<TabItem label="Go">\n</TabItem>\n',
    'astro.config.mjs': '',
  },
  nextra: {
    'pages/index.mdx': "import { Tabs } from 'nextra/components'\n\n<Tabs.Tab>One</Tabs.Tab>\n",
    'pages/_meta.json': '{}',
  },
  sentry: {
    'docs/platforms/go/index.mdx':
      '<PlatformContent includePath="start" />\n\n<PlatformSection supported={["go"]}>\n</PlatformSection>\n',
    'platform-includes/start/go.mdx': 'Start.\n',
  },
  cloudflare: {
    'src/content/docs/kv/index.mdx':
      '---\npcx_content_type: how-to\n---\n\nimport { Render } from "~/components"\n\n<Render file="a" product="kv" />\n',
    'src/content/partials/kv/a.mdx': 'A.\n',
    'astro.config.ts': '',
  },
  supabase: {
    'apps/docs/content/guides/auth.mdx': '<$Partial path="a.mdx" />\n\n<$Show if="sdk:dart">\nDart.\n</$Show>\n',
    'apps/docs/content/_partials/a.mdx': 'A.\n',
  },
  amplify: {
    'src/pages/[platform]/start/index.mdx':
      "import a from '/src/fragments/a.mdx'\n\n<Fragments fragments={{ swift: a }} />\n\n<InlineFilter filters={['react']}>\n</InlineFilter>\n",
    'src/fragments/a.mdx': 'A.\n',
  },
  teams: {
    'src/pages/templates/start.mdx':
      "import Tabs from '@theme/Tabs';\nimport Language from '@site/src/components/Language';\n\n<LanguageInclude section=\"call\" />\n",
    'src/components/include/start/python.incl.md': '<!-- call -->\n\nCall.\n',
    'docusaurus.config.ts': '',
  },
}

describe('detectDialect', () => {
  it.each(Object.entries(sets))('names %s', (name, files) => {
    expect(detectDialect(files)?.name).toBe(name)
  })

  it.each(Object.entries(sets))('names %s in a set of many pages that say nothing', (name, files) => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`other/page-${at}.mdx`, page]))
    expect(detectDialect({ ...many, ...files })?.name).toBe(name)
  })

  it('tells Docusaurus by what pages import of its packages alone', () => {
    const text = "import useBaseUrl from '@docusaurus/useBaseUrl'\n\n<img src={useBaseUrl('/img/a.png')} />\n"
    expect(detectDialect({ 'docs/a.md': text, 'docs/_b.md': page })?.name).toBe('docusaurus')
  })

  it('gives its evidence, the weightiest first, and what else is likely', () => {
    expect(detectDialect(sets.teams ?? {})).toEqual({
      name: 'teams',
      evidence: [
        { what: '`<LanguageInclude `', path: 'src/pages/templates/start.mdx', count: 1 },
        { what: '`.incl.md` files', path: 'src/components/include/start/python.incl.md', count: 1 },
        { what: "`from '@theme/`", path: 'src/pages/templates/start.mdx', count: 1 },
        { what: '`docusaurus.config`', path: 'docusaurus.config.ts', count: 1 },
        { what: "`from '@site/`", path: 'src/pages/templates/start.mdx', count: 1 },
      ],
      others: ['docusaurus'],
    })
  })

  it('names what the first file has, of the ways in which it may be written', () => {
    const text = '---\nsidebar_label: A\n---\n\nimport Tabs from "@theme/Tabs"\n\n:::tip\nRead it.\n:::\n'
    const found = detectDialect({ 'docs/a.md': text })?.evidence
    expect(found?.map(({ what }) => what)).toEqual(['`from "@theme/`', '`sidebar_label:`', '`:::tip`'])
  })

  it('takes files as a resolver does', () => {
    const files = sets.supabase ?? {}
    expect(detectDialect(new Map(Object.entries(files)))?.name).toBe('supabase')
    const vfiles = Object.entries(files).map(([path, value]) => new VFile({ path, value }))
    expect(detectDialect(vfiles)?.name).toBe('supabase')
    expect(() => detectDialect({ 'a.mdx': 1 } as never)).toThrow(TypeError)
  })

  it('names none where nothing tells', () => {
    expect(detectDialect({})).toBeUndefined()
    expect(detectDialect({ 'a.mdx': page, 'b.md': page })).toBeUndefined()
  })

  it('names none for a little that many write', () => {
    expect(detectDialect({ 'a.md': '---\nsidebar_position: 1\n---\n\n:::note\nRead it.\n:::\n' })).toBeUndefined()
  })

  it('names none where two are as likely', () => {
    expect(
      detectDialect({ 'a.mdx': '<$Partial path="a.mdx" />\n\n<PlatformContent includePath="a" />\n' }),
    ).toBeUndefined()
  })

  it('goes by what a set is full of, not by a page about another', () => {
    const files = { ...sets.mintlify, 'compare.mdx': "```js\nimport Tabs from '@theme/Tabs'\n```\n" }
    expect(detectDialect(files)?.name).toBe('mintlify')
    expect(detectDialect(files)?.others).toEqual(['docusaurus'])
  })

  it('looks at a part of a large set, all over it', () => {
    const files: Record<string, string> = {}
    for (let at = 0; at < 5_000; at++)
      files[`p/${String(at).padStart(4, '0')}.mdx`] = `${page}<InlineFilter filters={['vue']}>\n`
    const found = detectDialect(files)
    expect(found?.name).toBe('amplify')
    expect(found?.evidence[0]?.count).toBeLessThanOrEqual(400)
  })

  it('looks at the beginning of a long text', () => {
    expect(detectDialect({ 'a.mdx': `<$Partial path="a.mdx" />\n${'x\n'.repeat(1e6)}` })?.name).toBe('supabase')
    expect(detectDialect({ 'a.mdx': `${'x\n'.repeat(1e6)}<$Partial path="a.mdx" />\n` })).toBeUndefined()
  })
})
