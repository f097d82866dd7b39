import picomatch from 'picomatch/posix.js'
import { expectAmong, expectObject, expectStrings, rejectUnknown } from '../model/expect.js'
import type { RuleId } from '../model/rule-id.js'
import type { Options } from '../model/options.js'
import type { RuleSeverity } from '../model/rule-options.js'

/** How grave something is that is said. */
export type Severity = Exclude<RuleSeverity, 'off'>

/** What `fatal` of a message says of how grave it is. */
export const fatality = { error: true, warning: false, info: undefined } as const

const severities: readonly Severity[] = ['info', 'warning', 'error']

/** A severity. @throws {TypeError} where it is none, with the nearest one */
export function expectSeverity(name: string, value: unknown): Severity {
  return expectAmong(severities, name, value)
}

/** How grave a rule is in a file; `undefined` where the options leave that to the catalogue. */
export type SeverityOf = (ruleId: RuleId, path: string) => RuleSeverity | undefined

/** Leaves all to the catalogue. */
export const asInCatalogue: SeverityOf = () => undefined

/**
 * Reads the option `rules`.
 *
 * @param known ids of all rules
 * @throws {TypeError} where a rule or severity is not known, with the nearest name, or a pattern is none
 */
export function readSeverities(rules: Options['rules'], known: readonly RuleId[]): SeverityOf {
  if (rules === undefined) return asInCatalogue
  if (!isList(rules)) expectObject('rules', rules)
  const overrides = isList(rules)
    ? rules.map((override, index) => readOverride(override, known, `rules[${index}]`)).reverse()
    : [readOverride({ rules }, known, '')]
  return (ruleId, path) => {
    for (const severityOf of overrides) {
      const severity = severityOf(ruleId, path)
      if (severity !== undefined) return severity
    }
    return undefined
  }
}

function readOverride(override: unknown, known: readonly RuleId[], name: string): SeverityOf {
  expectObject(name, override)
  rejectUnknown('part of `rules`', override, ['files', 'rules'])
  const { files, rules } = override as { readonly files?: unknown; readonly rules?: unknown }
  expectObject(name === '' ? 'rules' : `${name}.rules`, rules)
  rejectUnknown('rule', rules, known)
  const severityOf = new Map<string, RuleSeverity>(
    Object.entries(rules).flatMap(([ruleId, severity]) =>
      severity === undefined ? [] : [[ruleId, expectAmong(['off', ...severities], `rule \`${ruleId}\``, severity)]],
    ),
  )
  const isFor = files === undefined ? () => true : matching(expectPatterns(files))
  return (ruleId, path) => (severityOf.has(ruleId) && isFor(path) ? severityOf.get(ruleId) : undefined)
}

// Of a list, patterns that start with `!` take files out of what the others match.
function matching(patterns: readonly string[]): (path: string) => boolean {
  const [without, of] = [patterns.filter(isNegated), patterns.filter((pattern) => !isNegated(pattern))]
  const ignore = without.map((pattern) => pattern.slice(1))
  return picomatch(of.length === 0 ? '**' : of, { dot: true, ignore })
}

const isNegated = (pattern: string): boolean => /^!(?!\()/.test(pattern)

function expectPatterns(files: unknown): readonly string[] {
  const patterns = expectStrings('rules.files', files)
  if (patterns.includes('')) throw new TypeError('Expected option `rules.files` to hold patterns, not ``')
  return patterns
}

function isList(rules: NonNullable<Options['rules']>): rules is readonly { readonly rules: object }[] & typeof rules {
  return Array.isArray(rules)
}
