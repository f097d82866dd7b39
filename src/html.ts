export { diffToHtml } from './html/diff-to-html.js'
export type { DiffHtmlOptions } from './html/diff-to-html.js'
export { toHtml } from './html/to-html.js'
export type { HtmlOptions } from './html/to-html.js'
