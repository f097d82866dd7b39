import { text, type MarkdownNode } from './node.js'

/** What a reader sees of raw HTML that is no element: its text without tags and comments. */
export function textOfHtml(html: string): MarkdownNode[] {
  const value = html
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<[/!?]?[a-z][^<>]*>/gi, '')
  return value.trim() === '' ? [] : [text(value)]
}
