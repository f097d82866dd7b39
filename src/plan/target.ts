import type { Chooser, Include } from '../directives/directive.js'
import { findTarget, type Target } from '../directives/include/target.js'
import type { Answer, Brought } from '../directives/role.js'
import type { Reading } from './frame.js'
import type { Planning } from './planning.js'

/** The file that an include names; it is noted where it was looked for. */
export function targetOf(include: Include, { frame }: Reading, planning: Planning): Target {
  const { names, settings } = planning.docset
  return noteLooked(findTarget(include, frame.document.path, planning.asked, names, settings), planning)
}

/** What a directive brings in for the reader; it is noted which file is chosen, and where it was looked for. */
export function bringOf(
  directive: Include | Chooser,
  reading: Reading,
  planning: Planning,
): Exclude<Answer, { kind: 'unwrap' | 'choose' }> {
  const answer = planning.ask(directive, reading)
  if (answer.kind === 'unwrap' || answer.kind === 'choose') throw new Error(`What includes cannot ${answer.kind}`)
  for (const part of answer.kind === 'stay' ? [answer] : broughtBy(answer)) {
    const target = part.kind === 'open' ? part.target : part.kind === 'say' ? undefined : part.absent?.target
    if (target) noteLooked(target, planning)
    // Two keys may lead to one file, from two places.
    if (part.kind === 'open' && directive.kind === 'chooser')
      planning.decisions.push(directive.entries.findIndex(({ include }) => include === part.include))
  }
  return answer
}

/** What takes the place of a directive, one behind another. */
export function broughtBy(answer: Answer): readonly Brought[] {
  if (answer.kind === 'each') return answer.parts
  return answer.kind === 'open' || answer.kind === 'say' || answer.kind === 'drop' ? [answer] : []
}

function noteLooked(target: Target, planning: Planning): Target {
  const { status, path, tried, base } = target
  if (status !== 'outside' && status !== 'dynamic') for (const one of [...tried, base, path]) planning.looked.add(one)
  return target
}
