import type { Code, Heading, Nodes, Root } from 'mdast'
import { withoutId } from '../directives/headings.js'
import { remember } from '../model/remember.js'
import { anchorsIn } from '../page/anchors.js'
import type { AnchorFact, CodeFact, HeadingFact, LinkFact, TextFact } from './content.js'
import type { Inventory, Item } from './item.js'
import { definitionsIn, urlOf } from '../page/links.js'
import { isTextBlock, plainText } from '../page/plain-text.js'
import { Standing } from './standing.js'

// A line of brackets alone makes no two blocks alike.
const hasWords = /[\p{L}\p{N}]/u

/**
 * Lists what a reader finds on a flat page, each thing with its section, panel and location.
 *
 * @param page path of the file that the tree was made from
 */
export function takeInventory(tree: Root, page: string): Inventory {
  const code: Item<CodeFact>[] = []
  const headings: Item<HeadingFact>[] = []
  const anchors: Item<AnchorFact>[] = []
  const links: Item<LinkFact>[] = []
  const text: Item<TextFact>[] = []
  const definitions = definitionsIn(tree)
  const ids = idsByNode(tree)
  const standing = new Standing(page)

  const addHeading = (node: Heading): void => {
    const { depth } = node
    const words = withoutId(plainText(node))
    const [id = ''] = ids.get(node) ?? []
    standing.leave(depth)
    const where = standing.of(node, words)
    headings.push({ fact: { text: words, depth, id, ...where }, key: words, parts: words.split(' ') })
    anchors.push({ fact: { id, text: words, ...where }, key: id, parts: [] })
    standing.enter(words, depth)
  }

  const addCode = (node: Code): void => {
    const { lang = null, meta = null, value } = node
    const key = `${lang ?? ''}\n${value.replace(/\s+/g, ' ').trim()}`
    const lines = value.split('\n').map((line) => line.trim())
    const fact = {
      lang,
      meta,
      firstLine: lines.find((line) => line !== '') ?? '',
      lines: lines.length,
      ...standing.of(node, key),
    }
    code.push({ fact, key, parts: lines.filter((line) => hasWords.test(line)) })
  }

  const addText = (node: Nodes): void => {
    const words = plainText(node)
    if (words !== '')
      text.push({ fact: { text: words, ...standing.of(node, words) }, key: words, parts: words.split(' ') })
  }

  const walk = (node: Nodes, isInText: boolean): void => {
    const isBlock = !isInText && isTextBlock(node)
    if (node.type === 'heading') addHeading(node)
    else if (node.type === 'code') addCode(node)
    else if (isBlock) addText(node)
    if (node.type !== 'heading')
      for (const id of ids.get(node) ?? [])
        anchors.push({ fact: { id, text: '', ...standing.of(node) }, key: id, parts: [] })
    const url = urlOf(node, definitions)
    if (url !== undefined)
      links.push({
        fact: { url, text: plainText(node), ...standing.of(node) },
        key: url.replace(/^(?:\.\/)+/, ''),
        parts: [],
      })
    if ('children' in node)
      for (const child of node.children) walk(child, isInText || isBlock || node.type === 'heading')
  }
  walk(tree, false)
  return { panels: standing.panels, code, headings, anchors, links, text }
}

function idsByNode(tree: Root): ReadonlyMap<Nodes, readonly string[]> {
  const ids = new Map<Nodes, string[]>()
  for (const { id, node } of anchorsIn(tree)) remember(ids, node, (): string[] => []).push(id)
  return ids
}
