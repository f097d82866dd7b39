import type { PhrasingContent, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { stringify } from '../../src/source/stringify.js'
import { flat } from '../project.js'
import { parse, root } from './round-trip.js'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): Root => root({ type: 'paragraph', children })
const element = (...children: PhrasingContent[]): PhrasingContent => ({
  type: 'mdxJsxTextElement',
  name: 'B',
  attributes: [],
  children,
})

describe('an address that is text', () => {
  it.each<[string, Root, string]>([
    [
      'in an element, as one string',
      paragraph(element(text('curl https://e.com/a'))),
      '<B>{"curl https://e.com/a"}</B>\n',
    ],
    ['in a sentence', paragraph(text('See https://e.com/a, or b.')), 'See {"https://e.com/a"}, or b.\n'],
    ['with words round it', paragraph(text('x (www.e.com/(b)) y')), 'x {"(www.e.com/(b))"} y\n'],
    ['of mail', paragraph(text('a mailto:b@c.co d@e.co.')), 'a {"mailto:b@c.co"} {"d@e.co"}.\n'],
    ['alone', paragraph(text('https://e.com')), 'https{"://e.com"}\n'],
    ['alone on a line', paragraph(text('a\nhttps://e.com\nb')), 'a\nhttps{"://e.com"}\nb\n'],
    ['in emphasis', paragraph({ type: 'strong', children: [text('www.e.com')] }), '**{"www.e.com"}**\n'],
    ['beside an element', paragraph(element(text('a@b.co'), text(' c')), text(' d')), '<B>{"a@b.co c"}</B> d\n'],
    ['in a link', paragraph({ type: 'link', url: 'x', children: [text('https://e.com')] }), '[https://e.com](x)\n'],
    ['in a heading', root({ type: 'heading', depth: 2, children: [text('https://e.com')] }), '## {"https://e.com"}\n'],
    [
      'in a cell',
      root({
        type: 'table',
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('https://e.com/a|b')] }] }],
      }),
      '| {"https://e.com/a\\u007Cb"} |\n| - |\n',
    ],
    ['that is none', paragraph(text('http://autolink a@b')), 'http\\://autolink a\\@b\n'],
  ])('does not become a link: %s', (_, tree, mdx) => {
    const problems: unknown[] = []
    expect(stringify(tree, (problem) => problems.push(problem))).toBe(mdx)
    expect(problems).toEqual([])
    const again = parse(mdx)
    expect(JSON.stringify(again).includes('"type":"link"')).toBe(JSON.stringify(tree).includes('"type":"link"'))
    expect(stringify(again)).toBe(mdx)
  })

  it('keeps what a prop writes into an element', () => {
    const files = {
      'page.mdx': '<Include src="_p/a" url="https://e.com/a" />',
      '_p/a.mdx': '<CodeBlock>{`curl ${props.url}`}</CodeBlock>\n\nSee {props.url}.',
    }
    expect(flat(files)).toBe('<CodeBlock>{"curl https://e.com/a"}</CodeBlock>\n\nSee {"https://e.com/a"}.\n')
  })
})
