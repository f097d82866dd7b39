import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import type { State } from '../../src/source/stringify/handle.js'
import { Safety } from '../../src/source/stringify/safe.js'

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
const safety = new Safety(state)

const text = fc.string({ unit: fc.constantFrom(...'ab1é \t\n\r\\_*#-+.:|<>{}[]()!`~&@"=w$'), maxLength: 8 })
const stack = fc.subarray<State['stack'][number]>(
  ['phrasing', 'headingAtx', 'tableCell', 'label', 'link', 'autolink', 'destinationRaw', 'titleQuote'],
  { minLength: 0 },
)

it('escapes as remark does, whatever stands round a text and wherever it stands', () => {
  fc.assert(
    fc.property(stack, text, text, text, (stack, before, value, after) => {
      const at = { ...state, stack }
      expect(safety.escape(value, { before, after }, at)).toBe(state.safe.call(at, value, { before, after }))
    }),
  )
})

it('knows of a text by itself that is safe at its start what remark writes there', () => {
  fc.assert(
    fc.property(stack, text, (stack, value) => {
      const at = { ...state, stack }
      fc.pre(safety.isSafeAtStart(value, at))
      expect(state.safe.call(at, value, { before: '', after: '' }).charAt(0)).toBe(value.charAt(0))
    }),
  )
})
