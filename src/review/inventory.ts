import type { Code, Heading, Nodes, Root } from 'mdast'
import { remember } from '../model/remember.js'
import { anchorsIn } from '../page/anchors.js'
import { definitionsIn, urlOf } from '../page/links.js'
import { isTextBlock, plainText } from '../page/plain-text.js'
import type { PageContent } from './content.js'
import type { Block } from './hunk.js'
import { imageOf, withoutImages, type Image } from './images.js'
import type { BlockItem, Inventory, Item } from './item.js'
import {
  anchorItem,
  codeItem,
  elementItem,
  esmItems,
  headingAnchor,
  headingItem,
  imageItem,
  linkItem,
  textItem,
  type ElementItem,
} from './make-items.js'
import { urlsIn, writeLinks } from './written-links.js'
import { openingOf } from './opening-tag.js'
import { Standing } from './standing.js'

/** Tells the nodes that are directives of their file, such as tabs: those are told as panels. */
export type IsDirective = (node: Nodes, path: string) => boolean

type Found = { readonly [Kind in keyof PageContent]: Item<PageContent[Kind][number]>[] }

/**
 * Lists what a reader finds on a flat page, each thing with its section, panel and location.
 *
 * @param page path of the file that the tree was made from
 * @param slug makes the id of a heading of its text
 */
export function takeInventory(
  tree: Root,
  page: string,
  isDirective: IsDirective,
  slug?: (text: string) => string,
): Inventory {
  const found: Found = {
    panels: [],
    code: [],
    headings: [],
    anchors: [],
    links: [],
    images: [],
    text: [],
    elements: [],
    frontmatter: [],
    esm: [],
  }
  const blocks: BlockItem[] = []
  const definitions = definitionsIn(tree)
  const ids = idsByNode(tree, slug)
  const standing = new Standing(page)

  const open: ElementItem[] = []
  const addBlock = (item: Item, block: Omit<Block, 'location'>, node?: Nodes): void => {
    for (const { inside } of open) inside.push(item.key)
    const links = (): string => (node ? urlsIn(node, definitions).join('\n') : '')
    const withLinks = (): string => (node ? plainText(writeLinks(node, definitions)) : block.text)
    blocks.push({ item, block: { ...block, location: item.fact.location }, links, withLinks })
  }

  const addHeading = (node: Heading): void => {
    const [id = ''] = ids.get(node) ?? []
    standing.leave(node.depth)
    const item = headingItem(node, id, standing)
    found.headings.push(item)
    found.anchors.push(headingAnchor(item))
    addBlock(item, { type: 'heading', text: item.fact.text }, node)
    standing.enter(item.fact.text, node.depth)
  }

  const addCode = (node: Code): void => {
    const item = codeItem(node, standing)
    found.code.push(item)
    addBlock(item, { type: 'code', text: node.value, lang: item.fact.lang })
  }

  const addEsm = (node: Extract<Nodes, { type: 'mdxjsEsm' }>): void => {
    for (const item of esmItems(node, standing)) {
      found.esm.push(item)
      addBlock(item, { type: 'esm', text: item.fact.text })
    }
  }

  // Where only images are left of a text, they are blocks of their own.
  const addText = (node: Nodes, paragraph: string): boolean => {
    const words = plainText(withoutImages(node, definitions))
    if (words === '') return false
    const item = textItem(node, words, standing)
    found.text.push(item)
    addBlock(item, { type: typeOfText(node, paragraph), text: words }, node)
    return true
  }

  const addImage = (node: Nodes, image: Image, isInBlock: boolean): void => {
    const item = imageItem(node, image, standing)
    found.images.push(item)
    if (!isInBlock) addBlock(item, { type: 'image', text: `![${image.alt}](${image.url})` })
  }

  const addElement = (node: Nodes): ElementItem | undefined => {
    const opening = openingOf(node)
    if (opening === undefined) return undefined
    const item = elementItem(node, opening, standing)
    if (isDirective(node, item.fact.location.path)) {
      standing.show(node)
      return undefined
    }
    found.elements.push(item)
    if (node.type !== 'mdxJsxTextElement') addBlock(item, { type: 'element', text: opening.text })
    return item
  }

  const walk = (node: Nodes, around: Around): void => {
    const image = imageOf(node, definitions)
    const isText = !around.isInText && image === undefined && isTextBlock(node)
    let isBlock = node.type === 'heading'
    if (image) addImage(node, image, around.isInBlock)
    else if (isText) isBlock = addText(node, around.paragraph)
    else if (node.type === 'heading') addHeading(node)
    else if (node.type === 'code') addCode(node)
    else if (node.type === 'mdxjsEsm') addEsm(node)
    const element = addElement(node)
    if (node.type !== 'heading')
      for (const id of ids.get(node) ?? []) found.anchors.push(anchorItem(node, id, standing))
    const url = urlOf(node, definitions)
    if (url !== undefined) found.links.push(linkItem(node, url, standing))
    if (!('children' in node)) return
    const inner = {
      isInText: around.isInText || isText || node.type === 'heading',
      isInBlock: around.isInBlock || isBlock,
      paragraph: node.type === 'listItem' ? 'listItem' : around.paragraph,
    }
    if (element) open.push(element)
    for (const child of node.children) walk(child, inner)
    if (element) open.pop()
  }
  walk(tree, { isInText: false, isInBlock: false, paragraph: 'paragraph' })
  return { ...found, panels: standing.panels, blocks }
}

/** What is around a node of a page. */
interface Around {
  readonly isInText: boolean
  /** Whether it is part of what is shown as one block. */
  readonly isInBlock: boolean
  /** What a paragraph is shown as. */
  readonly paragraph: string
}

function typeOfText({ type }: Nodes, paragraph: string): string {
  if (type === 'paragraph') return paragraph
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement' ? 'element' : type
}

function idsByNode(tree: Root, slug?: (text: string) => string): ReadonlyMap<Nodes, readonly string[]> {
  const ids = new Map<Nodes, string[]>()
  for (const { id, node } of anchorsIn(tree, slug)) remember(ids, node, (): string[] => []).push(id)
  return ids
}
