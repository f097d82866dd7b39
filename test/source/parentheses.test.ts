import { describe, expect, it } from 'vitest'
import { dropParentheses } from '../../src/source/parentheses.js'
import { parseFast } from '../../src/satteri/parse-fast.js'
import { reference } from '../satteri/reference.js'

describe('parentheses around parentheses', () => {
  it.each([
    '{((a))}\n',
    '{(\n  (a)\n)}\n',
    '> {(\n> (a))}\n',
    '{(/* b */(a))}\n',
    '{( // b\n(a))}\n',
    '<A b={((c))} {...((d))} />\n',
    'export const a = ((b))\n',
    '- a <b>{\t(\t( (c) ) )}</b>\n',
  ])('are taken out of %j', (text) => {
    for (const parse of [reference, (text: string) => parseFast(text, reference)]) {
      const tree = parse(text)
      if (tree === undefined) continue
      expect(JSON.stringify(tree)).toContain('ParenthesizedExpression')
      dropParentheses(tree, text)
      expect(JSON.stringify(tree)).not.toContain('ParenthesizedExpression')
    }
  })
})
