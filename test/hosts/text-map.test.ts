import { decode } from '@jridgewell/sourcemap-codec'
import { describe, expect, it } from 'vitest'
import type { Options, ResolveOptions } from '../../src/index.js'
import { mapText } from '../../src/hosts/rollup/text-map.js'
import { project } from '../project.js'

/** Where words of the flat text of `page.mdx` lead: `word file:line:column`. */
function led(
  files: Record<string, string>,
  words: readonly string[],
  { reader = {}, ...options }: Options & { reader?: ResolveOptions } = {},
): string[] {
  const resolver = project(files, options)
  const output = resolver.resolve('page.mdx', reader)
  const text = resolver.toMdx(output)
  const map = mapText(text, output, (path) => path)!
  const lines = decode(map.mappings)
  return words.map((word) => {
    const before = text.slice(0, text.indexOf(word)).split('\n')
    const segment = lines[before.length - 1]?.findLast(([column]) => column <= before.at(-1)!.length)
    if (segment === undefined || segment.length === 1) return `${word} nowhere`
    const [, source, line, column] = segment
    return `${word} ${map.sources[source]}:${line + 1}:${column + 1}`
  })
}

describe('the source map of flat text', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'files, through includes of includes',
      {
        'page.mdx': '---\na: b\n---\n\n# Page\n\n<Include src="_one" />\n\nEnd.\n',
        '_one.mdx': '\n\n## One\n\n<Include src="_two" />\n',
        '_two.mdx': '\uFEFF\n- two\n- three\n',
      },
      ['Page page.mdx:5:3', 'One _one.mdx:3:4', 'two _two.mdx:2:3', 'three _two.mdx:3:3', 'End page.mdx:9:1'],
    ],
    [
      'lines of code, expressions and ESM',
      {
        'page.mdx': "export const a = 1\nexport const b = 2\n\n<Include src='_p' />\n",
        '_p.mdx': '# P\n\n```js\nfirst\nsecond\n```\n\n{\n  third\n}\n',
      },
      ['a = page.mdx:1:1', 'b = page.mdx:2:1', 'first _p.mdx:4:1', 'second _p.mdx:5:1', 'third _p.mdx:9:1'],
    ],
    [
      'what stands in a line',
      { 'page.mdx': 'Before **<Include src="_p" />** and `after`.', '_p.mdx': '\n\n*inside*\n' },
      ['Before page.mdx:1:1', 'inside _p.mdx:3:2', '`after page.mdx:1:37'],
    ],
    [
      'the partial for a text that it is a part of',
      { 'page.mdx': 'Before <Include src="_p" /> after *this*.', '_p.mdx': '\n\ninside\n' },
      ['inside _p.mdx:3:1', 'this page.mdx:1:36'],
    ],
    [
      'elements that are indented',
      { 'page.mdx': '<Card>\n<Include src="_p" />\n</Card>', '_p.mdx': '\n<A>\n**b**\n</A>\n\nText\n' },
      ['<Card page.mdx:1:1', '<A _p.mdx:2:1', 'b _p.mdx:3:3', 'Text _p.mdx:6:1'],
    ],
  ])('leads to %s', (_, files, places) => {
    expect(
      led(
        files,
        places.map((place) => place.slice(0, place.lastIndexOf(' '))),
      ),
    ).toEqual(places)
  })

  it('leads to the variant file that stands in for a page', () => {
    const files = { 'page.mdx': '# Page', 'page.go.mdx': '\n\n# For Go' }
    expect(led(files, ['For Go'], { reader: { sdk: 'go' } })).toEqual(['For Go page.go.mdx:3:3'])
  })

  it('leads to what stands in containers', () => {
    const files = { 'page.mdx': '# Page {#id}\n\n:::note\n<Include src="_p" />\n:::\n', '_p.mdx': '\n\nInside\n' }
    const syntax = { headingIds: true, admonitions: true }
    expect(led(files, ['Page', ':::note', 'Inside'], { syntax })).toEqual([
      'Page page.mdx:1:3',
      ':::note page.mdx:3:1',
      'Inside _p.mdx:3:1',
    ])
  })

  it('leads from what is MDX now to what was Markdown', () => {
    const files = { 'page.mdx': '<Include src="_p.md" />', '_p.md': '\n\nA <b>B\nc</b>\n\n<br>\n' }
    expect(led(files, ['<b', 'c<', '<br'], { format: 'md' })).toEqual(['<b _p.md:3:3', 'c< _p.md:4:1', '<br _p.md:6:1'])
  })

  it('has the text of each file', () => {
    const resolver = project({ 'page.mdx': '<Include src="_p" />', '_p.mdx': '# P\n' })
    const output = resolver.resolve('page.mdx')
    const { sources, sourcesContent } = mapText('# P\n', output, (path) => `/docs/${path}`)!
    expect(sources).toEqual(['/docs/page.mdx', '/docs/_p.mdx'])
    expect(sourcesContent).toEqual(['<Include src="_p" />', '# P\n'])
  })

  it('leaves out what is not where it was', () => {
    const output = project({ 'page.mdx': 'A *b*\n\n# C' }).resolve('page.mdx')
    const { mappings } = mapText('A\n\n# C', output, (path) => path)!
    expect(decode(mappings)).toEqual([
      [[0, 0, 0, 0]],
      [],
      [
        [0, 0, 2, 0],
        [2, 0, 2, 2],
      ],
    ])
  })
})
