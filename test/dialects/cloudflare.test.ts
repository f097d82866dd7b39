import { describe, expect, it } from 'vitest'
import { cloudflare } from '../../src/dialects.js'
import type { Options } from '../../src/index.js'
import { expectPageOf, expectLaws, said } from './law.js'

const options: Options = { dialect: cloudflare() }
const react = { sdk: 'react' }
const path = 'src/content/docs/workers/start/page.mdx'

type Files = Record<string, string>

const expectPage = expectPageOf(options)

/** A page's text, the other files, what readers get. */
const withPartials: [string, string, Files, string, string?][] = [
  [
    'brings in a partial of a product',
    'import { Render } from "~/components";\n\n<Render file="prereqs" product="workers" />',
    { 'src/content/partials/workers/prereqs.mdx': '---\n{}\n---\n\nSign up.' },
    'import { Render } from "~/components";\n\nSign up.\n',
  ],
  [
    'brings in a partial of the product of the page',
    'import { Render } from "~/components";\n\n<Render file="prereqs" />',
    { 'src/content/partials/workers/prereqs.mdx': 'Sign up.' },
    'import { Render } from "~/components";\n\nSign up.\n',
  ],
  [
    'brings in a partial of another product',
    'import { Render } from "~/components";\n\n<Render file="enable" product="fundamentals" />',
    { 'src/content/partials/fundamentals/enable.mdx': 'Turn it on.' },
    'import { Render } from "~/components";\n\nTurn it on.\n',
  ],
  [
    'brings in what is imported from the sources of the site',
    "import Sign from '~/content/partials/workers/sign.mdx'\n\n<Sign />",
    { 'src/content/partials/workers/sign.mdx': 'Sign up.' },
    'Sign up.\n',
  ],
  [
    'brings in a partial in a folder',
    'import { Render } from "~/components";\n\n<Render file="access/idp/create-app" product="cloudflare-one" />',
    { 'src/content/partials/cloudflare-one/access/idp/create-app.mdx': 'Create it.' },
    'import { Render } from "~/components";\n\nCreate it.\n',
  ],
  [
    'brings in a partial that starts with _',
    'import { Render } from "~/components";\n\n<Render file="_old" product="workers" />',
    { 'src/content/partials/workers/_old.mdx': 'Old.' },
    'import { Render } from "~/components";\n\nOld.\n',
  ],
  [
    'brings in a partial that is Markdown',
    'import { Render } from "~/components";\n\n<Render file="note" product="workers" />',
    { 'src/content/partials/workers/note.md': 'Note {this}. <!-- x -->' },
    'import { Render } from "~/components";\n\nNote \\{this}.\n',
  ],
  [
    'passes params',
    'import { Render } from "~/components";\n\n<Render file="greet" product="workers" params={{ name: "Ada", count: 2, on: true }} />',
    {
      'src/content/partials/workers/greet.mdx':
        '---\nparams:\n  - name\n  - count\n  - on?\n---\n\nHi {props.name}, {props.count + 1}.\n\n{props.on && <p>On.</p>}',
    },
    'import { Render } from "~/components";\n\nHi Ada, 3.\n\n<p>On.</p>\n',
  ],
  [
    'leaves params out that may be',
    'import { Render } from "~/components";\n\n<Render file="ready" product="workers" params={{ product: "Thing" }} />',
    {
      'src/content/partials/workers/ready.mdx':
        '---\nparams:\n  - product\n  - deprecated?\n---\n\n{\n  props.deprecated && (\n    <p>\n      <strong>{props.product} is deprecated.</strong>\n    </p>\n  )\n}\n\n{\n  props.product === "Other" ? (\n    <p>Soon.</p>\n  ) : (\n    <p>Welcome to {props.product}.</p>\n  )\n}',
    },
    'import { Render } from "~/components";\n\n<p>Welcome to Thing.</p>\n',
  ],
  [
    'decides pieces of a sentence',
    'import { Render } from "~/components";\n\n<Render file="headers" product="workers" params={{ product: "workers" }} />',
    {
      'src/content/partials/workers/headers.mdx':
        "Read by {props.product === 'workers' ? 'Workers' : 'Pages'}, from {props.product === 'workers' ? <>your <code>src</code></> : <a href=\"/pages/\">Pages</a>}.",
    },
    'import { Render } from "~/components";\n\nRead by Workers, from your <code>src</code>.\n',
  ],
  [
    'writes a prop into addresses and code',
    'import { Render } from "~/components";\n\n<Render file="link" product="workers" params={{ link: "/a/#b", lang: "js" }} />',
    {
      'src/content/partials/workers/link.mdx':
        '<p>\n\t<a href={props.link}>Link</a>\n</p>\n\n<Code lang={props.lang} code={`go ${props.link}`} />',
    },
    'import { Render } from "~/components";\n\n<p>\n  <a href="/a/#b">Link</a>\n</p>\n\n<Code lang="js" code="go /a/#b" />\n',
  ],
  [
    'hands params on to a partial of the partial',
    'import { Render } from "~/components";\n\n<Render\n\tfile="outer"\n\tproduct="workers"\n\tparams={{ product: "pages" }}\n/>',
    {
      'src/content/partials/workers/outer.mdx':
        'import { Markdown, Render } from "~/components";\n\n## Custom\n\n<Render\n\tfile="inner"\n\tproduct="workers"\n\tparams={{ filename: "_headers", product: props.product }}\n/>',
      'src/content/partials/workers/inner.mdx': 'Write <code>{props.filename}</code> for {props.product}.',
    },
    'import { Render } from "~/components";\n\nimport { Markdown } from "~/components";\n\n## Custom\n\nWrite <code>\\_headers</code> for pages.\n',
  ],
  [
    'takes the folder of a partial for its product',
    'import { Render } from "~/components";\n\n<Render file="outer" product="dns" />',
    { 'src/content/partials/dns/outer.mdx': '<Render file="inner" />', 'src/content/partials/dns/inner.mdx': 'Inner.' },
    'import { Render } from "~/components";\n\nInner.\n',
  ],
  [
    'brings partials into items and goes on counting',
    'import { Render } from "~/components";\n\n<Render file="first" product="workers" />\n\n3. Select **Add**.\n:::tip[Private]\nUse it.\n:::\n\n4. <Render file="choose" product="workers" />\n\n5. <Render file="steps" product="workers" params={{ appType: "public" }}/>\n\n6. Save.',
    {
      'src/content/partials/workers/first.mdx': '1. Log in.\n2. Go on.',
      'src/content/partials/workers/choose.mdx': 'Choose a domain.',
      'src/content/partials/workers/steps.mdx': 'Next, set it:\n\n1. Select the {props.appType} one.\n\n2. Turn it on.',
    },
    'import { Render } from "~/components";\n\n1. Log in.\n2. Go on.\n3. Select **Add**.\n\n:::tip[Private]\nUse it.\n:::\n\n4. Choose a domain.\n\n5. Next, set it:\n\n   1. Select the public one.\n\n   2. Turn it on.\n\n6. Save.\n',
  ],
  [
    'brings a partial into a cell and a sentence',
    'import { Render } from "~/components";\n\nIt is <Render file="name" product="workers" />.\n\n| a | b |\n| - | - |\n| 1 | <Render file="name" product="workers" /> |',
    { 'src/content/partials/workers/name.mdx': '**Wrangler**' },
    'import { Render } from "~/components";\n\nIt is **Wrangler**.\n\n| a | b |\n| - | - |\n| 1 | **Wrangler** |\n',
  ],
  [
    'brings a partial into panels',
    'import { Render, Tabs, TabItem } from "~/components";\n\n<Tabs syncKey="dashPlusAPI">\n<TabItem label="Dashboard">\n\n<Render file="dash" product="workers" />\n\n</TabItem>\n<TabItem label="API">\n\nCall it.\n\n</TabItem>\n</Tabs>',
    { 'src/content/partials/workers/dash.mdx': '1. Log in.' },
    'import { Render, Tabs, TabItem } from "~/components";\n\n<Tabs syncKey="dashPlusAPI">\n  <TabItem label="Dashboard">\n    1. Log in.\n  </TabItem>\n\n  <TabItem label="API">\n    Call it.\n  </TabItem>\n</Tabs>\n',
  ],
  [
    'brings in tabs and chooses the panel',
    'import { Render } from "~/components";\n\n<Render file="tabs" product="workers" />',
    {
      'src/content/partials/workers/tabs.mdx':
        'import { Tabs, TabItem } from "~/components";\n\n<Tabs syncKey="workersExamples"> <TabItem label="React">\n\nWith hooks.\n\n</TabItem> <TabItem label="Vue">\n\nWith refs.\n\n</TabItem> </Tabs>',
    },
    'import { Render } from "~/components";\n\nimport { Tabs, TabItem } from "~/components";\n\nWith hooks.\n',
    'import { Render } from "~/components";\n\nimport { Tabs, TabItem } from "~/components";\n\nWith refs.\n',
  ],
  [
    'brings in asides, headings and footnotes',
    'import { Render } from "~/components";\n\nText.[^1]\n\n<Render file="aside" product="workers" />\n\n[^1]: Of the page.',
    {
      'src/content/partials/workers/aside.mdx':
        '---\n{}\n---\n\n## Limits\n\n:::note\nMind.[^1]\n:::\n\n[^1]: Of the partial.',
    },
    'import { Render } from "~/components";\n\nText.[^1]\n\n## Limits\n\n:::note\nMind.[^1-2]\n:::\n\n[^1-2]: Of the partial.\n\n[^1]: Of the page.\n',
  ],
  [
    'brings in an aside in an item',
    'import { Render } from "~/components";\n\n1. One\n\n   <Render file="aside" product="workers" />\n\n2. Two',
    { 'src/content/partials/workers/aside.mdx': ':::caution\n\nMind {props.what ?? "this"}.\n\n:::' },
    'import { Render } from "~/components";\n\n1. One\n\n   :::caution\n   Mind this.\n   :::\n\n2. Two\n',
  ],
  [
    'reads an id that is a comment',
    'import { Render } from "~/components";\n\n## Bring your own {/*byo*/}\n\nSee [it](#byo).\n\n<Render file="head" product="workers" />',
    { 'src/content/partials/workers/head.mdx': '### Of a partial {/*part*/}\n\nText.' },
    'import { Render } from "~/components";\n\n## Bring your own {/*byo*/}\n\nSee [it](#byo).\n\n### Of a partial {/*part*/}\n\nText.\n',
  ],
  [
    'brings a partial in twice',
    'import { Render } from "~/components";\n\n<Render file="two" product="workers" params={{ n: 1 }} />\n\n<hr />\n\n<Render file="two" product="workers" params={{ n: 2 }} />',
    { 'src/content/partials/workers/two.mdx': 'Number {props.n}.' },
    'import { Render } from "~/components";\n\nNumber 1.\n\n<hr />\n\nNumber 2.\n',
  ],
  [
    'keeps colons that are text',
    'import { Render } from "~/components";\n\n<Render file="splat" product="workers" />',
    {
      'src/content/partials/workers/splat.mdx':
        'A `:placeholder_name`, :splat, 10:30 and https://:project.pages.dev.\n\n```txt\n/movies/:title\n  x-name: ":title"\n```',
    },
    'import { Render } from "~/components";\n\nA `:placeholder_name`, :splat, 10:30 and https\\://:project.pages.dev.\n\n```txt\n/movies/:title\n  x-name: ":title"\n```\n',
  ],
  [
    'keeps imports of text',
    'import raw from "~/content/partials/workers/prereqs.mdx?raw";\nimport { Code } from "~/components";\n\n<Code code={raw} lang="mdx" />',
    { 'src/content/partials/workers/prereqs.mdx': 'Sign up.' },
    'import raw from "~/content/partials/workers/prereqs.mdx?raw";\nimport { Code } from "~/components";\n\n<Code code={raw} lang="mdx" />\n',
  ],
  [
    'keeps links of a partial',
    'import { Render } from "~/components";\n\n<Render file="links" product="workers" />',
    {
      'src/content/partials/workers/links.mdx':
        'See [next](../next/) and [all](/workers/).\n\n![Logo](~/assets/logo.png)',
    },
    'import { Render } from "~/components";\n\nSee [next](../next/) and [all](/workers/).\n\n![Logo](~/assets/logo.png)\n',
  ],
  [
    'brings in what is imported',
    'import Setup from "~/content/partials/workers/setup.mdx";\n\n<Setup name="a" />',
    { 'src/content/partials/workers/setup.mdx': 'For {props.name}.' },
    'For a.\n',
  ],
  [
    'moves multi-line imports of a partial',
    'import { Render } from "~/components";\n\n<Render file="many" product="workers" />',
    {
      'src/content/partials/workers/many.mdx':
        'import {\n\tTabs,\n\tTabItem,\n\tRender,\n} from "~/components";\n\nText.',
    },
    'import { Render } from "~/components";\n\nimport { Tabs, TabItem } from "~/components";\n\nText.\n',
  ],
  [
    'decides a condition round it',
    'import { Render } from "~/components";\n\n<If sdk="vue">\n  <Render file="prereqs" product="workers" />\n</If>\n\nText.',
    { 'src/content/partials/workers/prereqs.mdx': 'Sign up.' },
    'import { Render } from "~/components";\n\nText.\n',
    'import { Render } from "~/components";\n\nSign up.\n\nText.\n',
  ],
  [
    'brings in the partial of the reader',
    'import { Render } from "~/components";\n\n<Render file="prereqs" product="workers" />',
    {
      'src/content/partials/workers/prereqs.mdx': 'Sign up.',
      'src/content/partials/workers/prereqs.vue.mdx': 'Get Vue.',
    },
    'import { Render } from "~/components";\n\nSign up.\n',
    'import { Render } from "~/components";\n\nGet Vue.\n',
  ],
  [
    'passes elements',
    'import { Render } from "~/components";\n\n<Render file="el" product="workers" params={{ what: <a href="/x/">x</a>, note: <>a <code>b</code></> }} />',
    { 'src/content/partials/workers/el.mdx': 'See {props.what} and {props.note}.' },
    'import { Render } from "~/components";\n\nSee <a href="/x/">x</a> and a <code>b</code>.\n',
  ],
  [
    'passes what is spread',
    'import { Render } from "~/components";\n\n<Render file="greet" product="workers" params={{ ...{ name: "Ada" }, count: 2 }} />',
    { 'src/content/partials/workers/greet.mdx': 'Hi {props.name}, {props.count}.' },
    'import { Render } from "~/components";\n\nHi Ada, 2.\n',
  ],
]

