import type { CoreResolver } from '../../core-resolver.js'
import { tracesNaming } from '../../graph/graph-index.js'
import { sourceOf } from '../../graph/graph-source.js'
import { plansOf } from '../../internals.js'
import { expectObject } from '../../model/expect.js'
import { append } from '../../model/append.js'
import { groupBy } from '../../model/group-by.js'
import { isMarkup } from '../../model/path.js'
import { remember } from '../../model/remember.js'
import { isPage } from '../../docset/pages.js'
import type { Docset } from '../../docset/docset.js'
import { textLinesOf } from '../../model/text-lines.js'
import type { Plans } from '../../plan/plans.js'
import { compareTexts } from '../order.js'
import { explainNode } from './explain-node.js'
import { PageExplainer } from './explain-page.js'
import type { ExplainedPage, ExplainedText, Explanation, NodeExplanation } from './explanation.js'
import { findText } from './find-text.js'
import {
  isAboutNode,
  readQuestion,
  type LineQuestion,
  type NodeQuestion,
  type ReadQuestion,
  type TextQuestion,
} from './question.js'
import type { Target } from './target.js'
import { targetOfLine, targetsIn } from './targets.js'

/**
 * Explains who sees what stands on a line of a file, or a text wherever it stands: the pages that show it, for whom and by
 * which includes, and of everybody else the one decision that leaves them out. What is decided is read from the plans; nothing
 * is decided again.
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
  expectObject('question', question)
  if (isAboutNode(question)) return explainNode(question, plans)
  const read = readQuestion(question, plans.docset)
  const found = [...locate(read, plans.docset)]
  const locations = found.slice(0, read.limit)
  const pages = explainTargets(new Set(locations.flat()), read, resolver, plans)
  const texts = locations.flatMap((targets) => joined(targets, pages))
  const narrowed = Object.keys(read.reader).length > 0 ? { reader: read.reader } : {}
  return { kind: 'text', texts, ...narrowed, hasMore: found.length > locations.length }
}

/** What is asked about, by location: no more of them than is wanted, and one. */
function* locate({ path, line, text, limit }: ReadQuestion, docset: Docset): Generator<readonly Target[]> {
  if (path !== undefined && line !== undefined) return yield targetsOnLine(path, line, docset)
  let count = 0
  for (const targets of findText(text ?? '', path === undefined ? docset.names.paths : [path], docset)) {
    yield targets
    if (++count > limit) return
  }
}

function targetsOnLine(path: string, line: number, docset: Docset): readonly Target[] {
  const source = docset.source(path).replace(/^\uFEFF/, '')
  // What cannot be parsed may be included in parts.
  if (!isMarkup(path) || docset.document(path).failure) {
    const target = targetOfLine(path, source, line)
    return target ? [target] : []
  }
  const { text = '', start = 0 } = textLinesOf(source)[line - 1] ?? {}
  const first = start + text.length - text.trimStart().length
  return targetsIn(docset.document(path), { start: first, end: start + text.trimEnd().length })
}

// Page by page, so that no more is held than one page has.
function explainTargets(
  targets: ReadonlySet<Target>,
  { pages: named, isWanted }: ReadQuestion,
  { graph }: CoreResolver,
  plans: Plans,
): ReadonlyMap<Target, readonly ExplainedPage[]> {
  const byPath = groupBy([...targets], ({ path }) => path)
  const byPage = new Map<string, Target[]>()
  const index = sourceOf(graph)?.index
  for (const some of byPath) {
    const [{ path }] = some as [Target]
    const leading = index === undefined ? [] : tracesNaming(index, new Set([path])).map(({ page }) => page)
    const pages = named ?? new Set([...leading, path].filter((page) => isPage(page, plans.docset)))
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

// What stands side by side and has the same answer is one text.
function joined(targets: readonly Target[], pages: ReadonlyMap<Target, readonly ExplainedPage[]>): ExplainedText[] {
  return groupBy(targets, (target) => JSON.stringify(pages.get(target) ?? [])).flatMap((alike) => {
    const [first, last] = [alike[0], alike.at(-1)]
    if (first === undefined || last === undefined) return []
    const { path, position } = first
    const texts = alike.map(({ text }) => text)
    const text = texts.filter((one, at) => !texts.some((other, place) => isPartOf(one, at, other, place))).join(' … ')
    const found = [...(pages.get(first) ?? [])]
    found.sort((a, b) => Number(a.shown.length === 0) - Number(b.shown.length === 0) || compareTexts(a.page, b.page))
    return [{ path, position: { start: position.start, end: last.position.end }, text, pages: found }]
  })
}

// What an expression shows stands in it.
const isPartOf = (text: string, at: number, other: string, place: number): boolean =>
  other.includes(text) && (other.length > text.length || place < at)
