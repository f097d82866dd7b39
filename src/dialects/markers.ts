/** What tells that a docs set is written in a dialect. */
export type Marker = TextMarker | PathMarker

interface Weight {
  /** How much it says: 5 where nobody else writes it, 1 where some others do. */
  readonly weight: number
}

/** Texts, one of which stands in a file of it. */
export interface TextMarker extends Weight {
  readonly texts: readonly string[]
}

/** A pattern for the path of a file, and what that is in words. */
export interface PathMarker extends Weight {
  readonly what: string
  readonly path: RegExp
}

/** A dialect, by what tells it. */
export interface Markers {
  readonly name: string
  /** The dialect that it stands on: what tells that one tells it too, where anything tells it at all. */
  readonly on?: string
  readonly markers: readonly Marker[]
}

const text = (weight: number, ...texts: string[]): Marker => ({ weight, texts })
const path = (weight: number, what: string, is: RegExp): Marker => ({ weight, what, path: is })

/** What tells the dialects there are, each by what its own docs are full of and others have not. */
export const dialects: readonly Markers[] = [
  {
    name: 'clerk',
    markers: [
      text(4, '<Include src="', "<Include src='"),
      text(4, '<If sdk=', '<If notSdk='),
      text(1, '<Tabs items={['),
      path(2, 'a folder `docs/_partials`', /(?:^|\/)docs\/_partials\//),
    ],
  },
  {
    name: 'docusaurus',
    markers: [
      text(5, "from '@theme/", 'from "@theme/'),
      text(5, "from '@docusaurus/", 'from "@docusaurus/'),
      text(4, "from '@site/", 'from "@site/'),
      text(4, "from '/snippets/_", 'from "/snippets/_'),
      text(2, '<TabItem value='),
      text(1, '\nsidebar_position:', '\nsidebar_label:'),
      text(1, '\n:::note', '\n:::tip', '\n:::info', '\n:::warning', '\n:::caution'),
      path(5, '`docusaurus.config`', /(?:^|\/)docusaurus\.config\.[cm]?[jt]s$/),
      path(3, '`_category_` files', /(?:^|\/)_category_\.(?:json|ya?ml)$/),
      path(2, '`sidebars`', /(?:^|\/)sidebars\.[cm]?[jt]s$/),
    ],
  },
  {
    name: 'fumadocs',
    markers: [
      text(5, "from 'fumadocs-", 'from "fumadocs-'),
      text(4, '<include>', '<include cwd', '<include lang', '<include meta'),
      text(4, 'components={props.components}'),
      text(2, '<CodeBlockTabs'),
      path(5, '`source.config`', /(?:^|\/)source\.config\.[cm]?[jt]s$/),
      path(2, '`meta.json` in `content/docs`', /(?:^|\/)content\/docs\/(?:[^/]+\/)*meta\.json$/),
      path(2, 'a folder `content/docs`', /(?:^|\/)(?<!(?:^|\/)src\/)content\/docs\//),
    ],
  },
  {
    name: 'mintlify',
    markers: [
      text(4, "from '/snippets/", 'from "/snippets/'),
      text(5, '<Snippet file='),
      text(2, '<CodeGroup>', '<CodeGroup '),
      text(2, '<CardGroup', '<AccordionGroup'),
      text(3, '<ParamField', '<ResponseField'),
      text(2, '<Tab title='),
      path(5, '`docs.json` or `mint.json`', /(?:^|\/)(?:docs|mint)\.json$/),
      path(2, 'a folder `snippets`', /^snippets\//),
    ],
  },
  {
    name: 'starlight',
    markers: [
      text(5, "from '@astrojs/starlight/", 'from "@astrojs/starlight/'),
      text(2, '<TabItem label='),
      path(3, 'a folder `src/content/docs`', /(?:^|\/)src\/content\/docs\//),
      path(2, '`astro.config`', /(?:^|\/)astro\.config\.[cm]?[jt]s$/),
    ],
  },
  {
    name: 'nextra',
    markers: [
      text(5, "from 'nextra/", 'from "nextra/', "from 'nextra-theme", 'from "nextra-theme'),
      text(3, '<Tabs.Tab>', '<Tabs.Tab '),
      path(4, '`_meta` files', /(?:^|\/)_meta\.(?:[jt]sx?|json)$/),
      path(3, '`theme.config`', /(?:^|\/)theme\.config\.[jt]sx?$/),
    ],
  },
  {
    name: 'sentry',
    markers: [
      text(5, '<PlatformContent'),
      text(4, '<PlatformSection'),
      text(3, '<PlatformLink', '<PlatformIdentifier', '<PlatformCategorySection'),
      text(3, '<Include name='),
      path(5, 'a folder `platform-includes`', /(?:^|\/)platform-includes\//),
      path(2, 'a folder `docs/platforms`', /(?:^|\/)docs\/platforms\//),
    ],
  },
  {
    name: 'cloudflare',
    on: 'starlight',
    markers: [
      text(5, '<Render file=', '<Render\n'),
      text(5, '\npcx_content_type:'),
      text(3, 'from "~/components"', "from '~/components'"),
      path(5, 'a folder `src/content/partials`', /(?:^|\/)src\/content\/partials\//),
    ],
  },
  {
    name: 'supabase',
    markers: [
      text(5, '<$Partial'),
      text(5, '<$Show'),
      text(5, '<$CodeSample', '<$CodeTabs'),
      text(2, '<TabPanel id='),
      path(2, 'a folder `content/_partials`', /(?:^|\/)content\/_partials\//),
    ],
  },
  {
    name: 'amplify',
    markers: [
      text(5, '<Fragments fragments=', '<Fragments\n'),
      text(5, '<InlineFilter '),
      text(3, '<BlockSwitcher'),
      text(3, "from '/src/fragments/", 'from "/src/fragments/'),
      text(2, 'getCustomStaticPath'),
      path(2, 'pages by `[platform]`', /\/\[platform\](?:\/|\.mdx$)/),
    ],
  },
  {
    name: 'teams',
    on: 'docusaurus',
    markers: [
      text(5, '<LanguageInclude '),
      text(4, '<Language language='),
      path(5, '`.incl.md` files', /\.incl\.mdx?$/),
    ],
  },
]
