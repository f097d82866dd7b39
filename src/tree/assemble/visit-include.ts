import type { Include } from '../../directives/directive.js'
import { hasReferences } from '../../directives/scanned.js'
import { positionOf, type JsxElement } from '../../directives/jsx.js'
import { metaWithout } from '../../directives/tabs/meta.js'
import { copyPosition } from '../../model/copy-position.js'
import type { BroughtCode, Opened } from '../../plan/frame.js'
import { inPhrase } from '../allowed.js'
import { notePanel, panelOf } from '../choice.js'
import { clone } from '../clone.js'
import { copyElement, fillElement } from '../element.js'
import { broughtByInclude, fit } from '../fit.js'
import { passageOf, say } from '../passage.js'
import { placedNodes, readChildren } from './placed.js'
import type { At, Visited } from './visited.js'

/** What cannot stand where it is put. */
interface Misfit {
  readonly src: string
  readonly where: string
  /** Whether the page renders it where it stands, as a component. */
  readonly isImported: boolean
}

/** What a part of a file becomes where an include stood; the include itself where it does not fit. */
export function visitOpened(opened: Opened, node: JsxElement, at: At): Visited {
  const { passage, allowed, isAlone } = at
  const { output } = passage
  const inner = passageOf(opened.reading, output, passage.panels)
  const before = output.esm.length
  const { site } = opened.reading.frame
  if (site === undefined) throw new Error('No include opened the page')
  const bringer = broughtByInclude(site.include, site.reading.frame)
  const fitting = fit(placedNodes(opened, inner), allowed, isAlone, bringer)
  if (fitting) {
    if (hasReferences(opened.reading.frame.document)) output.referring.push(opened.reading.frame)
    return fitting
  }
  output.esm.length = before
  return keepInclude(opened, node, at, misfitOf(site.include, at))
}

/** What a file of code becomes where an include stood, which may be a panel. */
export function visitCode({ code, path, include, children }: BroughtCode, node: JsxElement, at: At): Visited {
  const { passage, allowed, isAlone } = at
  const { output, reading, origin } = passage
  const { frame, outcomes } = reading
  const panel = outcomes.get(code)
  if (panel?.kind === 'drop') return []
  const panels = panel?.kind === 'panel' ? [...passage.panels, panelOf(panel, node, frame)] : passage.panels
  const chain = [...(origin?.chain ?? []), { path: frame.document.path, position: copyPosition(positionOf(include)) }]
  const copy = clone(code, { path, chain, ...(panels.length === 0 ? {} : { panels }) })
  const fitting = fit([copy], allowed, isAlone, broughtByInclude(include, frame))
  if (fitting === undefined) return keepInclude({ children }, node, at, misfitOf(include, at))
  if (panel?.kind === 'panel') {
    if (panel.without.size > 0) copy.meta = metaWithout(copy.meta, panel.without)
    notePanel(copy, panel, output)
  }
  return fitting
}

const misfitOf = ({ src, imported }: Include, { allowed }: At): Misfit => ({
  src: src ?? '',
  where: allowed.where,
  isImported: imported !== undefined,
})

/**
 * An include that stays as it is, with its children.
 *
 * @param misfit where what it brings cannot stand, if that is the reason
 */
export function keepInclude(
  outcome: Pick<Opened, 'children'>,
  node: JsxElement,
  { passage, allowed, isAlone }: At,
  misfit?: Misfit,
): Visited {
  const { output, reading, panels } = passage
  if (misfit) say(reading.frame, output, 'include-blocks', positionOf({ node }), { ...misfit, isExpression: false })
  const mayBeBlock = node.type === 'mdxJsxFlowElement' || isAlone || allowed.isOfElements
  const inside = mayBeBlock ? undefined : inPhrase(allowed, node.type, false)
  const children = outcome.children ? readChildren(node, passageOf(outcome.children, output, panels), inside) : []
  return fillElement(copyElement(node, passage), children)
}
