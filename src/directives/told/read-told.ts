import { copyPlain } from '../../source/plain-data.js'
import { describeValue } from '../../model/describe-value.js'
import { expectNames, rejectUnknown } from '../../model/expect.js'
import { didYouMean } from '../../model/nearest.js'
import { isRecord } from '../../model/record.js'
import type { DirectiveData } from '../../model/host-directive.js'
import type { Settings } from '../../model/settings.js'
import type { JsxElement } from '../jsx.js'

const parts: Readonly<Record<DirectiveData['role'], readonly string[]>> = {
  include: ['role', 'src', 'props'],
  condition: ['role', 'is', 'not'],
  tabs: ['role', 'items'],
  tab: ['role', 'label'],
}

/** What a host's own `directive` throws: nothing that is wrong with the file. */
export class HostError extends Error {
  constructor(cause: unknown) {
    super('Expected `directive` not to throw', { cause })
  }
}

/**
 * What the host says that an element means; `undefined` where it says nothing.
 *
 * @param element frozen, with all in it
 * @throws {TypeError} where the answer is none, with the element and its file
 * @throws {HostError} where the host throws
 */
export function readTold(element: JsxElement, path: string, settings: Settings): DirectiveData | undefined {
  const given = ask(element, path, settings)
  if (given === undefined) return undefined
  try {
    return expectTold(given, settings)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { line, column } = element.position?.start ?? {}
    const at = line === undefined ? path : `${path}:${line}:${column}`
    throw new TypeError(`${error.message}, of \`directive\` for \`<${element.name ?? ''}>\` in \`${at}\``, {
      cause: error,
    })
  }
}

function ask(element: JsxElement, path: string, { directive }: Settings): unknown {
  try {
    return directive?.(element, { path })
  } catch (error) {
    throw new HostError(error)
  }
}

function expectTold(given: unknown, { axes }: Settings): DirectiveData {
  if (!isRecord(given)) throw new TypeError(`Expected data or \`undefined\`, not ${describeValue(given)}`)
  const roles = Object.keys(parts)
  const role = roles.find((name): name is DirectiveData['role'] => name === given.role)
  if (role === undefined) {
    const listed = roles.map((name) => `'${name}'`).join(', ')
    throw new TypeError(
      `Expected \`role\` to be one of ${listed}, not ${describeValue(given.role)}${didYouMean(given.role, roles)}`,
    )
  }
  rejectUnknown(`part of \`role: '${role}'\``, given, parts[role])
  switch (role) {
    case 'include':
      return { role, src: expectSource(given.src), props: expectProps(given.props) }
    case 'condition': {
      const names = axes.map(({ name }) => name)
      return { role, is: expectValues('is', given.is, names), not: expectValues('not', given.not, names) }
    }
    case 'tabs':
      return given.items === undefined ? { role } : { role, items: expectLabels(given.items) }
    case 'tab':
      return given.label === undefined ? { role } : { role, label: expectText('label', given.label) }
  }
}

function expectText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw new TypeError(`Expected \`${name}\` to be a text that is not blank, not ${describeValue(value)}`)
}

function expectSource(src: unknown): string | { readonly import: string } {
  if (!isRecord(src)) return expectText('src', src)
  rejectUnknown('part of `src`', src, ['import'])
  return { import: expectText('src.import', src.import) }
}

function expectLabels(items: unknown): readonly string[] {
  if (!Array.isArray(items)) throw new TypeError(`Expected \`items\` to be an array, not ${describeValue(items)}`)
  return Array.from<unknown>(items).map((item, index) => expectText(`items[${index}]`, item))
}

function expectValues(
  part: string,
  values: unknown,
  axes: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  if (values === undefined) return {}
  if (!isRecord(values)) throw new TypeError(`Expected \`${part}\` to be an object, not ${describeValue(values)}`)
  rejectUnknown(`axis in \`${part}\``, values, axes)
  // Of those that are for nobody, there are some.
  const isNone = (ids: unknown): boolean => part === 'is' && Array.isArray(ids) && ids.length === 0
  return Object.fromEntries(
    Object.entries(values).map(([axis, ids]) => [axis, isNone(ids) ? [] : expectNames(`${part}.${axis}`, ids)]),
  )
}

// What is passed on is data: it is written out where a partial shows it.
function expectProps(props: unknown): Readonly<Record<string, unknown>> {
  if (props === undefined) return {}
  if (!isRecord(props)) throw new TypeError(`Expected \`props\` to be an object, not ${describeValue(props)}`)
  const copied = copyData(props)
  expectData(copied)
  return copied
}

function copyData(props: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  try {
    return copyPlain(props) as Readonly<Record<string, unknown>>
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new TypeError(`Expected \`props\` to hold data, not what ${why}`, { cause: error })
  }
}

function expectData(value: unknown): void {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`Expected \`props\` to hold data, not ${describeValue(value)}`)
  if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) expectData(item)
}
