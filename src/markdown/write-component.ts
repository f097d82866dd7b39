import { nameOf } from '../directives/container.js'
import { isElement } from '../directives/jsx.js'
import { expectNodes } from '../source/expect-tree.js'
import type { MarkdownComponent, MarkdownContext, WriteComponent } from './component.js'
import { contextOf, type ReadContext } from './context.js'
import { writeHtml } from './html.js'
import { listsOfNodes, paragraph, type MarkdownNode } from './node.js'
import { writePageComponent } from './page-component.js'
import { trim } from './phrasing.js'
import type { Scene } from './scene.js'
import { writeDirective, writeTextDirective } from './components/directives.js'
import { field } from './components/fields.js'
import { markupIn, writeMarkup } from './markup.js'
import { apart, jsxOf, shownNames, titleNames, writeUnknown } from './unknown.js'

/** A component as Markdown: as the user says, else as the page does, else as its name does, else what is in it. */
export function writeComponent(node: MarkdownComponent, scene: Scene): readonly MarkdownNode[] {
  const name = nameIn(node)
  const context = contextOf(node, scene)
  const own = scene.asked.has(node) ? undefined : find(scene.own, name, scene)
  if (own) return ask(own, node, context, scene)
  const told = scene.told(node)
  if (told) return listed(told(node, context))
  const known = find(scene.known, name, scene)
  const made = known?.isRole
    ? undefined
    : (writeMarkup(node, context, scene) ?? writePageComponent(node, context, scene))
  if (made) return made
  if (known === undefined) return writeAsUnknown(node, name, context, scene)
  const given = known.write(node, context)
  const said = known.isSilent || given === undefined ? listed(given) : withUnsaid(listed(given), node, context)
  const shown = [...said, ...markupIn(node, scene, false)]
  // It may be another one of that name, which takes what it shows as data.
  const isAnother = given !== undefined && !known.isSilent && shown.length === 0 && node.children.length === 0
  return isAnother && isElement(node) ? writeAsUnknown(node, name, context, scene) : shown
}

function writeAsUnknown(
  node: MarkdownComponent,
  name: string,
  context: ReadContext,
  scene: Scene,
): readonly MarkdownNode[] {
  const shown = [...listed(fallbackOf(node, name, context)(node, context)), ...markupIn(node, scene, true)]
  if (shown.length === 0 && node.children.length === 0 && !isOfHtml(name)) scene.unknown(node, name)
  return shown
}

const find = <What>(table: ReadonlyMap<string, What>, name: string, { called }: Scene): What | undefined =>
  table.get(name) ?? table.get(called(name))

// Whatever a table says of a component, no text of its attributes is lost.
function withUnsaid(
  said: readonly MarkdownNode[],
  node: MarkdownComponent,
  context: ReadContext,
): readonly MarkdownNode[] {
  const texts = shownNames.flatMap((name) => (context.asked.has(name) ? [] : [trim(context.text(name))]))
  const found = [...texts, ...jsxOf(node, context, context.asked)].filter((one) => one.length > 0)
  const isInText = node.type === 'mdxJsxTextElement' || node.type === 'textDirective'
  return isInText ? apart([said, ...found]) : [...said, ...found.map(paragraph)]
}

function fallbackOf(node: MarkdownComponent, name: string, context: MarkdownContext): WriteComponent {
  if (node.type === 'textDirective') return writeTextDirective
  if (!isElement(node)) return writeDirective
  if (isOfHtml(name)) return writeHtml
  return node.type === 'mdxJsxFlowElement' && isField(context) ? field : writeUnknown
}

const isOfHtml = (name: string): boolean => /^[a-z]/.test(name)

// What has a name and a type, and says what that is, documents it, whatever its own name.
function isField({ attributes, children }: MarkdownContext): boolean {
  const { name, type } = attributes
  const isNamed = typeof name === 'string' && typeof type === 'string'
  return isNamed && children.length > 0 && titleNames.every((title) => attributes[title] === undefined)
}

/** The name of a component, as tables have it. */
function nameIn(node: MarkdownComponent): string {
  if (isElement(node)) return nameOf(node)
  const marks = { containerDirective: ':::', leafDirective: '::', textDirective: ':' }
  return marks[node.type] + node.name
}

function ask(own: WriteComponent, node: MarkdownComponent, context: MarkdownContext, scene: Scene): MarkdownNode[] {
  scene.asked.add(node)
  try {
    const given = listed(own(node, context))
    expectNodes(
      given,
      (wrong) => new TypeError(`Expected \`components.${String(node.name)}\` to give ${wrong}`),
      listsOfNodes,
    )
    return scene.write(given)
  } finally {
    scene.asked.delete(node)
  }
}

function listed(given: ReturnType<WriteComponent>): readonly MarkdownNode[] {
  if (given === undefined) return []
  return Array.isArray(given) ? (given as readonly MarkdownNode[]) : [given as MarkdownNode]
}
