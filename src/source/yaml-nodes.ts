import { lead, parseYaml } from './yaml.js'
import { expectRoom } from '../model/stack.js'

/** A value of YAML, and where it is written. */
export interface YamlNode {
  readonly value: unknown
  /** Offsets in the YAML. */
  readonly start: number
  readonly end: number
  /** Items of a list; keys and values of a map, one after the other. */
  readonly inside: readonly YamlNode[]
}

/** An entry of a map; `value` is left out where nothing is written behind the key. */
export interface YamlEntry {
  readonly key: YamlNode
  readonly value: YamlNode | undefined
}

/** Reads where the values of YAML are written; `undefined` where it is none. */
export function readYamlNodes(yaml: string): YamlNode | undefined {
  const root: YamlNode[] = []
  const open: { readonly start: number; readonly inside: YamlNode[] }[] = []
  try {
    parseYaml(yaml, (event, { position, result }) => {
      const offset = position - lead.length
      if (event === 'open') return void open.push({ start: skipSpace(yaml, offset), inside: [] })
      const { start, inside } = open.pop() ?? { start: 0, inside: [] }
      const end = start + yaml.slice(start, offset).trimEnd().length
      const siblings = open.at(-1)?.inside ?? root
      siblings.push(unwrap({ value: result, start, end, inside }))
    })
  } catch (error) {
    expectRoom(error)
    return undefined
  }
  return root[0]
}

/** The entries of a map. */
export function entriesOf({ inside }: YamlNode, yaml: string): YamlEntry[] {
  const entries: YamlEntry[] = []
  for (let index = 0; index < inside.length; index++) {
    const key = inside[index]
    if (key === undefined) break
    const hasValue = /^\s*:/.test(yaml.slice(key.end, inside[index + 1]?.start))
    entries.push({ key, value: hasValue ? inside[++index] : undefined })
  }
  return entries
}

// What might have been a key is read once as such, and then is the value.
function unwrap(node: YamlNode): YamlNode {
  const [only] = node.inside
  return typeof node.value === 'object' && node.value !== null && only?.value === node.value ? only : node
}

// Spaces, comments, tags and names of anchors stand before a value.
function skipSpace(yaml: string, from: number): number {
  const space = /(?:\s|#[^\r\n]*(?![^\r\n])|[&!][^\s,[\]{}]*(?=\s))*/y
  space.lastIndex = from
  return from + (space.exec(yaml)?.[0].length ?? 0)
}
