import type { Code, Heading, Nodes } from 'mdast'
import { withoutId } from '../directives/headings.js'
import { plainText } from '../page/plain-text.js'
import type {
  AnchorFact,
  CodeFact,
  ElementFact,
  EsmFact,
  HeadingFact,
  ImageFact,
  LinkFact,
  TextFact,
} from './content.js'
import type { Image } from './images.js'
import type { Item } from './item.js'
import type { Opening } from './opening-tag.js'
import type { Standing } from './standing.js'

// A line of brackets alone makes no two blocks alike.
const hasWords = /[\p{L}\p{N}]/u

export function headingItem(node: Heading, id: string, standing: Standing): Item<HeadingFact> {
  const text = withoutId(plainText(node))
  return { fact: { text, depth: node.depth, id, ...standing.of(node, text) }, key: text, parts: text.split(' ') }
}

/** What a link to a heading ends in. */
export function headingAnchor({ fact: { id, text, section, panel, location } }: Item<HeadingFact>): Item<AnchorFact> {
  return { fact: { id, text, section, panel, location }, key: id, parts: [] }
}

export function codeItem(node: Code, standing: Standing): Item<CodeFact> {
  const { lang = null, meta = null, value } = node
  const key = [lang ?? '', ...nestedLines(value)].join('\n')
  const lines = value.split('\n').map((line) => line.trim())
  const firstLine = lines.find((line) => line !== '') ?? ''
  const fact = { lang, meta, firstLine, lines: lines.length, ...standing.of(node, key) }
  return { fact, key, detail: meta, parts: lines.filter((line) => hasWords.test(line)) }
}

// A line means something else at another level; by how many spaces it stands there says nothing.
function nestedLines(code: string): string[] {
  const indents: number[] = []
  return code.split('\n').flatMap((line) => {
    const text = line.trim()
    if (text === '') return []
    const indent = line.search(/\S/)
    while ((indents.at(-1) ?? 0) > indent) indents.pop()
    if ((indents.at(-1) ?? -1) < indent) indents.push(indent)
    return '\t'.repeat(indents.length - 1) + text.replace(/\s+/g, ' ')
  })
}

/** @param words what the text says */
export function textItem(node: Nodes, words: string, standing: Standing): Item<TextFact> {
  return { fact: { text: words, ...standing.of(node, words) }, key: words, parts: words.split(' ') }
}

export function linkItem(node: Nodes, url: string, standing: Standing): Item<LinkFact> {
  return { fact: { url, text: plainText(node), ...standing.of(node) }, key: url.replace(/^(?:\.\/)+/, ''), parts: [] }
}

export function imageItem(node: Nodes, { url, alt }: Image, standing: Standing): Item<ImageFact> {
  const key = url.replace(/^(?:\.\/)+/, '')
  return { fact: { url, alt, ...standing.of(node, key) }, key, detail: alt, parts: alt.split(' ') }
}

export function anchorItem(node: Nodes, id: string, standing: Standing): Item<AnchorFact> {
  return { fact: { id, text: '', ...standing.of(node) }, key: id, parts: [] }
}

export function elementItem(node: Nodes, { name, text }: Opening, standing: Standing): ElementItem {
  return { fact: { name, text, ...standing.of(node) }, key: text, parts: text.split(' '), inside: [] }
}

/** An element, while what stands in it is being found. */
export interface ElementItem extends Item<ElementFact> {
  readonly inside: string[]
}

/** The statements of a block of ESM: each begins a line. */
export function esmItems(node: Nodes & { value: string }, standing: Standing): Item<EsmFact>[] {
  const { location, ...where } = standing.of(node)
  let { line } = location
  return node.value.split(/\n(?=(?:import|export)\b)/).map((text) => {
    const fact = { text, ...where, location: { ...location, line } }
    line += text.split('\n').length
    const words = text.split(/\s+/).filter((word) => word !== '')
    return { fact, key: words.join(' '), parts: words }
  })
}
