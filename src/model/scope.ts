import { valueOf, type Reader } from './reader.js'

/** A set of values of one axis: only these, or all but these. The ids are sorted and each stands once. */
export type ValueSet = { readonly only: readonly string[] } | { readonly except: readonly string[] }

/** Readers by their axes: those whose value is in the set of each axis that is named. */
export type Box = Readonly<Record<string, ValueSet>>

/**
 * A set of readers. Where only the SDK counts, a set of SDKs: `{ except: [] }` is everybody, `{ only: [] }` nobody.
 * Else whoever is in any of some boxes, which do not overlap. Equal scopes are deeply equal.
 */
export type Scope = ValueSet | { readonly any: readonly Box[] }

const sorted = (values: Iterable<string>): readonly string[] => Object.freeze([...new Set(values)].sort())

/** The set of these values and no others. */
export const only = (values: Iterable<string>): ValueSet => Object.freeze({ only: sorted(values) })

/** The set of every value but these. */
export const except = (values: Iterable<string>): ValueSet => Object.freeze({ except: sorted(values) })

/** Everybody. */
export const all: ValueSet = except([])

/** Nobody. */
export const none: ValueSet = only([])

/** Whether a set holds a value. */
export const holds = (set: ValueSet, value: string): boolean =>
  'only' in set ? set.only.includes(value) : !set.except.includes(value)

/** The scope of those whose values are in the set of each axis. */
export function scopeOf(sets: ReadonlyMap<string, ValueSet>): Scope {
  const names = [...sets.keys()]
  if (names.every((name) => name === 'sdk')) return sets.get('sdk') ?? all
  return normalForm(axesIn([{ any: [Object.fromEntries(sets)] }]), (reader) =>
    [...sets].every(([name, set]) => isIn(set, name, reader)),
  )
}

/**
 * Whether a reader is in a scope; for an axis that the reader leaves open, whether any value of it is.
 *
 * @param reader the reader, or the id of an SDK
 */
export function contains(scope: Scope, reader: string | Reader): boolean {
  if (typeof reader === 'string') return contains(scope, { sdk: reader })
  if ('any' in scope) return scope.any.some((box) => isInBox(box, reader))
  const sdk = valueOf(reader, 'sdk')
  return sdk === undefined ? !isEmpty(scope) : holds(scope, sdk)
}

function isInBox(box: Box, reader: Reader): boolean {
  return Object.entries(box).every(([name, set]) => isIn(set, name, reader))
}

function isIn(set: ValueSet, name: string, reader: Reader): boolean {
  const value = valueOf(reader, name)
  return value === undefined ? 'except' in set || set.only.length > 0 : holds(set, value)
}

/** The readers that are not in a scope. */
export function complement(scope: Scope): Scope {
  if ('any' in scope) return normalForm(axesIn([scope]), (reader) => !contains(scope, reader))
  return complementOf(scope)
}

/** The values that are not in a set. */
export const complementOf = (set: ValueSet): ValueSet => ('only' in set ? except(set.only) : only(set.except))

/** The readers that are in both scopes. */
export function intersect(a: Scope, b: Scope): Scope {
  if ('any' in a || 'any' in b)
    return normalForm(axesIn([a, b]), (reader) => contains(a, reader) && contains(b, reader))
  return intersectSets(a, b)
}

/** The values that are in both sets. */
export function intersectSets(a: ValueSet, b: ValueSet): ValueSet {
  if ('only' in a) return only(a.only.filter((value) => holds(b, value)))
  if ('only' in b) return intersectSets(b, a)
  return except([...a.except, ...b.except])
}

/** The readers that are in either scope. */
export function union(a: Scope, b: Scope): Scope {
  return complement(intersect(complement(a), complement(b)))
}

/**
 * Whether a scope holds nobody.
 *
 * @param declared the SDKs there are, or the values of each axis; left out, an axis is taken as open, and only the
 *   scope of nobody is empty
 */
export function isEmpty(
  scope: Scope,
  declared?: readonly string[] | Readonly<Record<string, readonly string[]>>,
): boolean {
  const values: Readonly<Record<string, readonly string[]>> = isList(declared) ? { sdk: declared } : (declared ?? {})
  const boxes: readonly Box[] = 'any' in scope ? scope.any : [{ sdk: scope }]
  const known = (name: string): readonly string[] | undefined =>
    Object.hasOwn(values, name) ? values[name] : undefined
  const isHollow = (set: ValueSet, ids: readonly string[] | undefined): boolean =>
    ids ? !ids.some((value) => holds(set, value)) : 'only' in set && set.only.length === 0
  return boxes.every((box) => Object.entries(box).some(([name, set]) => isHollow(set, known(name))))
}

function isList(declared: unknown): declared is readonly string[] {
  return Array.isArray(declared)
}

/** A scope in words. */
export function describeScope(scope: Scope): string {
  if ('any' in scope) return scope.any.map(describeBox).join('; ')
  return 'only' in scope
    ? scope.only.join(', ')
    : scope.except.length === 0
      ? 'all'
      : `all but ${scope.except.join(', ')}`
}

function describeBox(box: Box): string {
  return Object.entries(box)
    .map(([name, set]) => `${name}: ${describeScope(set)}`)
    .join(' and ')
}

/** Axes, each with the values that scopes name. */
type NamedValues = readonly (readonly [string, readonly string[]])[]

function axesIn(scopes: readonly Scope[]): NamedValues {
  const axes = new Map<string, string[]>()
  const boxes = scopes.flatMap((scope): readonly Box[] => ('any' in scope ? scope.any : [{ sdk: scope }]))
  for (const [name, set] of boxes.flatMap((box) => Object.entries(box))) {
    axes.set(name, [...(axes.get(name) ?? []), ...('only' in set ? set.only : set.except)])
  }
  const rank = (name: string): string => (name === 'sdk' ? '' : name)
  return [...axes]
    .map(([name, values]) => [name, sorted(values)] as const)
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
}

// No id is empty: it stands for every value that no scope names.
const others = ''

/**
 * The normal form of a scope: its readers taken apart axis by axis, values that leave the same readers together. It is
 * the same however the scope came about.
 */
function normalForm(axes: NamedValues, has: (reader: Reader) => boolean): Scope {
  const boxes = boxesOf(axes, {}, has)
  const [box, ...rest] = boxes
  if (box === undefined) return none
  const isAboutSdk = rest.length === 0 && Object.keys(box).every((name) => name === 'sdk')
  return isAboutSdk ? (box.sdk ?? all) : Object.freeze({ any: Object.freeze(boxes) })
}

function boxesOf([axis, ...rest]: NamedValues, reader: Reader, has: (reader: Reader) => boolean): Box[] {
  if (axis === undefined) return has(reader) ? [Object.freeze({})] : []
  const [name, values] = axis
  const groups = new Map<string, { readonly members: string[]; readonly boxes: Box[] }>()
  for (const value of [...values, others]) {
    const boxes = boxesOf(rest, { ...reader, [name]: value }, has)
    const key = JSON.stringify(boxes)
    const group = groups.get(key)
    if (group) group.members.push(value)
    else groups.set(key, { members: [value], boxes })
  }
  if (groups.size === 1) return [...groups.values()][0]?.boxes ?? []
  return [...groups.values()].flatMap(({ members, boxes }) => {
    const set = members.includes(others) ? except(values.filter((value) => !members.includes(value))) : only(members)
    return boxes.map((inner) => Object.freeze({ [name]: set, ...inner }))
  })
}
