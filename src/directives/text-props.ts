import type { Expression } from 'estree'
import type { Definition, Image, Link, Nodes, Text } from 'mdast'
import type { Piece, TextSite } from './directive.js'

const step = String.raw`\s*(?:\??\.\s*[\p{ID_Start}$_][\p{ID_Continue}$]*|(?:\?\.)?\[\s*(?:'[^'\\]*'|"[^"\\]*"|\d+)\s*\])`
const path = new RegExp(String.raw`\{\s*props((?:${step})+)\s*\}`, 'gu')
const steps = /([\p{ID_Start}$_][\p{ID_Continue}$]*)|'([^']*)'|"([^"]*)"|(\d+)/gu

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
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

const none: readonly Piece[] = []
const read = (text: string | null | undefined): readonly Piece[] => (text?.includes('{') ? piecesOf(text) : none)

function siteOf(node: TextSite['node'], fields: Record<TextSite['fields'][number][0], readonly Piece[]>): TextSite[] {
  const held = Object.entries(fields).filter(([, pieces]) => pieces.length > 0) as unknown as TextSite['fields']
  return held.length === 0 ? [] : [Object.freeze({ kind: 'text', node, fields: held })]
}

/** What of a node is text that holds props: URLs and titles, and a URL in a sentence, which is its own text. */
export function textSitesOf(node: Nodes): readonly TextSite[] {
  switch (node.type) {
    case 'image':
    case 'definition':
      return addressSites(node)
    case 'link': {
      const sites = addressSites(node)
      const [child] = node.children
      const isBare = sites.length > 0 && child?.type === 'text' && node.children.length === 1 && isTextOf(child, node)
      return isBare ? [...sites, ...siteOf(child, { url: none, title: none, value: read(child.value) })] : sites
    }
    default:
      return []
  }
}

const addressSites = (node: Definition | Image | Link): TextSite[] =>
  siteOf(node, { url: read(node.url), title: read(node.title), value: none })

// GFM reads `https://x.y` in a sentence as a link, and puts a scheme before `www.x.y`.
const isTextOf = ({ value, position }: Text, { url, position: around }: Link): boolean =>
  url.endsWith(value) && position?.start.offset === around?.start.offset
