import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { packDocument, packKey, unpackDocument } from '../../src/source/pack/pack-document.js'
import { packVersion, seal } from '../../src/source/pack/envelope.js'
import { frame, unframe } from '../../src/source/pack/frame.js'
import { tag } from '../../src/source/pack/tag.js'
import { placeholdersIn } from '../../src/source/placeholders/unmask.js'
import type { Parsed } from '../../src/source/parse.js'
import { again, holding, pack, packOf, parse } from './packs.js'

describe('a pack', () => {
  it.each([
    ['nothing', ''],
    ['text', 'Some *text* here, `code` and [a link](./a "b").\n\n- one\n- [x] two\n\n| a | b |\n|---|:-:|\n| c | d |'],
    ['lines of all kinds', 'a\r\nb\rc\n\n> d\r\n> e'],
    ['a byte order mark', '\uFEFF# Title\n\n<A b={1} />'],
    ['tabs', '-\ta\n\n\tb\n\n\t\tcode'],
    ['letters of two units, and half of one', '😀 *é* \uD800 `x😀`\n\n<A b="\uDC00" />'],
    ['words that are not as they are written', '&amp; \\* &#x1F600; <A b="&quot;x" />'],
    ['front matter', '---\ntitle: A\n---\n\nText.'],
    [
      'code',
      "import A from './a.mdx'\n\nexport const b = /x\\/[a-z]+/giu\n\n<A b={12n} c={-0} d={[1, , 2]} />\n\n{({ b, 'c': `x${b}` })}",
    ],
    ['code of several lines', 'text {\n  a +\n    b\n} more\n\n<A\n  b={{\n    c: 1,\n  }}\n/>'],
    ['a list of references', '[a][b] ![c][b] [^d]\n\n[b]: ./e "f"\n\n[^d]: Note.'],
  ])('gives %s back as it was', (_, text) => {
    const parsed = parse(text)
    expect(again(parsed, text)).toEqual(parsed)
  })

  it('gives values back that JSON has not', () => {
    const shared = { a: 1 }
    const data = {
      estree: { regexp: /a\/b/dgimsuy, big: -(2n ** 70n), zero: -0, none: undefined, empty: null, nan: NaN },
      numbers: [1.5, 2 ** 53, -(2 ** 30), 2 ** 31, -Infinity, 1e-300],
      // eslint-disable-next-line no-sparse-arrays
      holes: [, 1, , undefined, ,],
      strings: ['', '\0', '\uD800', 'a\uDC00b', '😀'],
      ['a\nb']: true,
      twice: [shared, shared],
    }
    const given = again(holding(data), '')?.tree.data as unknown as typeof data
    expect(given).toStrictEqual(data)
    expect(Object.is(given.estree.zero, -0)).toBe(true)
    expect(0 in given.holes).toBe(false)
    expect(given.holes.length).toBe(5)
    expect(given.twice[0]).toBe(given.twice[1])
    expect('none' in given.estree).toBe(true)
  })

  it('gives positions back that do not follow from their offsets, as of a plugin', () => {
    const text = 'a\n\nb'
    const parsed = parse(text)
    const [first, second] = parsed.tree.children
    if (first) first.position = { start: { line: 7, column: 1, offset: 0 }, end: { line: 7, column: 2, offset: 1 } }
    if (second) second.position = { start: { line: 3, column: 1 }, end: { line: 99, column: 2 } }
    expect(again(parsed, text)).toEqual(parsed)
  })

  it('gives what was told of a file back, of whatever path it is now', () => {
    const text = 'a <b\n\n{'
    const parsed = parse(text, {}, 'page.md')
    expect(parsed.diagnostics.map(({ ruleId }) => ruleId)).toContain('markdown-fallback')
    const made = packDocument(parsed, packOf(text, 'page.md'))
    const back = made && unpackDocument(made, packOf(text, 'other.md'))
    expect(back).toEqual(parse(text, {}, 'other.md'))
  })

  it('gives failures back, with their errors', () => {
    const text = 'a\n\n<b {'
    const parsed = parse(text)
    const back = again(parsed, text)
    expect(parsed.failure).toBeDefined()
    expect(back?.failure).toEqual(parsed.failure)
    expect(String(back?.failure?.cause)).toBe(String(parsed.failure?.cause))
    const error = Object.assign(new SyntaxError('wrong', { cause: new Error('why') }), { pos: 3 })
    const thrown: Parsed = { ...holding({}), failure: { why: 'wrong', position: undefined, cause: error } }
    expect(again(thrown, '')?.failure?.cause).toMatchObject({
      name: 'SyntaxError',
      message: 'wrong',
      pos: 3,
      cause: { message: 'why' },
    })
  })

  it('knows what stands for props in texts', () => {
    const text = '[a]({{ .b }}/c)'
    const parsed = parse(text, { syntax: { placeholders: ['{{ .', '}}'] }, isPartial: () => true })
    const [link] = ((again(parsed, text)?.tree.children[0] as never as { children: never[] }) ?? { children: [] })
      .children
    expect([...(placeholdersIn(link as never) ?? [])]).toEqual([
      ['url', [{ name: 'b', text: '{{ .b }}', offset: 4 }, '/c']],
    ])
  })

  it.each([
    ['a function', { a: () => 1 }],
    ['a symbol', { a: Symbol('a') }],
    ['a map', { a: new Map() }],
    ['a date', { a: new Date(0) }],
    ['an object of a class', { a: unified() }],
    ['an array with keys', { a: Object.assign([1], { index: 0 }) }],
    ['a key that is none', JSON.parse('{ "__proto__": 1 }') as object],
    ['what is nested too deep', JSON.parse(`${'{"a":'.repeat(1001)}1${'}'.repeat(1001)}`) as object],
  ])('is not made of %s', (_, data) => {
    expect(packDocument(holding(data), packOf(''))).toBeUndefined()
  })

  it('is refused with another text, parser or syntax', () => {
    const text = '# A'
    const made = pack(parse(text), text)
    expect(unpackDocument(made, packOf(text))).toBeDefined()
    for (const key of [packOf('# B').key, ''] as const)
      expect(unpackDocument(made, { ...packOf(text), key })).toBeUndefined()
  })

  it('is refused where it is of another version, cut short, or none', () => {
    const text = '# A'
    const made = pack(parse(text), text)
    const other = made.slice()
    other[4] = packVersion + 1
    const foreign = [new Uint8Array(), new TextEncoder().encode('mdxp'), seal(new Uint8Array([1, 2, 3])), other]
    for (const bytes of [...foreign, made.subarray(0, -1), new Uint8Array([...made, 0])])
      expect(unpackDocument(bytes, packOf(text))).toBeUndefined()
    expect(() => unpackDocument('mdxp' as never, packOf(text))).toThrow(
      'Expected a pack to be a Uint8Array, not `mdxp`',
    )
  })

  it.each<[string, () => unknown]>([
    ['Expected `source` to be an object, not `undefined`', () => packKey(undefined as never)],
    [
      'Expected option `source.syntax` to be a string, not `undefined`',
      () => packKey({ text: '', parser: 'x' } as never),
    ],
    ['Expected `parsed` to be an object, not `undefined`', () => packDocument(undefined as never, packOf(''))],
    ['Expected `of` to be an object, not `undefined`', () => packDocument(parse(''), undefined as never)],
    [
      'Expected option `of.key` to be a string, not `undefined`',
      () => unpackDocument(new Uint8Array(), { text: '', path: '' } as never),
    ],
  ])('throws: %s', (message, call) => {
    expect(call).toThrow(new TypeError(message))
  })

  it('is refused where it was sealed, and is none', () => {
    const { key } = packOf('')
    const made = pack(holding({}), '')
    const { words, bytes } = unframe(made.subarray(9))
    const opened = (content: Uint8Array) => unpackDocument(seal(content), packOf(''))
    expect(opened(frame({ key, words, bytes }))).toEqual(holding({}))
    const longList = new Uint8Array([tag.array, 0x80, 0x80, 0x80, 0x08])
    for (const part of [bytes.subarray(0, -1), longList, new Uint8Array([tag.word, 0x7f])])
      expect(opened(frame({ key, words, bytes: part }))).toBeUndefined()
    const framed = frame({ key, words, bytes })
    for (let length = 0; length < framed.length; length++) expect(opened(framed.subarray(0, length))).toBeUndefined()
  })

  it('takes less than its text where that is prose', () => {
    const text = 'Some words, *and* some more of them in a paragraph.\n\n'.repeat(100)
    expect(pack(parse(text), text).length).toBeLessThan((2 * text.length) / 3)
  })
})
