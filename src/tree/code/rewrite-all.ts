import { importMeant } from '../../directives/bound-uses.js'
import type { Output } from '../passage.js'
import { rewriteCode, type NewNames } from './rewrite.js'

/** Writes all code of partials, and the names of their elements, as they are in the page. */
export function rewriteAll(output: Output, newNames: NewNames): void {
  for (const moved of output.code) rewriteCode(moved, output, newNames)
  for (const { element, frame } of output.named) {
    const name = importMeant(element.name, output.docset.settings)
    const to = newNames(frame)?.get(name)
    if (to !== undefined) element.name = to + (element.name ?? '').slice(name.length)
  }
}
