import { describe, expect, it } from 'vitest'
import { VFileMessage } from 'vfile-message'
import { toCodeFrame } from '../../src/index.js'

const at = (line: number, column: number, endLine = line, end = column + 1): VFileMessage =>
  new VFileMessage('x', { place: { start: { line, column }, end: { line: endLine, column: end } } })

describe('toCodeFrame', () => {
  it.each<[string, VFileMessage, string, string[]]>([
    [
      'all lines of a short place',
      at(2, 3, 3, 3),
      'a\nbbbb\ncc\nd',
      ['  1 | a', '> 2 | bbbb', '    |   ^^', '> 3 | cc', '  4 | d'],
    ],
    [
      'the beginning of a long place',
      at(1, 1, 9, 2),
      'a\n'.repeat(9),
      ['> 1 | a', '    | ^', '> 2 | a', '> 3 | a', '> 4 | a', '> 5 | a'],
    ],
    ['tabs as they are', at(1, 3, 1, 4), '\t\txy', ['> 1 | \t\txy', '    | \t\t^']],
    ['marks under wide letters', at(1, 3, 1, 5), '日本語だx', ['> 1 | 日本語だx', '    |     ^^^^']],
    ['marks behind an emoji', at(1, 3, 1, 4), '🚀x', ['> 1 | 🚀x', '    |   ^']],
    ['a point behind the text of its line', at(1, 2), 'a', ['> 1 | a', '    |  ^']],
    [
      'the line of a message without a column',
      new VFileMessage('x', { place: { line: 1, column: 1 } }),
      'a',
      ['> 1 | a', '    | ^'],
    ],
  ])('shows %s', (_, message, text, rows) => {
    expect(toCodeFrame(message, text)).toBe(rows.join('\n'))
  })

  it('cuts long lines around what is marked, all alike', () => {
    const text = `${'a'.repeat(30)}\n${'b'.repeat(20)}XY${'b'.repeat(20)}\nc`
    expect(toCodeFrame(at(2, 21, 2, 23), text, { width: 12 })).toBe(
      [`  1 | …${'a'.repeat(12)}…`, `> 2 | …bbbbXYbbbbbb…`, '    |      ^^', '  3 |'].join('\n'),
    )
  })

  it('cuts no character in two', () => {
    const frame = toCodeFrame(at(1, 30), '🚀'.repeat(40), { width: 11 })
    expect(frame.isWellFormed()).toBe(true)
  })

  it('shows as many lines around as are asked for', () => {
    expect(toCodeFrame(at(2, 1), 'a\nb\nc', { around: 0 })).toBe('> 2 | b\n    | ^')
  })

  it.each([
    ['a message without a place', new VFileMessage('x'), 'a'],
    ['a place beyond the text', at(3, 1), 'a'],
    ['a text that is not at hand', at(1, 1), ''],
  ])('shows nothing of %s', (_, message, text) => {
    expect(toCodeFrame(message, text)).toBe('')
  })

  it.each([
    [() => toCodeFrame('x' as never, ''), 'Expected `message` to be a message of a VFile, not `x`'],
    [() => toCodeFrame(at(1, 1), 1 as never), 'Expected `text` to be the text of the file, not `1`'],
    [() => toCodeFrame(at(1, 1), '', { widht: 1 } as never), 'Unexpected option `widht`; did you mean `width`?'],
    [() => toCodeFrame(at(1, 1), '', { width: 0 }), 'Expected option `width` to be a whole number from 1 on, not `0`'],
  ])('refuses what is none', (call, reason) => {
    expect(call).toThrow(new TypeError(reason))
  })
})
