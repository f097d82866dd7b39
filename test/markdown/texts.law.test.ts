import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { read, typesOf } from './words.js'
import { write } from './write.js'

/** What is written, and the text that a reader sees of it. */
interface Piece {
  readonly mdx: string
  readonly text: string
}

const literal = (text: string): string => `{${JSON.stringify(text)}}`

const value = (text: string): Piece => ({ mdx: literal(text), text })

// What Markdown, GFM, HTML and MDX take for marks, at their edges and by themselves.
const mark = fc.constantFrom(...'\\`*_~[]()<>#+-.!|&:;"\'{}=@/^$%, 1a'.split(''))
const hostile = fc.oneof(
  fc.array(mark, { minLength: 1, maxLength: 6 }).map((marks) => marks.join('')),
  fc.constantFrom(
    '# a',
    '- a',
    '+ a',
    '1. a',
    '1) a',
    '> a',
    '---',
    '===',
    '```',
    '~~~',
    '| a | b |',
    '| - | - |',
    '[a]: /b',
    '[^a]: b',
    '[^a]',
    '[a](/b)',
    '![a](/b)',
    '<b>a</b>',
    '<!-- a -->',
    '</a>',
    '&amp;',
    '&#35;',
    'www.a.dev',
    'https://a.dev/b_c_d',
    'a@b.dev',
    '[!NOTE]',
    '[ ] a',
    '[x] a',
    'import a',
    'a\nb',
    'a\n- b',
    'a\n# b',
    'a\n===',
    'a  \nb',
    'a\\',
    ':::note',
    '$a$',
    '{a}',
  ),
)

// Words apart, and words that touch, with what stands beside these in a sentence.
const plain = fc
  .constantFrom('a', 'b c', ' ', ', ', '. ', '(', ')', ' "', '" ', '-', '/')
  .map((text) => ({ mdx: text, text }))

// Components that touch are apart.
const apart = ({ mdx, text }: Piece): Piece => ({ mdx: `${mdx}.`, text: `${text}.` })

const inside =
  (open: string, close: string) =>
  (pieces: readonly Piece[]): Piece => ({
    mdx: open + pieces.map(({ mdx }) => mdx).join('') + close,
    text: pieces.map(({ text }) => text).join(''),
  })

const pieces: fc.Arbitrary<readonly Piece[]> = fc.letrec<{ pieces: readonly Piece[]; piece: Piece }>((tie) => ({
  pieces: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }),
  piece: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    hostile.map(value),
    plain,
    hostile.map((text) => apart({ mdx: `<Badge text=${literal(text)} />`, text: text.trim() })),
    fc.constant(apart({ mdx: '<Icon />', text: '' })),
    tie('pieces').map(inside('<b>', '</b>')),
    tie('pieces').map(inside('<i>', '</i>')),
    tie('pieces').map(inside('<s>', '</s>')),
    tie('pieces').map(inside('<Foo>', '</Foo>')).map(apart),
    tie('pieces').map(inside('<a href="/x">', '</a>')),
  ),
})).pieces

/** Where a text may stand. */
const places: Readonly<Record<string, (mdx: string) => string>> = {
  'a paragraph': (mdx) => `<p>${mdx}</p>`,
  'a heading': (mdx) => `<h2>${mdx}</h2>`,
  'an item': (mdx) => `<ul><li>${mdx}</li></ul>`,
  'a step': (mdx) => `<Steps><Step>${mdx}</Step></Steps>`,
  'a quote': (mdx) => `<blockquote>${mdx}</blockquote>`,
  'a cell': (mdx) => `<table><tr><th>${mdx}</th></tr></table>`,
  'a title': (mdx) => `<Accordion title={<>${mdx}</>} />`,
  'the title of a card': (mdx) => `<Card title={<>${mdx}</>} />`,
}

describe('a text', () => {
  it.each(Object.entries(places))('in %s is read as it was, in plain GFM', (_, place) => {
    fc.assert(
      fc.property(pieces, (parts) => {
        // A line of elements alone would be blocks, and nothing no title.
        const { mdx, text } = inside('', '')([{ mdx: 'x', text: 'x' }, ...parts])
        const markdown = write(place(mdx))
        const tree = read(markdown)
        expect([...typesOf(tree)].filter((type) => type === 'html')).toEqual([])
        expect(joined(textOf(tree)), `${mdx}\n${markdown}`).toBe(joined(text))
      }),
    )
  })
})

const joined = (text: string): string => text.replace(/\s+/g, ' ').trim()

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