/** A page's text, what readers get. */
const alone: [string, string, string, string?][] = [
  [
    'keeps components that look like ours',
    'import { RelatedProduct, Stream, Details, Steps, GlossaryTooltip, APIRequest, Markdown } from "~/components";\n\n<RelatedProduct header="WAF" href="/waf/" product="waf">\n\tProtect.\n</RelatedProduct>\n\n<Stream file="intro" title="Intro" />\n\n<Details header="More">\n\nText.\n\n</Details>\n\n<Steps>\n\n1. Select a <GlossaryTooltip term="zone">zone</GlossaryTooltip>.\n\n</Steps>\n\n<APIRequest\n\tpath="/accounts/{account_id}/apps"\n\tmethod="POST"\n\tjson={{\n\t\tname: "a",\n\t}}\n/>',
    'import { RelatedProduct, Stream, Details, Steps, GlossaryTooltip, APIRequest, Markdown } from "~/components";\n\n<RelatedProduct header="WAF" href="/waf/" product="waf">\n  Protect.\n</RelatedProduct>\n\n<Stream file="intro" title="Intro" />\n\n<Details header="More">\n  Text.\n</Details>\n\n<Steps>\n  1. Select a <GlossaryTooltip term="zone">zone</GlossaryTooltip>.\n</Steps>\n\n<APIRequest\n  path="/accounts/{account_id}/apps"\n  method="POST"\n  json={{\n    \tname: "a",\n    }}\n/>\n',
  ],
  [
    'keeps components that are tabs by themselves',
    'import { PackageManagers, TypeScriptExample, WranglerConfig } from "~/components";\n\n<PackageManagers\n\ttype="create"\n\tpkg="cloudflare@latest"\n\targs={"my-worker"}\n/>\n\n<TypeScriptExample filename="src/index.ts">\n\n```ts\nexport default {}\n```\n\n</TypeScriptExample>\n\n<WranglerConfig>\n\n```toml\nname = "a"\n```\n\n</WranglerConfig>',
    'import { PackageManagers, TypeScriptExample, WranglerConfig } from "~/components";\n\n<PackageManagers type="create" pkg="cloudflare@latest" args={"my-worker"} />\n\n<TypeScriptExample filename="src/index.ts">\n  ```ts\n  export default {}\n  ```\n</TypeScriptExample>\n\n<WranglerConfig>\n  ```toml\n  name = "a"\n  ```\n</WranglerConfig>\n',
  ],
  [
    'keeps tabs about other things',
    'import { Tabs, TabItem } from "~/components";\n\n<Tabs syncKey="dashPlusAPI">\n  <TabItem label="Dashboard">A</TabItem>\n  <TabItem label="API">B</TabItem>\n  <TabItem label="Terraform (v4)">C</TabItem>\n</Tabs>',
    'import { Tabs, TabItem } from "~/components";\n\n<Tabs syncKey="dashPlusAPI">\n  <TabItem label="Dashboard">A</TabItem>\n  <TabItem label="API">B</TabItem>\n  <TabItem label="Terraform (v4)">C</TabItem>\n</Tabs>\n',
  ],
  [
    'keeps tabs about languages',
    'import { Tabs, TabItem } from "~/components";\n\n<Tabs syncKey="workersExamples">\n  <TabItem label="JavaScript">A</TabItem>\n  <TabItem label="TypeScript">B</TabItem>\n  <TabItem label="Python">C</TabItem>\n</Tabs>',
    'import { Tabs, TabItem } from "~/components";\n\n<Tabs syncKey="workersExamples">\n  <TabItem label="JavaScript">A</TabItem>\n  <TabItem label="TypeScript">B</TabItem>\n  <TabItem label="Python">C</TabItem>\n</Tabs>\n',
  ],
  [
    'keeps what is in fences',
    '```mdx live\nimport { Render } from "~/components";\n\n<Render file="simple" params={{ name: "world" }} />\n```',
    '```mdx live\nimport { Render } from "~/components";\n\n<Render file="simple" params={{ name: "world" }} />\n```\n',
  ],
  [
    'keeps asides with titles',
    ':::note[Provider versions]\nText `>=4.45.0`.\n:::\n\n:::caution\n\n\nText.\n\n\n:::',
    ':::note[Provider versions]\nText `>=4.45.0`.\n:::\n\n:::caution\nText.\n:::\n',
  ],
]

