import type { Nodes } from 'mdast'

/** How far something stands from where its places say. */
export interface Distance {
  readonly lines: number
  readonly characters: number
}

/** Moves the places of a node, and of all nodes and code in it; columns stay. */
export function movePlaces(node: Nodes, by: Distance): void {
  moveIn(node.position, by)
  if ('data' in node) moveIn(node.data, by)
  if ('attributes' in node) moveIn(node.attributes, by)
  if ('children' in node) for (const child of node.children) movePlaces(child, by)
}

function moveIn(value: unknown, by: Distance, moved = new Set<object>()): void {
  // Code may have the same object in two places.
  if (typeof value !== 'object' || value === null || moved.has(value)) return
  moved.add(value)
  const record = value as Record<string, unknown>
  for (const [key, item] of Object.entries(record)) {
    if (typeof item !== 'number') moveIn(item, by, moved)
    else if (key === 'line') record[key] = item + by.lines
    else if (key === 'offset' || key === 'start' || key === 'end') record[key] = item + by.characters
  }
  const { range } = record
  if (Array.isArray(range)) record.range = range.map((offset: number) => offset + by.characters)
}
