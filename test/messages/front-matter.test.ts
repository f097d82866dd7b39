import { describe, expect, it } from 'vitest'
import { applyEdits, fixes, type Options } from '../../src/index.js'
import { project, messagesOf } from '../project.js'

type Row = readonly [yaml: string, places: readonly string[]]

const axes = { audience: ['human', 'llm'] }
const told = (source: string, path = 'page.mdx'): string[] =>
  messagesOf(project({ [path]: source }, { axes }).resolve(path)).map(
    ({ ruleId, line, column, place, actual }) =>
      `${ruleId} ${line}:${column}${place && 'end' in place && ruleId === 'front-matter-sdk' ? ` ${source.replace(/^\uFEFF/, '').slice(place.start.offset, place.end.offset)}` : ''} ${actual}`,
  )

/** Each line break, with and without a byte order mark. */
const writings = (yaml: string): string[] =>
  ['\n', '\r\n'].flatMap((lineBreak) =>
    ['', '\uFEFF'].map((mark) => mark + `---\n${yaml}\n---\n\nText.`.replaceAll('\n', lineBreak)),
  )

describe('front matter is told where it is wrong', () => {
  it.each<Row>([
    ['sdk: nxtjs', ['2:6 nxtjs nxtjs']],
    ['title: a\nsdk: go, nxtjs # nxtjs', ['3:10 nxtjs nxtjs']],
    ['sdk: nxtjs,raect , go', ['2:6 nxtjs nxtjs', '2:12 raect raect']],
    ['sdk: gogo, go, gogo', ['2:6 gogo gogo', '2:16 gogo gogo']],
    ['sdk: go-x, x, go', ['2:6 go-x go-x', '2:12 x x']],
    ['sdk: "nxtjs, go"', ['2:7 nxtjs nxtjs']],
    ["sdk: 'go, nxtjs'", ['2:11 nxtjs nxtjs']],
    ['sdk: [go, nxtjs]', ['2:11 nxtjs nxtjs']],
    ['sdk:\n  - go\n  - nxtjs', ['4:5 nxtjs nxtjs']],
    ['sdk:\n- go\n# no\n- nxtjs, raect', ['5:3 nxtjs nxtjs', '5:10 raect raect']],
    ['sdk: [\n  go,\n  nxtjs,\n]', ['4:3 nxtjs nxtjs']],
    ['sdk: [[go, nxtjs], x]', ['2:12 nxtjs nxtjs', '2:20 x x']],
    ['sdk: >\n  go,\n  nxtjs', ['4:3 nxtjs nxtjs']],
    ['"sdk": nxtjs', ['2:8 nxtjs nxtjs']],
    ['{ title: sdk, sdk: nxtjs }', ['2:20 nxtjs nxtjs']],
    ['a: &a nxtjs\nsdk: *a', ['3:6 *a nxtjs']],
    ['sdk: &a nxtjs', ['2:9 nxtjs nxtjs']],
    ['sdk: "\\x67"', ['2:6 "\\x67" g']],
    ['sdk: [go, 3]', ['2:11 3 3']],
    ['sdk: { go: true }', ['2:6 { go: true } {"go":true}']],
    ['title: x\naudience: [human, lmm]', ['3:19 lmm lmm']],
    ['sdk: nxtjs\naudience: lmm', ['2:6 nxtjs nxtjs', '3:11 lmm lmm']],
  ])('for an unknown value, at its own word: %j', (yaml, places) => {
    for (const source of writings(yaml))
      expect(told(source)).toEqual(places.map((place) => `front-matter-sdk ${place}`))
  })

  it.each<Row>([
    ['a: [', ['3:1']],
    ['a: 1\na: 2', ['3:1']],
    ['a: 1\n b: 2', ['3:3']],
    ['a: b: c', ['2:5']],
    ['a: "x', ['3:1']],
    ['a: !!js/function "x"', ['2:21']],
  ])('for what is no YAML, where the reader gave up: %j', (yaml, [place = '']) => {
    for (const source of writings(yaml)) expect(told(source)[0]).toMatch(new RegExp(`^front-matter-invalid ${place} `))
  })

  it.each(['title: a\n\nText.', 'sdk:\n- go', 'side_bar: a\n--\nText.', 'a: b\n ---', 'a:'])(
    'for an end that it does not have: %j',
    (yaml) => {
      for (const lineBreak of ['\n', '\r\n'])
        for (const mark of ['', '\uFEFF']) {
          const source = mark + `---\n${yaml}`.replaceAll('\n', lineBreak)
          expect(told(source)).toEqual(['front-matter-invalid 1:1 it has no end'])
          expect(told(source, '_p.mdx')).toEqual(['front-matter-invalid 1:1 it has no end'])
        }
    },
  )

  it.each(['---\n\n# A', '---\nNote: a rule above.', '---\nhttps://a.b', '--- \na', '---\n', '---', '---js\na: b'])(
    'but not for a rule at the top of a file: %j',
    (source) => {
      expect(told(source)).toEqual([])
    },
  )

  it.each<Row>([
    ['sdks: go', ['2:1 sdks']],
    ['title: a\nskd: [go, Next.js]', ['3:1 skd']],
    ['SDK: go, react', ['2:1 SDK']],
    ['notSdk: go', ['2:1 notSdk']],
    ['sdk:\nsdks: go', ['3:1 sdks']],
    ['sdk: go\naudiences: [llm]', ['3:1 audiences']],
    ['notAudience: llm\n"sdks": go', ['3:1 sdks', '2:1 notAudience']],
  ])('for a key that is a slip of one for readers, at the key: %j', (yaml, places) => {
    for (const source of writings(yaml))
      expect(told(source)).toEqual(places.map((place) => `front-matter-key ${place}`))
  })

  it.each([
    'sdks: [go, python]',
    'sdks: [{ name: go }]',
    'sdks: []',
    'sdks:',
    'sdk: go\nsdks: react',
    'kind: go',
    'audience: llm\naudiences: human',
  ])('for no key that may be the site’s own: %j', (yaml) => {
    expect(told(`---\n${yaml}\n---\n\nText.`)).toEqual([])
  })

  it('for no key of a partial, nor where the host says whom a page is for', () => {
    const source = '---\nsdks: go\n---\n\nText.'
    expect(told(source, '_p.mdx')).toEqual([])
    const options: Options = { scope: ({ frontmatter }) => ({ sdk: String(frontmatter.sdks) }) }
    expect(messagesOf(project({ 'page.mdx': source }, options).resolve('page.mdx'))).toEqual([])
  })

  it.each([
    ['sdks: go', 'sdk: go'],
    ['skd: [go]', 'sdk: [go]'],
    ['"sdks": go', undefined],
    ['notSdk: go', undefined],
    ['sdk:\nsdks: go', undefined],
    ['sdks: go\nskd: go', undefined],
  ])('and a key is put right where one is meant: %j', (yaml, right) => {
    const files = { 'page.mdx': `---\n${yaml}\n---\n\nText.` }
    const mended = applyEdits(files, fixes(project(files).report())).get('page.mdx')
    expect(mended).toBe(right && `---\n${right}\n---\n\nText.`)
  })

  it.each<Row>([
    ['props: x', ['2:1']],
    ['title: a\nprops: [a]', ['3:1']],
    ['props:\n  a: { default: 1 }\n  b: 3\n  c: { required: "yes" }', ['4:3', '5:3']],
    ['props: { a: , b: 3 }', ['2:15']],
    ['props: { a, "b": 3 }', ['2:13']],
    ['b: 3\nprops:\n  a:\n    default: b\n  b: 3', ['6:3']],
  ])('for a bad declaration of props, at its key: %j', (yaml, places) => {
    for (const source of writings(yaml))
      expect(told(source, '_p.mdx').map((line) => line.split(' ', 2).join(' '))).toEqual(
        places.map((place) => `front-matter-props ${place}`),
      )
  })
})
