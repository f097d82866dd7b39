import type { EdgeStatus } from '../../../model/dependency.js'
import type { Reader } from '../../../model/reader.js'
import type { RefusalId } from '../../../model/refusal.js'
import { el } from '../dom.js'
import type { Refusal } from '../facts/refusals.js'
import { readersTexts } from '../facts/wording.js'
import type { Context } from './parts.js'

const words: Readonly<Record<RefusalId, string>> = {
  'directive-in-code': 'stays in code',
  'esm-default': 'has a layout of its own',
  'import-components': 'has components of its own',
  'include-cycle': 'cycle',
  'include-dynamic': 'src is computed',
  'include-limit': 'beyond the limit',
  'include-missing': 'no such file',
  'include-outside': 'outside the docs root',
  'include-unparsable': 'cannot be parsed',
  'lines-missing': 'no such lines',
  'region-missing': 'no such region',
  'section-missing': 'no such section',
}

/** Makes a badge of why an include brings nothing. */
export function badge(rule: RefusalId, suffix = ''): HTMLElement {
  return el('span', { class: `badge refused ${rule}` }, words[rule] + suffix)
}

/** Makes the badge of a file that code takes as a value; none of any other. */
export function valueBadge(status: EdgeStatus | undefined): HTMLElement | null {
  return status === 'value' ? el('span', { class: 'badge' }, 'as a value') : null
}

/** Makes badges of why an include brings nothing; each says for whom, where that is not for all who meet the include. */
export function badges({ facts }: Context, refusals: readonly Refusal[], all: readonly Reader[]): HTMLElement[] {
  const textOf = (readers: readonly Reader[]): string => {
    return readersTexts(readers, facts.axes)
      .map(({ text }) => text)
      .join(', ')
  }
  const whole = textOf(all)
  return refusals.map(({ rule, readers }) => {
    const text = textOf(readers)
    return badge(rule, readers.length === 0 || text === whole ? '' : ` for ${text}`)
  })
}
