import type { Code } from 'mdast'
import { diagnose } from '../messages/diagnostic.js'
import { placeOf, type Include } from '../model/directive.js'
import { nearest } from '../model/nearest.js'
import { includeDepth, includeLimit, outputDepthLimit } from '../model/limits.js'
import { isMarkup } from '../model/path.js'
import { literalOf } from '../directives/attributes.js'
import { nearestFile } from '../directives/target.js'
import { partOf } from '../directives/part.js'
import { sectionIds, type Part } from '../directives/section.js'
import { copyPosition } from './clone.js'
import { report, reportDocument, type Frame } from './frame.js'
import { completeProps, readProps } from './pass-props.js'
import { select } from './select.js'
import { readSnippet } from './snippet.js'

/** What an include brings in. */
export type Opened =
  | { readonly kind: 'document'; readonly frame: Frame; readonly part: Part }
  | { readonly kind: 'code'; readonly node: Code }
  /** Nothing: it was said why. */
  | { readonly kind: 'nothing' }
  /** It cannot be told; the element stays. */
  | { readonly kind: 'unknown' }

const headingOffset = 'headingOffset'

/** Opens the file of an include. */
export function expand(include: Include, frame: Frame, children: Frame['children']): Opened {
  const { output, document, paths } = frame
  const { docset, sdk } = output
  const [from, place] = [document.path, placeOf(include)]
  const target = docset.target(include, from, sdk)
  for (const path of target.tried) output.missing.add(path)
  if (target.status === 'dynamic') {
    report(frame, diagnose('include-dynamic', from, place, { actual: include.actual }))
    return { kind: 'unknown' }
  }
  const { path } = target
  const fail = (diagnostic: ReturnType<typeof diagnose>): Opened => {
    report(frame, diagnostic)
    return { kind: 'nothing' }
  }
  if (target.status === 'outside') return fail(diagnose('include-outside', from, place, { src: path }))
  if (target.status === 'missing') {
    const { tried } = docset.target(include, from, undefined)
    return fail(
      diagnose('include-missing', from, place, {
        src: writtenPath(include),
        tried,
        near: nearestFile(path, from, docset),
      }),
    )
  }
  if (paths.includes(path))
    return fail(diagnose('include-cycle', from, place, { cycle: [...paths.slice(paths.indexOf(path)), path] }))
  output.dependencies.add(path)
  const depth = frame.depth + includeDepth + (document.depths.get(include) ?? 0)
  if (++output.includes > includeLimit || depth > outputDepthLimit)
    return fail(diagnose('include-limit', from, place, { limit: includeLimit, depth: outputDepthLimit }))
  const chain = [...frame.chain, { path: from, position: copyPosition(place) }]
  const origin = { path, chain }
  if (!isMarkup(path)) {
    const code = readSnippet(include, frame, path, children !== undefined)
    return 'ruleId' in code ? fail(code) : { kind: 'code', node: { ...code, data: { origin } } }
  }
  if (!docset.settings.isPartial(path)) report(frame, diagnose('include-page', from, place, { path }))
  const inner = docset.document(path)
  if (inner.failure) {
    const { reason, place: at } = inner.failure
    const where = at ? `${path}:${at.start.line}:${at.start.column}` : path
    const why = inner.failure.actual || reason
    return fail(diagnose('include-unparsable', from, place, { path, place: where, why }, inner.failure.cause))
  }
  const given = readProps(include, frame, new Set([...docset.settings.names.src, headingOffset]))
  const next: Frame = {
    output,
    document: inner,
    origin,
    chain,
    site: { include, frame },
    paths: [...paths, path],
    props: completeProps(given, include, frame, inner, children !== undefined),
    children,
    headingOffset: frame.headingOffset + readOffset(include, frame),
    depth,
  }
  reportDocument(next)
  const part = partOf(inner, include, (condition) => select(condition, next).kind !== 'drop')
  if (part) return { kind: 'document', frame: next, part }
  const section = include.section ?? ''
  return fail(diagnose('section-missing', from, place, { section, path, near: nearest(section, sectionIds(inner)) }))
}

function writtenPath({ src = '', section }: Include): string {
  return section === undefined ? src : `${src}#${section}`
}

function readOffset(include: Include, frame: Frame): number {
  const attribute = include.node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === headingOffset,
  )
  if (attribute?.type !== 'mdxJsxAttribute') return 0
  const value = literalOf(attribute)?.value
  const offset = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= 5) return offset
  const actual =
    typeof attribute.value === 'object' && attribute.value ? attribute.value.value : String(attribute.value)
  report(frame, diagnose('heading-offset', frame.document.path, placeOf(include), { actual }))
  return 0
}
