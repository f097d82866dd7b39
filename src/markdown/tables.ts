import { common } from './common.js'
import type { ComponentTable } from './component.js'
import { card } from './components/cards.js'
import { field } from './components/fields.js'
import { fold, folds } from './components/folds.js'
import { content, contentBeside, inlineCode, nothing, packageManagers, tooltip, video } from './components/media.js'
import { step, steps } from './components/steps.js'
import { namedLists } from './components/named-lists.js'
import { asHtml } from './html.js'

const youTube = video('https://www.youtube.com/watch?v=')

const docusaurus: ComponentTable = {
  BrowserWindow: content,
  LiteYouTubeEmbed: youTube,
  TOCInline: nothing,
  Translate: contentBeside('description'),
}

const starlight: ComponentTable = { PackageManagers: packageManagers }

/** What components are in each ecosystem, by the name of its dialect, beside what is common to all. */
const tables: Readonly<Record<string, ComponentTable>> = {
  amplify: { Overview: nothing },
  clerk: {
    Accordion: folds,
    AccordionPanel: fold,
    TutorialHero: namedLists({ beforeYouStart: 'Before you start', exampleRepo: 'Example repository' }),
    Typedoc: nothing,
  },
  cloudflare: {
    ...starlight,
    DirectoryListing: nothing,
    Feature: card,
    GlossaryTooltip: tooltip('prepend'),
    LinkTitleCard: card,
    MetaInfo: tooltip('text'),
    RelatedProduct: card,
    Stream: video('https://watch.cloudflarestream.com/'),
    Type: inlineCode('text'),
  },
  docusaurus,
  fumadocs: { Banner: content, Heading: content },
  mintlify: { 'Color.Item': field, Tile: card, Update: fold },
  nextra: { Table: asHtml('table'), 'Table.Td': asHtml('td'), 'Table.Th': asHtml('th'), 'Table.Tr': asHtml('tr') },
  sentry: {
    ConfigKey: field,
    LinkWithPlatformIcon: content,
    PageGrid: nothing,
    PlatformIdentifier: inlineCode('name'),
    SdkOption: field,
  },
  starlight,
  supabase: {
    AccordionItem: fold,
    GlassPanel: card,
    IconPanel: card,
    ButtonCard: card,
    StepHikeCompact: steps,
    'StepHikeCompact.Step': step,
    'StepHikeCompact.Details': fold,
  },
  teams: docusaurus,
}

/** What components are in the docs of a dialect, or of none. */
export function tableOf(dialect: string | undefined): ComponentTable {
  return dialect !== undefined && Object.hasOwn(tables, dialect) ? { ...common, ...tables[dialect] } : common
}
