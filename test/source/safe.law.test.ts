import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import type { State } from '../../src/source/stringify/handle.js'
import { safeWith } from '../../src/source/stringify/safe.js'

/** The state that remark starts with. */
function remarkState(): State {
  let state: State | undefined
  unified()
    .use(remarkMdx)
    .use(remarkGfm)
    .use(remarkStringify, {
      handlers: {
        root: (_: unknown, __: unknown, at: State) => {
          state = at
          return ''
        },
      },
    })
    .stringify({ type: 'root', children: [] })
  if (!state) throw new Error('Expected a state')
  return state
}

const state = remarkState()
const safe = safeWith(state)

it('escapes as remark does, whatever stands round a text and wherever it stands', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1é \t\n\r\\_*#-+.:|<>{}[]()!`~&@"=w$'), maxLength: 8 })
  const stack = fc.subarray<State['stack'][number]>(
    ['phrasing', 'headingAtx', 'tableCell', 'label', 'link', 'autolink', 'destinationRaw', 'titleQuote'],
    { minLength: 0 },
  )
  fc.assert(
    fc.property(stack, text, text, text, (stack, before, value, after) => {
      const at = { ...state, stack }
      expect(safe.call(at, value, { before, after })).toBe(state.safe.call(at, value, { before, after }))
    }),
  )
})
