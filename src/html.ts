export { toHtml } from './html/to-html.js'
export type { HtmlOptions } from './html/to-html.js'
