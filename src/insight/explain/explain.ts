import type { CoreResolver } from '../../core-resolver.js'
import { isPage } from '../../docset/pages.js'
import { tracesNaming } from '../../graph/graph-index.js'
import { graphSourceOf } from '../../graph/graph-source.js'
import { plansOf } from '../../internals.js'
import { append } from '../../model/append.js'
import { expectObject } from '../../model/expect.js'
import { groupBy } from '../../model/group-by.js'
import { remember } from '../../model/remember.js'
import type { Plans } from '../../plan/plans.js'
import { compareTexts } from '../../model/sorted.js'
import { explainNode } from './explain-node.js'
import { PageExplainer } from './explain-page.js'
import type { ExplainedPage, Explanation, NodeExplanation } from './explanation.js'
import { joinTargets } from './joined.js'
import { locate } from './locate.js'
import {
  isAboutNode,
  readQuestion,
  type LineQuestion,
  type NodeQuestion,
  type ReadQuestion,
  type TextQuestion,
} from './question.js'
import type { Target } from './target.js'
import { textOf } from './written-text.js'

/**
 * Explains who sees what stands on a line of a file, or a text wherever it stands: the pages that show it, for whom and by
 * which includes, and of everybody else the one decision that leaves them out. What is decided is read from the plans;
 * nothing is decided again.
 *
 * @throws {TypeError} where it is no resolver, or the question names what is not there
 */
export function explain(resolver: CoreResolver, question: LineQuestion | TextQuestion): Explanation
/**
 * Explains a node of an output: where it was written, by which includes it came, and which conditions let it through.
 *
 * @throws {TypeError} where it is no resolver, or the question names what is not there
 */
export function explain(resolver: CoreResolver, question: NodeQuestion): NodeExplanation
export function explain(
  resolver: CoreResolver,
  question: LineQuestion | TextQuestion | NodeQuestion,
): Explanation | NodeExplanation {
  const plans = plansOf(resolver)
  const { docset } = plans
  expectObject('question', question)
  if (isAboutNode(question)) return explainNode(question, plans)
  const read = readQuestion(question, docset)
  const found = [...locate(read, docset)]
  const locations = found.slice(0, read.limit)
  const pages = explainTargets(locations.flat(), read, resolver, plans)
  const texts = locations.flatMap((targets) => {
    const source = targets[0] ? textOf({ source: docset.source(targets[0].path) }) : ''
    return joinTargets(targets, source, pages)
  })
  const narrowed = Object.keys(read.reader).length > 0 ? { reader: read.reader } : {}
  return { kind: 'text', texts, ...narrowed, hasMore: found.length > locations.length }
}

// Page by page, so that no more is held than one page has.
function explainTargets(
  targets: readonly Target[],
  { pages: named, isWanted }: ReadQuestion,
  resolver: CoreResolver,
  plans: Plans,
): ReadonlyMap<Target, readonly ExplainedPage[]> {
  const byPage = new Map<string, Target[]>()
  for (const some of groupBy(targets, ({ path }) => path)) {
    const pages = named ?? pagesFor(some[0]?.path ?? '', resolver, plans)
    for (const page of pages)
      append(
        remember(byPage, page, (): Target[] => []),
        some,
      )
  }
  const found = new Map<Target, ExplainedPage[]>()
  for (const page of [...byPage.keys()].sort(compareTexts)) {
    const explainer = new PageExplainer(page, plans, isWanted)
    for (const target of byPage.get(page) ?? []) {
      const explained = explainer.explain(target, named !== undefined)
      if (explained) remember(found, target, (): ExplainedPage[] => []).push(explained)
    }
  }
  return found
}

// Those whose outputs name the file for anybody, whomever they are built for.
function pagesFor(path: string, { graph }: CoreResolver, { docset }: Plans): ReadonlySet<string> {
  const index = graphSourceOf(graph)?.index
  const leading = index === undefined ? [] : tracesNaming(index, new Set([path])).map(({ page }) => page)
  return new Set([...leading, path].filter((page) => isPage(page, docset)))
}
