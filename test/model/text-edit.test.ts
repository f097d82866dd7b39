import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { applyEdits, type TextEdit } from '../../src/model/text-edit.js'

const files = { 'a.mdx': 'One two three.\n', 'b.mdx': 'B\n' }

const edit = (start: number, end: number, text: string, path = 'a.mdx'): TextEdit => {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
  return { path, position: { start: point(start), end: point(end) }, text }
}

describe('applyEdits', () => {
  it('replaces, puts in and takes out, by the positions before any of it', () => {
    const changes = applyEdits(files, [edit(8, 13, 'THREE'), edit(0, 4, ''), edit(8, 8, 'and '), edit(14, 14, '!')])
    expect(changes).toEqual(new Map([['a.mdx', 'two and THREE.!\n']]))
  })

  it('keeps the order of what is put in at one place, and takes two of the same as one', () => {
    expect(applyEdits(files, [edit(0, 0, 'b'), edit(0, 0, 'a'), edit(0, 0, 'b')]).get('a.mdx')).toBe(
      'baOne two three.\n',
    )
  })

  it('makes files and takes them away, as `update` takes it in', () => {
    const changes = applyEdits(files, [
      { path: 'b.mdx', text: null },
      { path: 'c.mdx', text: 'C\n' },
    ])
    expect(changes).toEqual(
      new Map([
        ['b.mdx', null],
        ['c.mdx', 'C\n'],
      ]),
    )
    const resolver = createResolver(files)
    resolver.update(changes)
    expect(resolver.pages).toEqual(['a.mdx', 'c.mdx'])
  })

  it.each([
    [
      'overlap',
      [edit(0, 4, ''), edit(3, 5, 'x')],
      'Expected edits of `a.mdx` that do not overlap, found two at offset 3',
    ],
    ['are beyond the text', [edit(0, 40, '')], 'Expected a position in the text of `a.mdx`, found 0–40 of 15'],
    ['start before the text', [edit(-1, 2, '')], 'Expected a position in the text of `a.mdx`, found -1–2 of 15'],
    ['have no offsets', [edit(NaN, NaN, '')], 'Expected a position in the text of `a.mdx`, found NaN–NaN of 15'],
    ['stand between letters', [edit(0.5, 2, '')], 'Expected a position in the text of `a.mdx`, found 0.5–2 of 15'],
    [
      'have no ends',
      [{ path: 'a.mdx', position: {}, text: '' } as TextEdit],
      'Expected `position` of an edit of `a.mdx` to have a `start` and an `end`, not an object',
    ],
    ['are of no file', [edit(0, 1, '', 'z.mdx')], 'Expected a file at `z.mdx` to edit'],
    [
      'are of a file that goes, too',
      [edit(0, 1, ''), { path: 'a.mdx', text: null }],
      'Expected edits of `a.mdx` with offsets and a text, or one of the whole file',
    ],
  ])('refuses edits that %s', (_, edits, message) => {
    expect(() => applyEdits(files, edits)).toThrow(new TypeError(message))
  })
})
