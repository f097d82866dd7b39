import type { Chooser, Include } from '../directives/directive.js'
import { findTarget, type Target } from '../directives/include/target.js'
import type { Answer } from '../directives/role.js'
import type { Reading } from './frame.js'
import type { Planning } from './planning.js'

/** The file that an include names; it is noted where it was looked for. */
export function targetOf(include: Include, { frame }: Reading, planning: Planning): Target {
  const { names, settings } = planning.docset
  return looked(findTarget(include, frame.document.path, planning.asked, names, settings), planning)
}

/** What a directive brings in for the reader; it is noted which file is chosen, and where it was looked for. */
export function bringOf(
  directive: Include | Chooser,
  reading: Reading,
  planning: Planning,
): Extract<Answer, { kind: 'open' | 'drop' | 'stay' }> {
  const answer = planning.ask(directive, reading)
  if (answer.kind === 'unwrap' || answer.kind === 'choose') throw new Error(`What includes cannot ${answer.kind}`)
  const target = answer.kind === 'open' ? answer.target : answer.absent?.target
  if (target) looked(target, planning)
  // Two keys may lead to one file, from two places.
  if (directive.kind === 'chooser' && answer.kind === 'open')
    planning.decisions.push(directive.entries.findIndex(({ include }) => include === answer.include))
  return answer
}

function looked(target: Target, planning: Planning): Target {
  const { status, path, tried, base } = target
  if (status !== 'outside' && status !== 'dynamic') for (const one of [...tried, base, path]) planning.looked.add(one)
  return target
}
