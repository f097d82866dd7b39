export { toMarkdown } from './markdown/to-markdown.js'
export type { ToMarkdownOptions } from './markdown/to-markdown.js'
export type { ComponentTable, MarkdownComponent, MarkdownContext, WriteComponent } from './markdown/component.js'
export type {
  CellSpan,
  MarkdownItem,
  MarkdownNode,
  MarkdownRow,
  MarkdownSection,
  WrittenNode,
} from './markdown/node.js'
export type { SiteUrl } from './page/site/site-url.js'
