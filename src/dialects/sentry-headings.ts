import { slug } from 'github-slugger'
import type { Heading, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** A plugin: in a heading, `<PlatformIdentifier name="before-send" />` counts for its id, as the name that it is given. */
export function remarkIdentifiers(this: { data(): { fromMarkdownExtensions?: object[] } }): undefined {
  this.data().fromMarkdownExtensions?.push({ transforms: [identify] })
}

function identify(node: Nodes): void {
  if (node.type !== 'heading') {
    if ('children' in node) for (const child of node.children) identify(child)
    return
  }
  const texts = node.children.map((child) => identifierOf(child) ?? toString(child))
  if (texts.join('').trim() === toString(node).trim()) return
  Object.assign((node.data ??= {}), { id: slug(texts.join('').trim()) })
}

function identifierOf(node: Heading['children'][number]): string | undefined {
  if (node.type !== 'mdxJsxTextElement' || node.name !== 'PlatformIdentifier') return undefined
  const name = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'name')?.value
  return typeof name === 'string' ? name : undefined
}
