import type { Condition, Directive, Tab } from '../directives/directive.js'
import { isElement } from '../directives/jsx.js'
import type { Docset } from '../docset/docset.js'
import { remember } from '../model/remember.js'
import type { MarkdownComponent, WriteComponent } from './component.js'
import { saidByLists, withReaders } from './components/conditions.js'
import { text } from './node.js'

/** What is left in an output of an element that the option `directive` has read. */
export type FindTold = (node: MarkdownComponent) => WriteComponent | undefined

/**
 * Finds what `directive` has said of elements, by where they are written: conditions on what the reader leaves open, and
 * panels.
 *
 * @param source the file that the page is made from
 */
export function toldBy(docset: Docset, source: string): FindTold {
  if (docset.settings.directive === undefined) return () => undefined
  const files = new Map<string, ReadonlyMap<number, Directive>>()
  return (node) => {
    const offset = isElement(node) ? node.position?.start.offset : undefined
    if (offset === undefined) return undefined
    const file = node.data?.origin?.path ?? source
    const directive = remember(files, file, () => byOffset(docset, file)).get(offset)
    if (directive?.kind === 'condition') return conditionOf(directive, docset)
    return directive?.kind === 'tab' && directive.label !== undefined ? panelOf(directive) : undefined
  }
}

function byOffset(docset: Docset, file: string): ReadonlyMap<number, Directive> {
  const { condition, tab } = docset.settings.components
  const named = new Set([...condition.names, ...condition.wrappers.keys(), ...condition.labels.keys(), ...tab.names])
  const found = [...docset.document(file).byNode].flatMap(([node, directive]): [number, Directive][] => {
    const offset = node.position?.start.offset
    const isNamed = !('name' in node) || named.has(String(node.name))
    return offset === undefined || isNamed ? [] : [[offset, directive]]
  })
  return new Map(found)
}

function conditionOf({ lists }: Condition, { axes }: Docset): WriteComponent {
  const said = saidByLists(lists, axes)
  return (node, context) => withReaders(said.map(text), node.type === 'mdxJsxTextElement', context.children)
}

function panelOf({ label = '' }: Tab): WriteComponent {
  return (_, { children }) => ({ type: 'section', title: [text(label)], children })
}
