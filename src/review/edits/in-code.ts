import type { Node as EstreeNode } from 'estree'
import { isCodeJsx } from '../../directives/jsx-in-code.js'
import type { Change } from './change.js'
import { changesOf, cut } from './cut.js'
import type { InCode } from './elements-in-code.js'
import type { TextFile } from './text-file.js'

/** The change by which an element of code goes: where it is a value, it is `null`, as in an output. */
export function dropInCode({ element, parents }: InCode, file: TextFile): Change[] | undefined {
  const [holder, around] = [parents.at(-1), parents.at(-2)]
  const isHeld = (holder as { type?: string } | undefined)?.type === 'JSXExpressionContainer'
  const whole = isCode(holder) ? element : isHeld && isCode(around) ? holder : undefined
  const range = file.rangeOfCode(whole ?? element)
  return range && changesOf(whole ? cut([range]) : [{ ...range, text: 'null' }], file)
}

/** The changes by which the content of an element of code takes its place. */
export function openInCode({ element, parents }: InCode, file: TextFile): Change[] | undefined {
  const { openingElement, closingElement, children } = element
  const [open, close] = [file.rangeOfCode(openingElement), closingElement && file.rangeOfCode(closingElement)]
  if (!open || !close) return undefined
  if (isCode(parents.at(-1))) return changesOf(cut([open, close]), file)
  const [only, ...more] = children.filter((child) => child.type !== 'JSXText' || child.value.trim() !== '')
  const inside = only && more.length === 0 && isCodeJsx(only) ? file.rangeOfCode(only) : undefined
  if (inside)
    return changesOf(
      cut([
        { start: open.start, end: inside.start },
        { start: inside.end, end: close.end },
      ]),
      file,
    )
  return changesOf(
    [
      { ...open, text: '<>' },
      { ...close, text: '</>' },
    ],
    file,
  )
}

const isCode = (node: EstreeNode | undefined): boolean => node !== undefined && isCodeJsx(node)
