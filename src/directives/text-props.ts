import type { Expression } from 'estree'
import type { Code, Link, Nodes, Text } from 'mdast'
import { placeholdersIn } from '../source/placeholders/unmask.js'
import type { Settings } from '../model/settings.js'
import type { TextField, TextPiece, TextSite, WordsSite } from './directive.js'
import { isInclude, withCodeIncludes } from './include/code-includes.js'
import type { Standing } from './walk-apart.js'

const step = String.raw`\s*(?:\??\.\s*[\p{ID_Start}$_][\p{ID_Continue}$]*|(?:\?\.)?\[\s*(?:'[^'\\]*'|"[^"\\]*"|\d+)\s*\])`
const path = new RegExp(String.raw`(?<!\$)\{\s*props((?:${step})+)\s*\}`, 'gu')
const steps = /([\p{ID_Start}$_][\p{ID_Continue}$]*)|'([^']*)'|"([^"]*)"|(\d+)/gu

function piecesOf(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let end = 0
  for (const match of text.matchAll(path)) {
    if (match.index > end) pieces.push(text.slice(end, match.index))
    end = match.index + match[0].length
    const keys = [...(match[1] ?? '').matchAll(steps)].map((parts) => parts.slice(1).find((part) => part !== undefined))
    pieces.push({ name: keys[0] ?? '', text: match[0], expression: memberPath(keys.map((key) => key ?? '')) })
  }
  if (pieces.length > 0 && end < text.length) pieces.push(text.slice(end))
  return pieces
}

/** Whether a text holds code that reads props and is more than their path. */
export function readsPropsInCode(text: string): boolean {
  return text.includes('props') && (text.includes('${') || /\{[^{}]*\bprops\b/.test(text.replace(path, '')))
}

const alone = /\{\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\}/gu

/**
 * What of a block of code is text to be made: placeholders, or props where they may be named alone, and the lines of
 * other files.
 *
 * @param source the text of its file
 */
export function codeSitesOf(
  node: Code,
  standing: Standing,
  source: string,
  { bareProps, syntax }: Pick<Settings, 'bareProps' | 'syntax'>,
): readonly TextSite[] {
  const fields = new Map<TextField, readonly TextPiece[]>(
    bareProps ? [['value', propsNamedAlone(node.value)]] : placeholderFields(node),
  )
  fields.set('value', withCodeIncludes(node, fields.get('value') ?? [], syntax.codeIncludes, standing, source))
  return siteOf(node, [...fields])
}

function propsNamedAlone(code: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let end = 0
  for (const match of code.matchAll(alone)) {
    const [text, name = ''] = match
    if (match.index > end) pieces.push(code.slice(end, match.index))
    end = match.index + text.length
    pieces.push({ name, text, expression: memberPath([name]) })
  }
  if (pieces.length > 0 && end < code.length) pieces.push(code.slice(end))
  return pieces
}

function memberPath(keys: readonly string[]): Expression {
  return keys.reduce<Expression>(
    (object, key) => ({
      type: 'MemberExpression',
      object,
      property: { type: 'Literal', value: key },
      computed: true,
      optional: false,
    }),
    { type: 'Identifier', name: 'props' },
  )
}

/**
 * What of a node is text that holds props: URLs, titles, what stands for an image, and a URL that is its own text; and
 * where there are placeholders, code in a sentence.
 *
 * @param words those of its words that are read as nodes
 */
export function textSitesOf(node: Nodes, source: string, words: readonly WordsSite[] = []): readonly TextSite[] {
  switch (node.type) {
    case 'inlineCode':
      return placeholdersIn(node) ? siteOf(node, placeholderFields(node)) : none
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'link':
      break
    default:
      return none
  }
  if (placeholdersIn(node)) return siteOf(node, placeholderFields(node))
  const writtenUrl = node.type === 'imageReference' ? '' : node.url
  const writtenTitle = 'title' in node ? node.title : ''
  const hasAlt = 'alt' in node && node.alt?.includes('props')
  if (!hasAlt && !hasBrace(writtenUrl) && !hasBrace(writtenTitle)) return none
  // What is escaped is meant as it reads.
  const written = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  if (written.includes('\\{')) return none
  const alt = hasAlt ? readAlt(node.alt ?? '', written) : []
  const all: TextSite['fields'] = [
    ['alt', alt],
    ['url', read(writtenUrl)],
    ['title', read(writtenTitle)],
  ]
  const sites = siteOf(
    node,
    all.filter(([field]) => !words.some((read) => read.field === field)),
  )
  const child = node.type === 'link' && node.children.length === 1 ? node.children[0] : undefined
  const isBare = sites.length > 0 && child?.type === 'text' && node.type === 'link' && isTextOf(child, node)
  return isBare ? [...sites, ...siteOf(child, [['value', read(child.value)]])] : sites
}

const none: readonly TextSite[] = []

// Each stands in a text by itself, whatever else is in that: it was read before the text was.
function placeholderFields(node: Nodes): TextSite['fields'] {
  return [...(placeholdersIn(node) ?? [])].map(([field, pieces]) => [
    field,
    pieces.map((piece): TextPiece =>
      typeof piece === 'string'
        ? piece
        : { name: piece.name, text: piece.text, expression: memberPath([piece.name]), isOptional: true },
    ),
  ])
}

function siteOf(node: TextSite['node'], fields: TextSite['fields']): TextSite[] {
  const held = fields.filter(([, pieces]) => pieces.length > 0)
  if (held.length === 0) return []
  const sites = held.flatMap(([, pieces]) => pieces.filter(isInclude).map(({ include }) => include))
  return [Object.freeze({ kind: 'text', node, fields: held, sites })]
}

const hasBrace = (text: string | null | undefined): text is string => text?.includes('{') === true

const read = (text: string | null | undefined): readonly TextPiece[] => (hasBrace(text) ? piecesOf(text) : [])

// The parser leaves no braces in what stands for an image: `![{props.a}](b)` has `props.a`.
function readAlt(alt: string, written: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let end = 0
  for (const piece of piecesOf(written)) {
    if (typeof piece === 'string') continue
    const inside = piece.text.slice(1, -1)
    const start = alt.indexOf(inside, end)
    if (start < 0) break
    if (start > end) pieces.push(alt.slice(end, start))
    pieces.push(piece)
    end = start + inside.length
  }
  if (pieces.length > 0 && end < alt.length) pieces.push(alt.slice(end))
  return pieces
}

// GFM reads `https://x.y` in a sentence as a link, and puts a scheme before `www.x.y`.
const isTextOf = ({ value, position }: Text, { url, position: around }: Link): boolean =>
  url.endsWith(value) && position?.start.offset === around?.start.offset
