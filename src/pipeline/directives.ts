import type { Nodes } from 'mdast'
import { hasReferences } from '../directives/scan.js'
import { diagnose } from '../messages/diagnostic.js'
import {
  placeOf,
  type Condition,
  type Directive,
  type Include,
  type JsxElement,
  type Tab,
  type Tabs,
} from '../model/directive.js'
import type { Part } from '../directives/section.js'
import { clone } from './clone.js'
import { isBlank, isBlock, toFlow } from './content.js'
import { copyElement, fillElement } from './element.js'
import { expand } from './expand.js'
import { fit } from './fit.js'
import { report, type Frame } from './frame.js'
import type { PanelGroup } from './panel-group.js'
import { componentPlace, flowPlace, phrasePlace, type Place } from './place.js'
import { choose, keepInStep, unwrapPanel } from './prune.js'
import { takePanel } from '../directives/panels.js'
import { select } from './select.js'
import { isEmpty, trimEnds } from './siblings.js'

type Visited = Nodes | readonly Nodes[]

/** What a directive becomes. */
export function visitDirective(directive: Directive, siblings: readonly Nodes[], frame: Frame, place: Place): Visited {
  switch (directive.kind) {
    case 'include':
      return visitInclude(directive, siblings, frame, place)
    case 'condition':
      return visitCondition(directive, siblings, frame, place)
    case 'tabs':
      return visitTabs(directive, siblings, frame, place)
    case 'tab':
      return visitTab(directive, siblings, frame, place)
  }
}

/** What an element becomes that stays one. */
export function visitElement(
  node: JsxElement,
  siblings: readonly Nodes[],
  frame: Frame,
  place: Place,
  {
    without,
    group,
    isTransparent = false,
  }: { without?: ReadonlySet<string>; group?: PanelGroup | undefined; isTransparent?: boolean } = {},
): Visited {
  const children = frame.output.assemble(
    node.children,
    frame,
    placeInside(node, siblings, frame, place, isTransparent ? place.group : group),
  )
  if (children.isChanged && isEmpty(children)) return []
  return fillElement(copyElement(node, frame, without), children.nodes)
}

function placeInside(
  node: JsxElement,
  siblings: readonly Nodes[],
  frame: Frame,
  place: Place,
  group?: PanelGroup,
): Place {
  if (node.type === 'mdxJsxFlowElement') {
    return isWrittenInline(node, frame) ? componentPlace({ ...flowPlace(), where: 'component' }) : flowPlace(group)
  }
  return isAlone(node, siblings, frame, place) ? componentPlace(place, group) : phrasePlace(place, node.type, group)
}

// `<b>{props.name}</b>` on a line of its own is a block to the parser, but what is in it is text.
function isWrittenInline({ children, position }: JsxElement, { document, props }: Frame): boolean {
  return (
    props !== undefined &&
    children.length > 0 &&
    children.every(
      (child) =>
        (child.type === 'mdxFlowExpression' || child.type === 'mdxJsxFlowElement') &&
        !document.byNode.has(child) &&
        child.position?.start.line === position?.start.line,
    )
  )
}

// Alone in its paragraph, once what is not for the target is gone.
function isAlone(node: Nodes, siblings: readonly Nodes[], frame: Frame, place: Place): boolean {
  if (!place.isAlone || place.kind === 'phrase') return false
  return siblings.every((sibling) => {
    if (sibling === node || isBlank(sibling)) return true
    const directive = frame.document.byNode.get(sibling)
    return directive?.kind === 'condition' && select(directive, frame).kind === 'drop'
  })
}

function visitCondition(condition: Condition, siblings: readonly Nodes[], frame: Frame, place: Place): Visited {
  const { node } = condition
  const selection = select(condition, frame)
  if (selection.kind === 'drop') return []
  if (selection.kind === 'stay')
    return visitElement(node, siblings, frame, place, { without: selection.without, isTransparent: true })
  const inside = { ...place, isAlone: isAlone(node, siblings, frame, place) }
  return frame.output.assemble(node.children, frame, inside).nodes
}

