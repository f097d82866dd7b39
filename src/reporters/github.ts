import type { Reported } from './reported.js'

const commands = { error: 'error', warning: 'warning', info: 'notice' }

/** Commands of a GitHub workflow, a line each. Columns are told where a message is about one line: GitHub knows no others. */
export function toGithub(reported: readonly Reported[]): string {
  return reported
    .map(({ message: { line, column, place, reason, note }, severity, ruleId, path }) => {
      const end = place && 'end' in place ? place.end : undefined
      const isOneLine = end === undefined || end.line === line
      const properties = {
        file: path === '' ? undefined : path,
        line,
        endLine: end?.line,
        col: isOneLine ? column : undefined,
        endColumn: isOneLine ? end?.column : undefined,
        title: ruleId,
      }
      const written = Object.entries(properties).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
      )
      return `::${commands[severity]} ${written.join(',')}::${escapeData(note ? `${reason}\n${note}` : reason)}`
    })
    .join('\n')
}

// As `@actions/core` does.
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
