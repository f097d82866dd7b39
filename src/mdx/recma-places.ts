import type { CallExpression, Node, ObjectExpression, Program, SimpleLiteral } from 'estree-jsx'
import { visit } from 'estree-util-visit'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { placeMap } from './place-map.js'
import { placesOf, type Places } from './places.js'

/**
 * Has what MDX says of places, in the module and in its source map, name the file of each.
 *
 * A plugin of recma, the last one: what it finds has been made by then.
 */
export function recmaPlaces(this: Processor): (tree: Program, file: VFile) => undefined {
  const { compiler } = this
  if (compiler)
    this.compiler = (tree, file) => {
      const result: unknown = Reflect.apply(compiler, this, [tree, file])
      const places = placesOf(file)
      if (places && file.map) file.map = placeMap(file.map, places)
      return result as string
    }
  return (tree, file) => {
    const places = placesOf(file)
    // Remark alone ends with a tree of its own.
    if (places && tree.type === 'Program')
      visit(tree, (node) => {
        placeCall(node, places)
      })
  }
}

function placeCall(node: Node, places: Places): void {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return
  if (node.callee.name === '_jsxDEV') placeSource(node, places)
  if (node.callee.name === '_missingMdxReference') placeReference(node, places)
}

// `_jsxDEV(type, props, key, isStatic, { fileName, lineNumber, columnNumber }, this)`
function placeSource({ arguments: [, , , , source] }: CallExpression, { sources, absolute }: Places): void {
  if (source?.type !== 'ObjectExpression') return
  const [file, line] = [literalOf(source, 'fileName'), literalOf(source, 'lineNumber')]
  if (!file || typeof line?.value !== 'number') return
  const { path, lines } = sources.at(line.value)
  file.value = absolute(path)
  line.value -= lines
}

// `_missingMdxReference(name, isComponent, '3:1-3:9')`
function placeReference({ arguments: [, , place] }: CallExpression, { sources, absolute }: Places): void {
  if (place?.type !== 'Literal' || typeof place.value !== 'string') return
  const source = sources.at(Number.parseInt(place.value))
  if (source.lines === 0) return
  const points = place.value.split('-').map((point) => {
    const [line, column] = point.split(':')
    return `${Number(line) - source.lines}:${column}`
  })
  place.value = `${absolute(source.path)}:${points.join('-')}`
}

function literalOf({ properties }: ObjectExpression, name: string): SimpleLiteral | undefined {
  for (const property of properties)
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === name)
      return property.value.type === 'Literal' && !('regex' in property.value || 'bigint' in property.value)
        ? property.value
        : undefined
  return undefined
}
