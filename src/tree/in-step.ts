import type { Expression, Program, SpreadElement } from 'estree'
import type { MdxJsxAttribute, MdxJsxAttributeValueExpression } from 'mdast-util-mdx'
import { attributeOf, literalOf } from '../directives/attributes.js'
import { expressionOf } from '../directives/evaluate.js'
import type { JsxElement } from '../directives/jsx.js'
import { keyOf } from '../directives/tabs/match-items.js'
import type { Choice } from '../directives/tabs/panel.js'
import { waysOf } from '../directives/tabs/ways.js'
import type { Settings } from '../model/settings.js'
import { expressionOfValue, programOf, sourceOf } from '../source/estree.js'

type Chosen = Choice & { readonly kind: 'chosen' }

/**
 * Keeps the items of tabs, and which panel is shown first, in step with the panels that are left.
 *
 * @param left by panel, those that are left
 */
export function keepInStep(element: JsxElement, choice: Chosen, left: ReadonlySet<number>, settings: Settings): void {
  const items = attributeOf(element, waysOf(element, settings).items)
  const array = typeof items?.value === 'object' ? expressionOf(items.value?.data?.estree) : undefined
  const elements = choice.values ?? (array?.type === 'ArrayExpression' ? array.elements : undefined)
  const hasItems = choice.places !== undefined && elements !== undefined
  const count = hasItems ? elements.length : choice.stays.length
  const stays = hasItems ? placesLeft(choice.places, left) : (index: number): boolean => left.has(index)
  const indices = [...new Array(count).keys()].filter(stays)
  // The same object: it may be noted, to be written as it is in the page.
  if (hasItems && typeof items?.value === 'object' && items.value && indices.length < count)
    Object.assign(items.value, itemsLeft(items.value, choice, indices))
  element.attributes = element.attributes.filter(
    (attribute) => attribute.type !== 'mdxJsxAttribute' || keepDefault(attribute, indices, choice, left),
  )
}

// An item stays with its panel; one that is for none that is known stays too.
function placesLeft(places: readonly (number | undefined)[], left: ReadonlySet<number>): (place: number) => boolean {
  const gone = new Set(places.filter((_, panel) => !left.has(panel)))
  const kept = new Set(places.filter((_, panel) => left.has(panel)))
  return (place) => kept.has(place) || !gone.has(place)
}

// A constant is shared with others: what is left of it is written out.
function itemsLeft(
  value: MdxJsxAttributeValueExpression,
  { values }: Chosen,
  indices: readonly number[],
): Pick<MdxJsxAttributeValueExpression, 'value' | 'data'> {
  const array = expressionOf(value.data?.estree)
  if (values === undefined && array?.type === 'ArrayExpression') return withElements(value, array, indices)
  const left = expressionOfValue(indices.map((index) => values?.[index]))
  // In the source of data, lines break between tokens alone.
  return { value: sourceOf(left).replace(/\n */g, ' '), data: { estree: programOf(left) } }
}

type ItemArray = Extract<Expression, { type: 'ArrayExpression' }>

function withElements(
  { value, data }: MdxJsxAttributeValueExpression,
  array: ItemArray,
  indices: readonly number[],
): Pick<MdxJsxAttributeValueExpression, 'value' | 'data'> {
  const elements = indices.map((index) => array.elements[index] ?? null)
  const kept = { ...array, elements }
  const texts = elements.map((element) => element && textIn(element, value, data?.estree))
  const text = texts.every((one) => typeof one === 'string') ? `[${texts.join(', ')}]` : sourceOf(kept)
  return { value: text, data: { estree: programOf(kept) } }
}

// As written, where the code is all that its text was parsed from, without indents of blocks in between.
function textIn(
  node: Expression | SpreadElement,
  value: string,
  program: Program | null | undefined,
): string | undefined {
  const [from, to] = placeOf(program)
  const [start, end] = placeOf(node)
  if (from === undefined || to === undefined || start === undefined || end === undefined) return undefined
  return to - from === value.length ? value.slice(start - from, end - from) : undefined
}

function placeOf(node: object | null | undefined): readonly (number | undefined)[] {
  return ['start', 'end'].map((name) => {
    const at: unknown = node && Reflect.get(node, name)
    return typeof at === 'number' ? at : undefined
  })
}

// The names under which ecosystems say which panel is shown first: by its place, or by what it is called.
const byPlace: ReadonlySet<string> = new Set(['defaultIndex', 'defaultTabIndex', 'initialIndex', 'selectedIndex'])
const byName: ReadonlySet<string> = new Set([
  'default',
  'defaultActiveId',
  'defaultTab',
  'defaultValue',
  'initialValue',
  'selected',
  'selectedValue',
])

// Without one, the first is shown.
function keepDefault(
  attribute: MdxJsxAttribute,
  indices: readonly number[],
  { callings }: Chosen,
  left: ReadonlySet<number>,
): boolean {
  const isByName = byName.has(attribute.name)
  const known = isByName || byPlace.has(attribute.name) ? literalOf(attribute) : undefined
  if (known === undefined) return true
  if (!isByName || typeof known.value === 'number') return moveIndex(attribute, Number(known.value), indices)
  if (typeof known.value !== 'string') return true
  const key = keyOf(known.value)
  const called = callings.flatMap((names, panel) => (names.some((name) => keyOf(name) === key) ? [panel] : []))
  return called.length === 0 || called.some((panel) => left.has(panel))
}

function moveIndex(attribute: MdxJsxAttribute, place: number, indices: readonly number[]): boolean {
  const index = indices.indexOf(place)
  if (index < 0) return false
  if (typeof attribute.value === 'string') attribute.value = String(index)
  else {
    const program = programOf({ type: 'Literal', value: index, raw: String(index) })
    attribute.value = { type: 'mdxJsxAttributeValueExpression', value: String(index), data: { estree: program } }
  }
  return true
}
