import type { Point, Position } from 'unist'
import { splitList } from '../directives/attributes.js'
import { pointBehind } from '../model/text-lines.js'
import { yamlOf } from '../source/frontmatter.js'
import { entriesOf, readYamlNodes, type YamlEntry, type YamlNode } from '../source/yaml-nodes.js'

// It is read once more for what is wrong: where all is well, nobody asks.

/** Where a key of the front matter is written, below the other keys; `undefined` where it is not told. */
export function placeOfKey(source: string, ...keys: readonly string[]): Position | undefined {
  const found = findEntry(source, keys)
  return found && placeIn(source, found.entry.key)
}

/** Where each of the values that a key lists is written, in their order; none where it is not told. */
export function placesOfValues(source: string, key: string): readonly Position[] {
  const found = findEntry(source, [key])
  if (found?.entry.value === undefined) return []
  return rangesOf(found.entry.value, found.yaml).map((range) => placeIn(source, range))
}

/** Where a text stands first in the front matter. */
export function placeOfText(source: string, text: string): Position | undefined {
  const start = yamlOf(source)?.yaml?.indexOf(text) ?? -1
  return start < 0 ? undefined : placeIn(source, { start, end: start + text.length })
}

type Range = Pick<YamlNode, 'start' | 'end'>

function findEntry(source: string, keys: readonly string[]): { entry: YamlEntry; yaml: string } | undefined {
  const { yaml } = yamlOf(source) ?? {}
  if (yaml === undefined) return undefined
  let node = readYamlNodes(yaml)
  let entry: YamlEntry | undefined
  for (const key of keys) {
    entry = node && entriesOf(node, yaml).find((candidate) => String(candidate.key.value) === key)
    node = entry?.value
  }
  return entry && { entry, yaml }
}

// A text may list several; one that is written otherwise than it reads is told as a whole, and so is an alias.
function rangesOf(node: YamlNode, yaml: string): Range[] {
  const { value, inside, start, end } = node
  if (Array.isArray(value) && value.length === inside.length) return inside.flatMap((item) => rangesOf(item, yaml))
  let from = start
  return splitList(value).map((item) => {
    const at = typeof item === 'string' ? yaml.indexOf(item, from) : -1
    if (typeof item !== 'string' || at < 0 || at + item.length > end) return node
    from = at + item.length
    return { start: at, end: from }
  })
}

function placeIn(source: string, { start, end }: Range): Position {
  const offset = yamlOf(source)?.offset ?? 0
  return { start: pointAt(source, offset + start), end: pointAt(source, offset + end) }
}

// A byte order mark counts for nothing, as in the tree.
function pointAt(source: string, offset: number): Point {
  return { ...pointBehind(source.slice(0, offset)), offset: source.startsWith('\uFEFF') ? offset - 1 : offset }
}
