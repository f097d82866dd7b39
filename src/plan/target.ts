import type { Include } from '../directives/directive.js'
import type { Target } from '../directives/include/target.js'
import type { Reading } from './frame.js'
import type { Planning } from './planning.js'

/** The file that an include names; it is noted where it was looked for. */
export function targetOf(include: Include, reading: Reading, planning: Planning): Target {
  const answer = planning.ask(include, reading)
  if (answer.kind !== 'open') throw new Error(`An include cannot ${answer.kind}`)
  const { status, path, tried, base } = answer.target
  if (status !== 'ok' && status !== 'missing') return answer.target
  for (const looked of [...tried, base, path]) planning.looked.add(looked)
  return answer.target
}
