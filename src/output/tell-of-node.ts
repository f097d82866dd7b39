import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { diagnose } from '../messages/diagnostic.js'
import type { RuleArguments } from '../messages/catalogue.js'
import { toMessage } from '../messages/to-message.js'
import { remember } from '../model/remember.js'
import type { RuleId } from '../model/rule-id.js'
import { addMessage, severitiesFor } from './told.js'

// A tree may be written more than once.
const saidIn = new WeakMap<VFile, Set<string>>()

/**
 * Tells what is found of a node where its tree is written, each finding once.
 *
 * @param file the file that the tree is made from
 * @param options `home`: path of the file in which a node stands that does not say it (default: that of `file`); `once`:
 *   what is told once, whatever its place (default: the finding at its place)
 */
export function tellOfNode<Id extends RuleId>(
  file: VFile,
  node: Node,
  ruleId: Id,
  args: RuleArguments<Id>,
  { home = file.path, once }: { home?: string; once?: string } = {},
): void {
  const { path = home ?? '', chain = [] } = node.data?.origin ?? {}
  const severity = severitiesFor(file)(ruleId, path)
  if (severity === 'off') return
  const diagnostic = diagnose(ruleId, path, node.position, args)
  const said = remember(saidIn, file, () => new Set<string>())
  const key = once === undefined ? diagnostic.key : `${ruleId}\n${once}`
  if (!said.has(key)) addMessage(file, toMessage(diagnostic, { chain, severity }), chain)
  said.add(key)
}