function visitInclude(include: Include, siblings: readonly Nodes[], frame: Frame, place: Place): Visited {
  const { node } = include
  const { output } = frame
  const children = readChildren(include, frame)
  const before = output.esm.length
  const opened = expand(include, frame, children)
  if (opened.kind === 'nothing') return []
  const alone = isAlone(node, siblings, frame, place)
  if (opened.kind !== 'unknown') {
    const inner: Place = { ...flowPlace(place.group) }
    const body = opened.kind === 'code' ? [opened.node] : readPart(opened.part, opened.frame, inner)
    const fitting = fit(body, place, alone, include, frame)
    if (fitting) {
      if (opened.kind === 'document' && hasReferences(opened.frame.document)) output.referring.push(opened.frame)
      return fitting
    }
    output.esm.length = before
    report(
      frame,
      diagnose('include-blocks', frame.document.path, placeOf(include), { src: include.src ?? '', where: place.where }),
    )
  }
  return fillElement(copyElement(node, frame), children?.() ?? [])
}

// ESM comes along whatever part is taken; conditions around the part that stay are kept.
function readPart({ nodes, conditions }: Part, frame: Frame, place: Place): readonly Nodes[] {
  const { output, document, origin } = frame
  for (const node of document.tree.children) {
    if (node.type === 'mdxjsEsm' && !nodes.includes(node)) output.esm.push({ node: clone(node, origin), frame })
  }
  return conditions.reduceRight<readonly Nodes[]>(
    (inside, condition) => {
      const selection = select(condition, frame)
      return selection.kind === 'stay'
        ? [fillElement(copyElement(condition.node, frame, selection.without), toFlow(inside))]
        : inside
    },
    output.assemble(nodes, frame, place).nodes,
  )
}

// Children are decided where they were written, and once even if they are never placed: the output depends on them.
function readChildren({ node }: Include, frame: Frame): Frame['children'] {
  if (node.children.length === 0) return undefined
  const make = (group?: PanelGroup): readonly Nodes[] => {
    const inside =
      node.type === 'mdxJsxFlowElement'
        ? flowPlace(group)
        : componentPlace({ ...flowPlace(), where: 'children' }, group)
    const siblings = frame.output.assemble(node.children, frame, inside)
    trimEnds(siblings)
    return siblings.nodes
  }
  let first: readonly Nodes[] | undefined = make()
  if (first.every(isBlank)) return undefined
  return (group) => {
    const nodes = (group ? undefined : first) ?? make(group)
    first = undefined
    return nodes
  }
}

function visitTabs(tabs: Tabs, siblings: readonly Nodes[], frame: Frame, place: Place): Visited {
  const { node } = tabs
  const group = choose(tabs, frame)
  const result = visitElement(node, siblings, frame, place, { group })
  if (group === undefined || !('type' in result) || !('children' in result)) return result
  const { left, choice } = group
  const { unwrap, unmatched } = frame.output.docset.settings.tabs || { unwrap: false, unmatched: 'keep' }
  const isKept = choice.isUnmatched && unmatched === 'keep'
  const isWhole = left.length === choice.stays.length
  if (isWhole && (!choice.isAboutSdks || isKept)) return result
  const [only] = left
  if (only && left.length === 1 && unwrap && !isKept) {
    const content = unwrapPanel(result.children, only.node)
    if (place.kind === 'flow') return toFlow(content)
    if (!content.some(isBlock) || isAlone(node, siblings, frame, place)) return content
  }
  if (!isWhole && 'attributes' in result) keepInStep(result, group, frame)
  return result
}

function visitTab(tab: Tab, siblings: readonly Nodes[], frame: Frame, place: Place): Visited {
  const { group } = place
  const panel = group && takePanel(group.coming, tab)
  if (group === undefined || panel === undefined) return visitElement(tab.node, siblings, frame, place)
  if (!group.choice.stays[panel]) return []
  const { names } = frame.output.docset.settings
  const isDecided = frame.output.docset.decision(tab, frame.document.path).scope !== undefined
  const without = new Set(isDecided ? [...names.sdk, ...names.notSdk] : [])
  const result = visitElement(tab.node, siblings, frame, { ...place, group: undefined }, { without })
  if ('type' in result) group.left.push({ node: panelIn(result), place: panel })
  return result
}

// A panel that holds but the value of a prop comes back in a paragraph.
function panelIn(node: Nodes): Nodes {
  return node.type === 'paragraph' ? (node.children[0] ?? node) : node
}
