import type { Code } from 'mdast'
import type { Axis } from '../../model/axis.js'
import { lazy } from '../../model/remember.js'
import type { Settings } from '../../model/settings.js'
import type { Fence, Include } from '../directive.js'
import { writtenMeta } from '../include/snippet-attributes.js'
import { idsIn, readListsBy, type ValueList } from '../value-lists.js'
import { readMeta, type Meta } from './meta.js'

/** By what blocks of code are read. */
export interface FenceReading extends Pick<Settings, 'axes'> {
  /** The names of a meta that labels go by, in the order in which they count. */
  readonly names: ReadonlySet<string>
  /** Words of a meta by which the language is the label. */
  readonly marks?: ReadonlySet<string>
}

/** Reads a block of code that stands where panels do: its meta may label it, or its language, and say for whom it is. */
export function readFence(node: Code, { names, marks, axes }: FenceReading): Fence {
  return fenceOf(node, () => readMeta(node.meta ?? '', names, node.lang, marks), undefined, axes)
}

/** Reads an include of code in the place of such a block. */
export function readIncludedFence(include: Include, { names, axes }: FenceReading): Fence {
  return fenceOf(include.node, () => readMeta(writtenMeta(include) ?? '', names), include, axes)
}

// Most blocks of code stand in no tabs: what their meta says is never asked.
function fenceOf(node: Fence['node'], read: () => Meta, include: Include | undefined, axes: readonly Axis[]): Fence {
  const meta = lazy(read)
  const lists = lazy(() => listsIn(meta().entries, axes))
  return Object.freeze({
    kind: 'fence',
    node,
    include,
    get lists() {
      return lists()
    },
    get label() {
      return meta().named ?? meta().words
    },
    get value() {
      return meta().named
    },
    id: undefined,
  })
}

// Names that a meta shares with conditions.
function listsIn(entries: ReadonlyMap<string, string>, axes: readonly Axis[]): readonly ValueList[] {
  if (entries.size === 0) return none
  const read = (axis: string, name: string, isNegative: boolean): ValueList[] => {
    const value = entries.get(name)
    if (value === undefined) return []
    const written = { actual: `${name}="${value}"`, ids: idsIn(value, axis), isByName: false, expression: undefined }
    return [{ axis, isNegative, name, ...written }]
  }
  return readListsBy((axis, names, isNegative) => [...names].flatMap((name) => read(axis, name, isNegative)), axes)
}

const none: readonly never[] = Object.freeze([])
