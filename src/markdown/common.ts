import type { ComponentTable } from './component.js'
import { callout, calloutOf } from './components/callouts.js'
import { card, cards } from './components/cards.js'
import { field, file, properties, typeTable } from './components/fields.js'
import { fold, folds } from './components/folds.js'
import { codeBlock, content, frame, inlineCode, nothing, tooltip, video } from './components/media.js'
import { step, steps } from './components/steps.js'

const youTube = video('https://www.youtube.com/watch?v=')

/** What a name means in whatever ecosystem, and in docs that say of none. */
export const common: ComponentTable = {
  Accordion: fold,
  AccordionGroup: folds,
  Accordions: folds,
  Admonition: callout,
  Alert: callout,
  Aside: callout,
  Callout: callout,
  Card: card,
  CardGrid: cards,
  CardGroup: cards,
  Cards: cards,
  'Cards.Card': card,
  Caution: calloutOf('caution'),
  Check: calloutOf('check'),
  Code: codeBlock,
  CodeBlock: codeBlock,
  Collapsible: fold,
  Danger: calloutOf('danger'),
  Details: fold,
  Error: calloutOf('error'),
  Expandable: fold,
  File: file,
  FileTree: content,
  'FileTree.File': file,
  'FileTree.Folder': file,
  Files: content,
  Folder: file,
  Frame: frame,
  Head: nothing,
  Icon: nothing,
  Important: calloutOf('important'),
  Info: calloutOf('info'),
  Kbd: inlineCode(),
  LinkCard: card,
  Mermaid: codeBlock,
  Note: calloutOf('note'),
  Param: field,
  ParamField: field,
  Parameter: field,
  Prop: field,
  Properties: properties,
  Property: field,
  ResponseField: field,
  Step: step,
  Steps: steps,
  Success: calloutOf('success'),
  Tip: calloutOf('tip'),
  Tooltip: tooltip('headline', 'tip', 'content'),
  TypeTable: typeTable,
  Vimeo: video('https://vimeo.com/'),
  Warning: calloutOf('warning'),
  YouTube: youTube,
  YouTubeEmbed: youTube,
  Youtube: youTube,
  YoutubeEmbed: youTube,
}
