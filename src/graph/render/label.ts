import type { EdgeStatus } from '../../model/dependency.js'
import { holds, type Scope, type ValueSet } from '../../model/scope.js'

const mostSdks = 3
const longestSdk = 32

/** What stands on an edge: its status where it is not `ok`, its readers where they are not all; else `''`. */
export function edgeLabel(status: EdgeStatus, scope: Scope, axes: Readonly<Record<string, readonly string[]>>): string {
  return [status === 'ok' ? '' : status, scopeLabel(scope, axes)].filter((part) => part !== '').join(', ')
}

function scopeLabel(scope: Scope, axes: Readonly<Record<string, readonly string[]>>): string {
  if (!('any' in scope)) return setLabel(scope, axes.sdk ?? [], 'SDK')
  const boxes = scope.any.map((box) =>
    Object.entries(box).map(
      ([axis, set]) => `${axis === 'sdk' ? '' : `${axis} `}${setLabel(set, axes[axis] ?? [], 'value')}`,
    ),
  )
  return boxes.map((parts) => parts.join(' and ')).join(' or ')
}

// Of `only` and `all but`, the one that names fewer values.
function setLabel(set: ValueSet, values: readonly string[], noun: string): string {
  const inside = values.filter((value) => holds(set, value))
  const outside = values.filter((value) => !holds(set, value))
  if (outside.length === 0) return ''
  if (inside.length === 0) return `no ${noun}`
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
