import type { FactKind } from '../content.js'

/** What one thing of a kind is called, and several. */
export const nouns: Readonly<Record<FactKind, readonly [one: string, many: string]>> = {
  panels: ['tab', 'tabs'],
  code: ['code block', 'code blocks'],
  headings: ['heading', 'headings'],
  anchors: ['anchor', 'anchors'],
  links: ['link', 'links'],
  images: ['image', 'images'],
  text: ['piece of text', 'pieces of text'],
  elements: ['element', 'elements'],
  frontmatter: ['key of front matter', 'keys of front matter'],
  esm: ['statement of ESM', 'statements of ESM'],
}
