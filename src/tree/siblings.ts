import type { List, Nodes, Text } from 'mdast'
import { isAnnotation } from '../directives/content.js'
import { mayBeOne } from '../directives/list-marker.js'
import { append } from '../model/append.js'
import { trimEnd, trimStart } from '../model/space.js'

// A seam is where something was dropped, unwrapped or spliced in. Only there may nodes be joined that stood apart:
// two lists that touch anywhere else are two lists because their author wrote two. So are two with other markers, and what
// a component shows, as an imported partial is one.

/** Nodes that stand side by side in an output. */
export interface Siblings {
  readonly nodes: Nodes[]
  /** Whether anything was dropped, unwrapped or spliced in. */
  isChanged: boolean
  /** Whether the next node comes after a seam. */
  isSeam: boolean
  /** Whether what stood before the next node was dropped. */
  isOrphaned: boolean
  /** The numbers of an ordered list that was dropped: the next one starts where it did, if it went on from it. */
  numbers: { readonly list: List; readonly start: number; readonly next: number } | undefined
}

/** No siblings yet. */
export function startSiblings(): Siblings {
  return { nodes: [], isChanged: false, isSeam: false, isOrphaned: false, numbers: undefined }
}

/** Adds a node as it is; text joins text. */
export function addSibling(siblings: Siblings, node: Nodes): void {
  const { nodes, isSeam, isOrphaned } = siblings
  const last = nodes.at(-1)
  renumber(siblings, node)
  siblings.isSeam = false
  siblings.isOrphaned = false
  if (isOrphaned && isAnnotation(node)) siblings.isSeam = true
  else if (node.type === 'text' && last?.type === 'text') joinText(last, node, isSeam)
  else if (isSeam && node.type === 'list' && last?.type === 'list' && mayBeOne(last, node)) joinLists(last, node)
  else if (isSeam && node.type === 'break' && last?.type === 'break') return
  else if (isSeam && (node.type === 'break' || last?.type === 'break')) addLine(nodes, node)
  else nodes.push(node)
}

/** Adds what took the place of a node: any number of nodes, with a seam before and after them. */
export function spliceSiblings(siblings: Siblings, nodes: readonly Nodes[]): void {
  siblings.isChanged = true
  siblings.isSeam = true
  for (const node of nodes) addSibling(siblings, node)
  siblings.isSeam = true
  siblings.isOrphaned = nodes.length === 0
}

/** Takes note of a dropped node: of an ordered list in it, the next one takes the numbers. */
export function dropSibling(siblings: Siblings, node: Nodes): void {
  spliceSiblings(siblings, [])
  const list = 'children' in node && node.children.length === 1 ? node.children[0] : undefined
  if (list?.type !== 'list' || typeof list.start !== 'number') return
  const next = list.start + list.children.length
  const before = siblings.numbers
  const isNext = before?.next === list.start && mayBeOne(before.list, list)
  siblings.numbers = { list, start: isNext ? before.start : list.start, next }
}

function renumber(siblings: Siblings, node: Nodes): void {
  const { numbers } = siblings
  if (numbers && node.type === 'list' && node.start === numbers.next && mayBeOne(numbers.list, node))
    node.start = numbers.start
  siblings.numbers = undefined
}

/** Takes off the white space and breaks that a seam left at the ends of phrasing. */
export function trimEnds(siblings: Siblings): void {
  if (!siblings.isChanged) return
  const { nodes } = siblings
  for (let first = nodes[0]; first; first = nodes[0]) {
    if (first.type === 'text') first.value = trimStart(first.value)
    if (!isSpent(first)) break
    nodes.shift()
  }
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    if (last.type === 'text') last.value = trimEnd(last.value)
    if (!isSpent(last)) break
    nodes.pop()
  }
}

const isSpent = (node: Nodes): boolean => node.type === 'break' || (node.type === 'text' && node.value === '')

// Space at a hard break is none to the parser.
function addLine(nodes: Nodes[], node: Nodes): void {
  const last = nodes.at(-1)
  if (node.type === 'text') node.value = trimStart(node.value)
  if (node.type === 'break' && last?.type === 'text') last.value = trimEnd(last.value)
  if (last?.type === 'text' && last.value === '') nodes.pop()
  if (node.type !== 'text' || node.value !== '') nodes.push(node)
}

function joinText(left: Text, right: Text, isSeam: boolean): void {
  const isDoubled = isSeam && /[ \t\r\n]$/.test(left.value) && /^[ \t\r\n]/.test(right.value)
  // The line after the marker of an alert is no title of it.
  if (isDoubled && /^[ \t]*[\r\n]/.test(right.value)) left.value = trimEnd(left.value) + right.value
  else left.value += isDoubled ? trimStart(right.value) : right.value
  const [from, to] = [left.data?.origin, right.data?.origin]
  if (from === to) {
    if (left.position && right.position) left.position.end = right.position.end
    return
  }
  // Of two files, the partial's is the one a reader of the tree could not guess.
  if (from === undefined) {
    left.data = { ...right.data }
    if (right.position) left.position = right.position
  }
}

function joinLists(left: List, right: List): void {
  append(left.children, right.children)
  left.spread = Boolean(left.spread) || Boolean(right.spread)
  if (left.data?.origin === right.data?.origin && left.position && right.position)
    left.position.end = right.position.end
}
