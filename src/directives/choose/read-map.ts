import type { Expression, Identifier, Node as EstreeNode, Property, SpreadElement } from 'estree'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { sourceOf } from '../../source/estree.js'
import { attributeOf, textOf } from '../attributes.js'
import type { ChooseSettings } from '../../model/component-options.js'
import type { CodeSite, Element, Entry, Include } from '../directive.js'
import { evaluate, expressionOf } from '../evaluate.js'
import type { MarkupImport } from '../import/read-imports.js'
import { plainInclude } from '../include/plain-include.js'
import { readPath } from '../include/read-path.js'
import { isCodeJsx } from '../jsx-in-code.js'
import { positionIn } from '../jsx-to-nodes.js'
import { positionOf, type JsxElement } from '../jsx.js'
import { nameOf } from '../property-name.js'
import type { ReadFile } from '../role.js'

/** The map of an element, read. */
export interface ReadMap {
  /** In the order in which they are written; `undefined` where the map is not static. */
  readonly entries: readonly Entry[] | undefined
  /** What stands for the map as a whole. */
  readonly whole: Include
  /** The code of the attributes that are passed on, whatever is chosen. */
  readonly passed: readonly CodeSite[]
}

/** Reads the map that an element chooses from: each of its values as an include, or as what it says. */
export function readMap(element: Element, way: ChooseSettings, file: ReadFile): ReadMap {
  const { map: names } = way
  const attribute = attributeOf(element.node, names)
  const code = element.attributes.find(({ key }) => key === attribute)
  const passed = element.attributes.filter(({ key }) => key !== attribute)
  const actual = attribute ? textOf(attribute) : `<${element.node.name}>`
  const whole: Include = {
    ...plainInclude({ ...element, attributes: passed }, { src: undefined, actual }),
    pathAttributes: [...names],
    own: way.own,
  }
  const entries = attribute && readEntries(attribute, { whole, code, way, file })
  return { entries, whole: Object.freeze(whole), passed }
}

/** The map that values stand in. */
interface Around {
  readonly whole: Include
  readonly code: CodeSite | undefined
  readonly way: ChooseSettings
  readonly file: ReadFile
}

function readEntries({ value }: MdxJsxAttribute, around: Around): Entry[] | undefined {
  const written = typeof value === 'object' ? expressionOf(value?.data?.estree) : undefined
  const object = written?.type === 'Identifier' ? constantOf(written, around) : written
  if (object?.type !== 'ObjectExpression') return undefined
  const name = object === written ? undefined : written
  const entries = new Map<string, readonly Entry[]>()
  for (const property of object.properties) {
    const key = keyOf(property)
    if (key === undefined || property.type === 'SpreadElement') return undefined
    const { position } = positionIn(property, positionOf(around.whole))
    const isAlways = around.way.always.has(key)
    const whole = property.value as Expression
    const read = (severalIn(whole, around) ?? [whole]).map((value) => {
      const text = around.way.texts === 'markdown' ? textIn(value) : undefined
      const include = text === undefined ? includeOf(value, key, name ?? value, around) : undefined
      return Object.freeze({ key, include, text, words: undefined, isAlways, position })
    })
    entries.set(key, read)
  }
  return [...entries.values()].flat()
}

/** The files that a list or an object names, in their order; `undefined` where it names none, or something is unclear. */
function severalIn(value: Expression, around: Around): readonly Expression[] | undefined {
  if (value.type !== 'ArrayExpression' && value.type !== 'ObjectExpression') return undefined
  const files = filesIn(value, false, around)
  return files?.length === 0 ? undefined : files
}

// What is known and no file sets how others are shown.
function filesIn(value: EstreeNode | null, isInObject: boolean, around: Around): readonly Expression[] | undefined {
  switch (value?.type) {
    case 'ArrayExpression':
      return allOf(value.elements.map((element) => filesIn(element, isInObject, around)))
    case 'ObjectExpression':
      return allOf(
        value.properties.map((property) =>
          property.type === 'SpreadElement' || keyOf(property) === undefined
            ? undefined
            : filesIn(property.value, true, around),
        ),
      )
    case undefined:
    case 'SpreadElement':
      return undefined
  }
  const expression = value as Expression
  if (isFile(expression, isInObject, around)) return [expression]
  return evaluate(expression) ? [] : undefined
}

const allOf = (lists: readonly (readonly Expression[] | undefined)[]): readonly Expression[] | undefined =>
  lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? [])

// In an object, a text is the path of a file where nothing else can be meant.
function isFile(value: Expression, isInObject: boolean, { file }: Around): boolean {
  const text = textIn(value)
  if (text !== undefined) return !isInObject || /^\.\.?\//.test(text)
  return isCodeJsx(value) || importOf(value, file) !== undefined
}

/** The import of Markdown that a value is. */
function importOf(value: Expression, { imports }: ReadFile): MarkupImport | undefined {
  const found = value.type === 'Identifier' ? imports.get(value.name) : undefined
  return found?.isModule ? undefined : found
}

// What a name of the file stands for, as if that stood here.
function constantOf({ name }: Identifier, { whole, file }: Around): Expression | undefined {
  const binding = whole.hidden.has(name) ? undefined : file.locals.get(name)
  return binding?.kind === 'value' ? binding.expression : undefined
}

const keyOf = (property: Property | SpreadElement): string | undefined =>
  property.type === 'SpreadElement' || property.kind !== 'init' ? undefined : nameOf(property)

function textIn(value: Expression): string | undefined {
  const text = evaluate(value)?.value
  return typeof text === 'string' ? text : undefined
}

/**
 * What a value of the map brings in: a path, an import, or an element that is one; nothing where it is none by intent.
 *
 * @param at where that is said
 */
function includeOf(value: Expression, key: string, at: EstreeNode, { whole, code, file }: Around): Include | undefined {
  const { position } = positionIn(at, positionOf(whole))
  const place = position ? { position } : {}
  const node = Object.freeze({ ...whole.node, ...place })
  const known = evaluate(value)
  if (known && (known.value === null || known.value === undefined || known.value === false)) return undefined
  if (typeof known?.value === 'string' && known.value.trim() !== '') {
    const { path: src, section } = readPath(known.value.trim())
    return Object.freeze({ ...whole, node, src, section, actual: known.value })
  }
  const imported = importOf(value, file)
  if (imported) return Object.freeze({ ...whole, node, src: imported.specifier, actual: imported.name, imported })
  const found = isCodeJsx(value)
    ? code?.sites.find((site) => site.kind === 'include' && isAt(site, position))
    : undefined
  if (found?.kind === 'include') return passedOn(found, whole)
  return Object.freeze({ ...whole, node, actual: `${key}: ${sourceOf(value)}` })
}

const isAt = ({ node }: Include, position: Include['node']['position']): boolean =>
  position?.start.offset !== undefined && node.position?.start.offset === position.start.offset

// An element of the map is given what the element around it is, and what it has itself.
function passedOn(found: Include, { node, own, attributes }: Include): Include {
  const others = node.attributes.filter((attribute) => !('name' in attribute && own.has(attribute.name)))
  const given: JsxElement = { ...found.node, attributes: [...others, ...found.node.attributes] }
  return Object.freeze({ ...found, node: Object.freeze(given), attributes: [...attributes, ...found.attributes] })
}
