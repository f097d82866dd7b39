import type { Program } from 'estree'
import { defineLazy } from '../model/lazy-property.js'
import { dropParenthesesIn } from '../source/parentheses.js'
import { chunksOf } from './chunks.js'
import type { CodePlace } from './code-places.js'
import { readCode } from '../source/read-code.js'
import type { Lines } from './lines.js'

/** Has the estree of a piece of code be made when it is first read. */
export function attachEstree({ holder, kind, start }: CodePlace, lines: Lines): void {
  const { value } = holder
  const data = (holder.data ??= {})
  defineLazy(data, 'estree', (): Program => {
    const chunks = chunksOf(value, start, kind === 'esm' ? '' : '}', lines)
    const program = chunks && readCode(chunks, start, kind)
    if (program === undefined) throw new Error(`Expected code that is read again to be as it was: ${value}`)
    dropParenthesesIn(program)
    return program
  })
}
