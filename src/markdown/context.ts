import type { PhrasingContent } from 'mdast'
import { expressionOf } from '../directives/evaluate.js'
import { isElement } from '../directives/jsx.js'
import { lazy } from '../model/remember.js'
import type { MarkdownComponent, MarkdownContext } from './component.js'
import type { MarkdownNode } from './node.js'
import { tidy, toPhrasing } from './phrasing.js'
import type { Scene } from './scene.js'
import { showKnown, showProgram } from './show.js'

/** What whoever writes a component is told, and of which attributes the text was asked for. */
export interface ReadContext extends MarkdownContext {
  readonly asked: ReadonlySet<string>
}

export function contextOf(node: MarkdownComponent, scene: Scene): ReadContext {
  const asked = new Set<string>()
  const attributes = lazy(() => attributesOf(node, scene))
  const children = lazy(() => noted(scene.write(node.children), scene))
  return {
    get attributes() {
      return attributes()
    },
    get children() {
      return children()
    },
    text: (name) => {
      asked.add(name)
      return noted(textOf(name, node, attributes(), scene), scene)
    },
    asked,
    write: (nodes) => noted(scene.write(nodes), scene),
    url: (url) => scene.url(url),
    fileOf: scene.fileOf,
    label: scene.labels.get(node),
    name: (labels) => {
      for (const [one, label] of labels) scene.labels.set(one, label)
    },
    path: scene.path,
    reader: scene.reader,
  }
}

function noted<Node extends MarkdownNode>(nodes: readonly Node[], { done }: Scene): Node[] {
  for (const node of nodes) done.add(node)
  return [...nodes]
}

function attributesOf(node: MarkdownComponent, { values }: Scene): Readonly<Record<string, unknown>> {
  if (!isElement(node)) return { ...node.attributes }
  const found: Record<string, unknown> = {}
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const spread = values.spread(attribute.data?.estree)
      if (spread) Object.assign(found, spread)
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      const expression = expressionOf(attribute.value.data?.estree)
      const known = values.given(expression) ?? values.rendered(expression)
      if (known) found[attribute.name] = known.value
    } else found[attribute.name] = attribute.value ?? true
  }
  return found
}

function textOf(
  name: string,
  node: MarkdownComponent,
  attributes: Readonly<Record<string, unknown>>,
  scene: Scene,
): PhrasingContent[] {
  const written = isElement(node)
    ? node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value
    : undefined
  // Of an expression more is shown than is known.
  if (typeof written === 'object' && written !== null)
    return tidy(toPhrasing(showProgram(written.data?.estree, written.value, scene)))
  return Object.hasOwn(attributes, name) ? toPhrasing(showKnown(attributes[name])) : []
}
