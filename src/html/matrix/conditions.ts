import { entryFor, namedKeys } from '../../directives/choose/keys.js'
import type { Chooser, Condition, Include } from '../../directives/directive.js'
import { positionOf } from '../../directives/jsx.js'
import type { Docset } from '../../docset/docset.js'
import { append } from '../../model/append.js'
import type { Axis } from '../../model/axis.js'
import { valueOf, type Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import { holds } from '../../model/scope.js'
import { variantsOf } from '../../output/variants.js'
import type { Plans } from '../../plan/plans.js'
import type { VaryingContent } from './matrix-data.js'
import { decisionsOf } from './decisions.js'

/** An element that is not for everybody, and those who get to it. */
interface Met {
  readonly directive: Condition | Include | Chooser
  readonly path: string
  readonly meets: Set<Reader>
  /** Those to whom its content is shown. */
  readonly shown: Set<Reader>
}

/**
 * Lists the content of a page that is there for some values of an axis and not for others: what conditions hold, what
 * is included for some, and what is chosen among.
 */
export function conditionsOn(page: string, plans: Plans): VaryingContent[] {
  const { docset } = plans
  const met = new Map<string, Met>()
  const everybody: Reader[] = []
  for (const { plan, readers } of variantsOf(page, plans)) {
    append(everybody, readers)
    for (const { directive, path, outcome } of decisionsOf(plan)) {
      if (directive.kind === 'tabs' || directive.kind === 'tab') continue
      const key = `${path}\n${positionOf(directive).start.offset}`
      const one = remember(met, key, (): Met => ({ directive, path, meets: new Set(), shown: new Set() }))
      for (const reader of readers) {
        one.meets.add(reader)
        if (outcome.kind !== 'drop') one.shown.add(reader)
      }
    }
  }
  return [...met.values()].flatMap((one) =>
    docset.axes.flatMap((axis): VaryingContent[] => {
      const found =
        one.directive.kind === 'chooser'
          ? choiceOn(one, one.directive, axis, docset)
          : ownOn(one, everybody, axis, docset)
      if (found === undefined) return []
      const { directive, path } = one
      const kind = directive.kind === 'chooser' ? 'choice' : 'condition'
      const { start } = positionOf(directive)
      const words = docset.source(path).slice(start.offset).split('\n', 1)[0]?.trim().slice(0, 100) ?? ''
      return [{ kind, page, path, line: start.line, words, axis: axis.name, ...found }]
    }),
  )
}

type Found = Pick<VaryingContent, 'own' | 'fallback' | 'none'>

// What is for all but some is nobody's own. An expression does not say which it is; what few are shown is theirs.
function ownOn(
  { directive, path, shown }: Met,
  everybody: readonly Reader[],
  axis: Axis,
  docset: Docset,
): Found | undefined {
  const written = docset.written(directive, path).sets.get(axis.name)
  const [with_, all] = [valuesOf(shown, axis), valuesOf(everybody, axis)]
  if (with_.size === 0 || with_.size === all.size) return undefined
  if (written === undefined && !('when' in directive && directive.when.length > 0)) return undefined
  const isOwn = written ? 'only' in written : with_.size * 2 <= all.size
  const own = axis.values.filter((value) => with_.has(value) && (written === undefined || holds(written, value)))
  return isOwn && own.length > 0 ? { own, fallback: [], none: [] } : undefined
}

function choiceOn({ meets }: Met, chooser: Chooser, axis: Axis, { axes }: Docset): Found | undefined {
  const keys = namedKeys(chooser, axes)
  if (keys.axis?.name !== axis.name) return undefined
  const there = valuesOf(meets, axis)
  const having = (is: (value: string) => boolean) => axis.values.filter((value) => there.has(value) && is(value))
  return {
    own: having((value) => ![undefined, keys.rest].includes(entryFor(keys, value))),
    fallback: having((value) => keys.rest !== undefined && entryFor(keys, value) === keys.rest),
    none: having((value) => entryFor(keys, value) === undefined),
  }
}

function valuesOf(readers: Iterable<Reader>, { name }: Axis): ReadonlySet<string> {
  return new Set([...readers].flatMap((reader) => valueOf(reader, name) ?? []))
}
