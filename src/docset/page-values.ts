import { splitList } from '../directives/attributes.js'
import type { Bindings } from '../directives/bindings.js'
import { evaluate } from '../directives/evaluate.js'
import type { Axis } from '../model/axis.js'
import { copyDeep } from '../model/copy-deep.js'
import { describeValue } from '../model/describe-value.js'
import { freezeDeep } from '../model/freeze.js'
import { didYouMean } from '../model/nearest.js'
import { isRecord } from '../model/record.js'
import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import { idsOf } from '../model/value-ids.js'
import { asWritten } from '../source/as-written.js'
import type { Document } from './document.js'

/** What a file says that its scope is read from: its front matter, and what its ESM binds. */
export type ScopeText = Pick<Document, 'path' | 'frontmatter' | 'bindings'>

/** What a file lists of an axis, as written; `undefined` where it says nothing of it. */
export function writtenValues(document: ScopeText, axis: string, settings: Settings): readonly unknown[] | undefined {
  const told = toldOf(document, axis, settings)
  const own = Object.hasOwn(document.frontmatter, axis) ? document.frontmatter[axis] : undefined
  const value = told === undefined ? own : told
  if (value === undefined || value === null) return undefined
  return splitList(value).map((item) => (typeof item === 'number' ? String(item) : asWritten(item)))
}

/** The ids among what a file lists of an axis; none is one that is not declared. */
export function knownValues(document: ScopeText, axis: Axis, settings: Settings): readonly string[] {
  const written = writtenValues(document, axis.name, settings) ?? []
  return [...new Set(written.flatMap((value) => (typeof value === 'string' ? idsOf(axis, value) : [])))]
}

/** Whether a host's own `scope` says that a page is for nobody. */
export function isForNobody(document: ScopeText, axis: string, settings: Settings): boolean {
  const told = toldOf(document, axis, settings)
  return Array.isArray(told) && told.length === 0
}

/** Whether a host's own `scope` says what a file lists of an axis. */
export const isTold = (document: ScopeText, axis: string, settings: Settings): boolean =>
  (toldOf(document, axis, settings) ?? undefined) !== undefined

function toldOf(document: ScopeText, axis: string, settings: Settings): unknown {
  const told = toldBy(document, settings)
  return told && Object.hasOwn(told, axis) ? told[axis] : undefined
}

type Told = Readonly<Record<string, unknown>> | undefined

const told = new WeakMap<Document['frontmatter'], { readonly values: Told }>()

// A host's own `scope` is asked once a file, parsed or not: both have the same front matter.
function toldBy(document: ScopeText, settings: Settings): Told {
  const { scope } = settings
  if (scope === undefined) return undefined
  const { path, frontmatter, bindings } = document
  return remember(told, frontmatter, () => {
    const exports = exportsOf(bindings)
    const values = Object.freeze(Object.fromEntries(settings.axes.map(({ name, values }) => [name, values])))
    const given: unknown = scope(
      Object.freeze({ path, frontmatter: freezeDeep(copyDeep(frontmatter)), exports, values }),
    )
    if (given === undefined) return { values: undefined }
    if (!isRecord(given))
      throw new TypeError(
        `Expected \`scope\` to give values by axis or \`undefined\` for \`${path}\`, not ${describeValue(given)}`,
      )
    const names = settings.axes.map(({ name }) => name)
    for (const name of Object.keys(given))
      if (!names.includes(name))
        throw new TypeError(
          `Expected \`scope\` to name an axis for \`${path}\`, not \`${name}\`${didYouMean(name, names)}`,
        )
    return { values: given }
  }).values
}

/** What `export const` gives a value that is known by the file alone, by name; of names, those before count. */
export function exportsOf({
  locals,
  exports,
}: Pick<Bindings, 'locals' | 'exports'>): Readonly<Record<string, unknown>> {
  const known = new Map<string, unknown>()
  for (const [name, binding] of locals) {
    if (binding.kind !== 'value') continue
    const found = evaluate(binding.expression, (node) => {
      if (node.type !== 'Identifier') return undefined
      if (known.has(node.name)) return { value: known.get(node.name) }
      return locals.has(node.name) ? 'unknown' : undefined
    })
    if (found) known.set(name, found.value)
  }
  const exported = [...exports].flatMap(([name, binding]) =>
    binding.kind === 'local' && known.has(binding.name) ? [[name, known.get(binding.name)] as const] : [],
  )
  return freezeDeep(Object.fromEntries(exported))
}