/** A path, a page's text, the other files, what readers get. */
const elsewhere: [string, string, string, Files, string, string?][] = [
  [
    'reads a post of the changelog',
    'src/content/changelog/workers/2025-01-01-a.mdx',
    'import { Render } from "~/components";\n\n<Render file="prereqs" product="workers" />',
    { 'src/content/partials/workers/prereqs.mdx': 'Sign up.' },
    'import { Render } from "~/components";\n\nSign up.\n',
  ],
  [
    'reads files from the folder content on',
    'docs/workers/page.mdx',
    'import { Render } from "~/components";\n\n<Render file="prereqs" />',
    { 'partials/workers/prereqs.mdx': 'Sign up.' },
    'import { Render } from "~/components";\n\nSign up.\n',
  ],
  [
    'reads files of a folder in a repository',
    'sites/dev/src/content/docs/workers/page.mdx',
    'import { Render } from "~/components";\n\n<Render file="prereqs" />',
    { 'sites/dev/src/content/partials/workers/prereqs.mdx': 'Sign up.' },
    'import { Render } from "~/components";\n\nSign up.\n',
  ],
]

describe("Cloudflare's docs", () => {
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
    ['a partial that is not there', '<Render file="gone" product="workers" />', {}, [`include-missing ${path}:1:1`]],
    [
      'a product that is not there',
      '<Render file="a" product="worker" />',
      { 'src/content/partials/workers/a.mdx': 'A.' },
      [`include-missing ${path}:1:1`],
    ],
    ['a file that is not named', '<Render product="workers" />', {}, [`include-dynamic ${path}:1:1`]],
    [
      'a file that only running tells',
      '<Render file={props.file} product="workers" />',
      {},
      [`include-dynamic ${path}:1:1`],
    ],
    [
      'a param that is not passed',
      '<Render file="a" product="workers" />',
      { 'src/content/partials/workers/a.mdx': 'For {props.name}.' },
      [`prop-missing ${path}:1:1`],
    ],
  ])('tells of %s', (_, text, files, expected) => {
    expect(said({ ...files, [path]: text }, path, react, options)).toEqual(expected)
  })

  it('tells pages from what they bring in', () => {
    const { pages, graph } = expectLaws(
      {
        'src/content/docs/workers/index.mdx': '<Render file="a" />',
        'src/content/docs/pages/index.mdx': '<Render file="a" product="workers" />\n\n<Render file="b" />',
        'src/content/changelog/workers/one.mdx': 'One.',
        'src/content/partials/workers/a.mdx': '<If sdk="vue">\n  <Render file="deep/c" product="workers" />\n</If>',
        'src/content/partials/workers/deep/c.mdx': 'C.',
        'src/content/partials/pages/b.mdx': 'B.',
        'src/content/partials/pages/unused.mdx': 'Unused.',
      },
      options,
    )
    expect(pages).toEqual([
      'src/content/changelog/workers/one.mdx',
      'src/content/docs/pages/index.mdx',
      'src/content/docs/workers/index.mdx',
    ])
    expect(graph.unused()).toEqual(['src/content/partials/pages/unused.mdx'])
    expect(graph.affected(['src/content/partials/workers/deep/c.mdx']).map(({ page, sdks }) => [page, sdks])).toEqual([
      ['src/content/docs/pages/index.mdx', ['vue']],
      ['src/content/docs/workers/index.mdx', ['vue']],
    ])
    expect(graph.dependents('src/content/partials/pages/b.mdx').map(({ page }) => page)).toEqual([
      'src/content/docs/pages/index.mdx',
    ])
  })
})
