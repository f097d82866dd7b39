import type { EdgeStatus } from '../../model/dependency.js'
import { complement, sdksIn, type Scope } from '../../model/scope.js'

const mostSdks = 3
const longestSdk = 32

/** What stands on an edge: its status where it is not `ok`, its SDKs where they are not all; else `''`. */
export function edgeLabel(status: EdgeStatus, scope: Scope, sdks: readonly string[]): string {
  return [status === 'ok' ? '' : status, scopeLabel(scope, sdks)].filter((part) => part !== '').join(', ')
}

// Of `only` and `all but`, the one that names fewer SDKs.
function scopeLabel(scope: Scope, sdks: readonly string[]): string {
  const inside = sdksIn(scope, sdks)
  const outside = sdksIn(complement(scope), sdks)
  if (outside.length === 0) return ''
  if (inside.length === 0) return 'no SDK'
  return inside.length <= outside.length ? `only ${shorten(inside)}` : `all but ${shorten(outside)}`
}

function shorten(sdks: readonly string[]): string {
  const named = sdks.length === mostSdks + 1 ? sdks : sdks.slice(0, mostSdks)
  const rest = sdks.length - named.length
  const names = named.map((sdk) => (sdk.length > longestSdk ? `${sdk.slice(0, longestSdk - 1)}…` : sdk))
  return names.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** A text without anything that is no mark on paper: line breaks, control characters and what turns the order of letters. */
export function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}
