import type { Nodes, Parents } from 'mdast'
import type { Position } from 'unist'
import { isElement, positionOf, type JsxElement } from '../directives/jsx.js'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { remember } from '../model/remember.js'
import type { Document } from './document.js'
import type { Part } from './part.js'

// An element on a line of its own ends a table at the parser: rows behind it, or in it, are text. Only what touches a
// table is looked at, for with a blank line between, whoever wrote it knew that the table had ended.

/** What a file holds of tables that elements break. */
interface BrokenTables {
  /** Elements among rows. */
  readonly broken: JsxElement[]
  /** Elements right behind a table, and what stands first in them: there, only what an include brings tells. */
  readonly behind: Set<Nodes>
}

const known = new WeakMap<Document, BrokenTables>()

/** The elements of a file that stand among the rows of a table. */
export function checkTables(document: Document): Diagnostic[] {
  const { path } = document
  return tablesOf(document).broken.map((node) =>
    diagnose('table-broken', path, positionOf({ node }), { name: node.name ?? '' }),
  )
}

/** Whether an include stands right behind a table and brings rows alone. */
export function bringsRows(include: Nodes, { from, to, part }: { from: Document; to: Document; part: Part }): boolean {
  const [first] = part.nodes
  return first !== undefined && isRows(first, to, '|') && tablesOf(from).behind.has(include)
}

function tablesOf(document: Document): BrokenTables {
  return remember(known, document, () => {
    const found: BrokenTables = { broken: [], behind: new Set() }
    if (document.source.includes('|') && document.source.includes('<')) walk(document.tree, document, found)
    return found
  })
}

function walk(parent: Parents, document: Document, found: BrokenTables): void {
  const children: readonly Nodes[] = parent.children
  let run: Nodes[] = []
  const close = (): void => {
    if (run.length > 1) lookAt(run, document, found)
    run = []
  }
  for (const node of children) {
    if (!touches(run.at(-1)?.position, node.position)) close()
    run.push(node)
    if (node.type !== 'paragraph' && node.type !== 'table' && 'children' in node) walk(node, document, found)
  }
  close()
}

/** Looks at blocks that have no blank line between them. */
function lookAt(run: readonly Nodes[], document: Document, found: BrokenTables): void {
  const first = run.findIndex((node) => node.type === 'table')
  const bar = barOf(run[first], document)
  const last = run.findLastIndex((node, index) => index > 0 && isRows(node, document, bar))
  run.forEach((node, index) => {
    if (!isElement(node)) return
    const isBehind = first >= 0 && index > first
    if ((index < last && (isBehind || index + 1 === last)) || (isBehind && holdsRows(node, document, bar)))
      found.broken.push(node)
    else if (isBehind) addFirst(node, found.behind)
  })
}

/** What a line of a table starts with; a table may do without at the edges. */
function barOf(table: Nodes | undefined, document: Document): '|' | '' {
  return table === undefined || linesOf(table, document).every((line) => line.startsWith('|')) ? '|' : ''
}

function isRows(node: Nodes, document: Document, bar: '|' | ''): boolean {
  if (node.type !== 'paragraph') return false
  const lines = linesOf(node, document)
  return lines.length > 0 && lines.every((line) => line.startsWith(bar) && line.includes('|'))
}

function holdsRows(element: JsxElement, document: Document, bar: '|' | ''): boolean {
  return element.children.some(
    (node) => isRows(node, document, bar) || (isElement(node) && holdsRows(node, document, bar)),
  )
}

function addFirst(element: JsxElement, behind: Set<Nodes>): void {
  behind.add(element)
  const [first] = element.children
  if (first && isElement(first)) addFirst(first, behind)
}

function linesOf({ position }: Nodes, { source }: Document): string[] {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return []
  return source
    .slice(start, end)
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^[\s>]+/, ''))
}

function touches(one: Position | undefined, other: Position | undefined): boolean {
  return one !== undefined && other !== undefined && one.end.line + 1 === other.start.line
}
