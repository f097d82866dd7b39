import type { Directive, Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { RuleArguments } from '../messages/catalogue.js'
import type { Reading } from './frame.js'
import type { Planning } from './planning.js'
import { targetOf } from './target.js'

type Where = RuleArguments<'directive-in-code'>['where']

/** Notes an include that can bring nothing where it stands: it is on record as met, and as refused. */
export function noteInCode(include: Include, reading: Reading, planning: Planning, where: Where = 'code'): void {
  const { frame } = reading
  const { path: to } = targetOf(include, reading, planning)
  const refused = 'directive-in-code'
  planning.steps.push({ include, from: frame.document.path, to, isFile: false, parent: frame.site?.step, refused })
  planning.decisions.push(to, refused)
  sayInCode(include, reading, planning, where)
}

/** Says of a directive that it can do nothing where it stands. */
export function sayInCode(directive: Directive, { frame }: Reading, planning: Planning, where: Where = 'code'): void {
  planning.say(frame, 'directive-in-code', positionOf(directive), { name: directive.node.name ?? '', where })
}
