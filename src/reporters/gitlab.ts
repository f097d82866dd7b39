import type { Reported } from './reported.js'

const severities = { error: 'major', warning: 'minor', info: 'info' }

/** A Code Quality report of GitLab. What has no place is shown at the first line of its file. */
export function toGitlab(reported: readonly Reported[]): string {
  const issues = reported.map(({ message: { line, place, reason, note }, severity, ruleId, path, fingerprint }) => {
    const begin = line ?? 1
    return {
      description: reason,
      ...(note ? { content: { body: note } } : {}),
      check_name: ruleId,
      fingerprint,
      severity: severities[severity],
      location: { path, lines: { begin, end: place && 'end' in place ? place.end.line : begin } },
    }
  })
  return JSON.stringify(issues, null, 2)
}
