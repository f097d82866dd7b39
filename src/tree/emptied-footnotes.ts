import type { FootnoteReference, Nodes } from 'mdast'
import { definitionKey } from '../directives/definition-key.js'
import type { Defined } from '../plan/frame.js'
import type { Plan } from '../plan/plan.js'
import { inFlow } from './allowed.js'
import { assemble } from './assemble/assemble.js'
import { passageOf, startGathered, type Output } from './passage.js'
import { nodesIn } from './references.js'

/**
 * Notes the footnotes that are left without content, before anything is put together: references to them go as if a
 * condition dropped them, and another footnote may be emptied by that. Each is tried once, and once more when what it
 * refers to is known.
 */
export function noteEmptiedFootnotes({ frames, reading }: Plan, output: Output): void {
  const { emptiedFootnotes } = output
  const seen = new Set<readonly Defined[]>()
  const waiting = new Map<readonly Defined[], readonly (readonly Defined[])[]>()
  const stack: (readonly Defined[])[] = []

  const visit = (footnote: readonly Defined[]): void => {
    const inside = waiting.get(footnote)
    if (inside) {
      waiting.delete(footnote)
      if (inside.some((other) => emptiedFootnotes.has(other)) && attempt(footnote) === undefined)
        emptiedFootnotes.add(footnote)
      return
    }
    if (seen.has(footnote)) return
    seen.add(footnote)
    if (!footnote.every(mayBeEmptied)) return
    const found = attempt(footnote)
    if (found === undefined) emptiedFootnotes.add(footnote)
    else if (found.length > 0) {
      waiting.set(footnote, found)
      stack.push(footnote)
      for (const other of found) stack.push(other)
    }
  }

  // The footnotes that what is left of a footnote refers to; `undefined` where nothing is left.
  const attempt = (footnote: readonly Defined[]): readonly (readonly Defined[])[] | undefined => {
    for (const defined of footnote) {
      // What is made on trial leaves no trace.
      const trial: Output = { ...output, ...startGathered() }
      const [node] = assemble([defined.site.node], passageOf(defined.reading, trial, []), inFlow()).nodes
      if (node === undefined) continue
      return [...nodesIn(node)].filter(isReference).flatMap((reference) => {
        const frame = trial.owners.get(reference) ?? reading.frame
        const other = frame.definitions?.get(definitionKey(reference))
        return other ? [other] : []
      })
    }
    return undefined
  }

  for (const { definitions } of frames) {
    for (const defined of definitions?.values() ?? []) {
      if (defined[0]?.site.node.type !== 'footnoteDefinition') continue
      stack.push(defined)
      for (let next = stack.pop(); next !== undefined; next = stack.pop()) visit(next)
    }
  }
}

const mayBeEmptied = ({ site }: Defined): boolean => site.sites.length > 0

const isReference = (node: Nodes): node is FootnoteReference => node.type === 'footnoteReference'
