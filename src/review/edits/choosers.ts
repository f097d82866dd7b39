import type { Property } from 'estree'
import { attributeOf } from '../../directives/attributes.js'
import { namedKeys } from '../../directives/choose/keys.js'
import type { Chooser, Entry } from '../../directives/directive.js'
import { expressionOf } from '../../directives/evaluate.js'
import { positionOf } from '../../directives/jsx.js'
import { nameOf } from '../../directives/property-name.js'
import type { Docset } from '../../docset/docset.js'
import { lineageOf } from '../../model/axis.js'
import type { Change } from './change.js'
import { changesOf, cut } from './cut.js'
import { itemsOut } from './list-items.js'
import type { Proposal } from './proposal.js'
import type { Retired } from './retired.js'
import { takeOut } from './take-out.js'
import type { TextFile } from './text-file.js'

/** Takes the key of a value out of a map; what extends the value keeps what it is for. */
export function proposeKey(chooser: Chooser, file: TextFile, docset: Docset, retired: Retired): Proposal[] {
  const { axis, byId, rest } = namedKeys(chooser, docset.axes)
  const entry = axis?.name === retired.axis.name ? byId.get(retired.id) : undefined
  if (axis === undefined || entry === undefined) return []
  const position = entry.position ?? positionOf(chooser)
  const about = [{ kind: 'condition', path: file.path, position, actual: entry.key }] as const
  const isOfOthers = [...byId].some(([id, other]) => other === entry && id !== retired.id)
  if (isOfOthers) return [{ about, ways: [], reason: 'Its key names others, too' }]
  const heirs = axis.values.filter(
    (value) => value !== retired.id && lineageOf(axis, value).find((id) => byId.has(id)) === retired.id,
  )
  const found = propertyOf(chooser, entry, docset)
  if (found === undefined) return [{ about, ways: [], reason: 'The map is not written out where it is used' }]
  const isLast = byId.size === 1 && heirs.length === 0
  const out = takeOut(chooser.node, file)
  const gone = isLast && rest === undefined && out ? [changesOf(cut([out]), file)] : []
  return [{ about, ways: [...gone, ...keysOut(found, heirs, file)] }]
}

interface Found {
  readonly properties: readonly Property[]
  readonly index: number
}

function propertyOf({ node }: Chooser, { key }: Entry, { settings }: Docset): Found | undefined {
  const way = settings.components.choices.get(node.name ?? '')
  const attribute = way && attributeOf(node, way.map)
  const object = typeof attribute?.value === 'object' ? expressionOf(attribute.value?.data?.estree) : undefined
  if (object?.type !== 'ObjectExpression') return undefined
  const properties = object.properties.filter((property) => property.type === 'Property')
  const index = properties.findLastIndex((property) => nameOf(property) === key)
  return index < 0 || properties.length < object.properties.length ? undefined : { properties, index }
}

// An heir takes over the key; more of them have one each.
function keysOut({ properties, index }: Found, heirs: readonly string[], file: TextFile): Change[][] {
  const property = properties[index]
  if (property === undefined) return []
  if (heirs.length === 0) {
    const outs = itemsOut(
      properties.map((one) => file.rangeOfCode(one)),
      new Set([index]),
    )
    return outs ? [changesOf(cut(outs), file)] : []
  }
  const [whole, value] = [file.rangeOfCode(property), file.rangeOfCode(property.value)]
  if (!whole || !value) return []
  const written = file.text.slice(value.start, value.end)
  const text = heirs.map((heir) => `'${heir}': ${written}`).join(', ')
  return [changesOf([{ ...whole, text }], file)]
}
