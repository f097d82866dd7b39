import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** Plain Markdown, with GFM, as whoever knows nothing of MDX reads it. */
export const read = (markdown: string): Root => processor.parse(markdown)

/** Attributes whose text a reader sees, of whatever component. */
const seen: ReadonlySet<string> = new Set(['alt', 'caption', 'description', 'label', 'summary', 'text', 'title'])

/** Elements of which a reader sees nothing, or of whose attributes. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'svg'])

/**
 * The texts of a tree that a reader sees, in order.
 *
 * @param silent elements of whose attributes a reader sees nothing
 */
export function textsOf(node: Nodes, silent: ReadonlySet<string> = new Set()): string[] {
  switch (node.type) {
    case 'yaml':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return []
    case 'text':
      // The id of a heading, and the marker of an alert, are no words.
      return [node.value.replace(/\{#[^\s{}]+\}\s*$/, '').replace(/^\[!\w+\]/, '')]
    case 'inlineCode':
      return [node.value]
    case 'html':
      return [node.value.replace(/<[^>]*>/g, '')]
    case 'code':
      return [titleIn(node.meta ?? ''), node.value]
    case 'image':
    case 'imageReference':
      return [node.alt ?? '', ('title' in node ? node.title : undefined) ?? '']
    case 'link':
      return [...node.children.flatMap((child) => textsOf(child, silent)), node.title ?? '']
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      if (unseen.has(node.name ?? '')) return []
      const isSaid = !/^[a-z]/.test(node.name ?? '') && !silent.has(node.name ?? '')
      const said = node.attributes.flatMap((attribute) =>
        isSaid &&
        attribute.type === 'mdxJsxAttribute' &&
        seen.has(attribute.name) &&
        typeof attribute.value === 'string'
          ? [attribute.value]
          : [],
      )
      return [...said, ...node.children.flatMap((child: Nodes) => textsOf(child, silent))]
    }
    default:
      return 'children' in node ? node.children.flatMap((child: Nodes) => textsOf(child, silent)) : []
  }
}

// `{{ filename: 'app.ts' }}`, `title="App"`, or the title alone; which lines are marked is no word.
function titleIn(meta: string): string {
  if (meta.includes('{{')) return /filename: '([^']*)'/.exec(meta)?.[1] ?? ''
  // All else that has a name is a setting.
  return meta
    .replace(/(?<![\w-])(?:title|tab)=/g, '')
    .replace(/(?<![\w-])[\w-]+=(?:"[^"]*"|'[^']*'|\S*)/g, '')
    .replace(/\{[\d,\s-]*\}$/, '')
}

/** The words of texts. */
export const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])

/** The words that are among some more often than among others. */
export function missingWords(words: readonly string[], among: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of among) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** The types of the nodes of a tree. */
export function typesOf(node: Nodes): Set<string> {
  const types = new Set<string>([node.type])
  if ('children' in node) for (const child of node.children) for (const type of typesOf(child)) types.add(type)
  return types
}
