import fc from 'fast-check'
import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { expect, it } from 'vitest'
import { stringify } from '../../src/source/stringify.js'
import { normalForm } from '../normal-form.js'
import { runs } from '../runs.js'
import { parse } from './round-trip.js'

const nasty = [
  'a',
  'b',
  'é',
  '.',
  ' ',
  '  ',
  '\n',
  '\t',
  '\r',
  '<',
  '{',
  '}',
  '>',
  '&amp;',
  '&',
  '\\',
  '|',
  '`',
  '``',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '---',
  '===',
  '~',
  '*',
  '**',
  '_',
  '__',
  '![',
  '](',
  '[^1]',
  '[x]',
  ']: ',
  ':',
  '"',
  "'",
  'import a',
  'export ',
  '{props.x}',
  '$&',
  ':::',
  '<b>',
  '</b>',
  '|-|',
  '\u00A0',
  '\u2028',
]
const text = fc.array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const javascript = fc.constantFrom(
  'a',
  '"b"',
  '`c\nd`',
  '[\n  1,\n]',
  '() => {\n  e()\n\n  f()\n}',
  '/* g */',
  'a || b',
  '<i>h</i>',
  '`\n- i\n\n> j`',
)

const attributes = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('mdxJsxAttribute' as const),
      name: fc.constantFrom('a', 'b-c'),
      value: fc.option(text),
    }),
    fc.record({
      type: fc.constant('mdxJsxAttribute' as const),
      name: fc.constant('d'),
      value: javascript
        .filter((it) => !it.startsWith('/*'))
        .map((value) => ({ type: 'mdxJsxAttributeValueExpression' as const, value })),
    }),
  ),
  { maxLength: 2 },
)

const { span } = fc.letrec<{ span: PhrasingContent; spans: PhrasingContent[] }>((tie) => ({
  spans: fc.array(tie('span'), { minLength: 1, maxLength: 3 }),
  span: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((value): PhrasingContent => ({ type: 'text', value })),
    text.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    javascript.map((value): PhrasingContent => ({ type: 'mdxTextExpression', value })),
    fc.constant<PhrasingContent>({ type: 'break' }),
    fc.constant<PhrasingContent>({ type: 'footnoteReference', identifier: '1' }),
    fc.record({ type: fc.constant('image' as const), url: text, alt: text, title: fc.option(text) }),
    fc.record({
      type: fc.constantFrom('delete' as const, 'emphasis' as const, 'strong' as const),
      children: tie('spans'),
    }),
    fc.record({ type: fc.constant('link' as const), url: text, title: fc.option(text), children: tie('spans') }),
    fc.record({
      type: fc.constant('mdxJsxTextElement' as const),
      name: fc.constant('b'),
      attributes,
      children: tie('spans'),
    }),
  ),
}))
const spans = fc.array(span, { minLength: 1, maxLength: 4 })
const rows = fc.array(fc.tuple(spans, spans), { minLength: 1, maxLength: 2 })

const { blocks } = fc.letrec<{ block: BlockContent; blocks: BlockContent[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    spans.map((children): BlockContent => ({ type: 'paragraph', children })),
    fc
      .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), spans)
      .map(([depth, children]): BlockContent => ({ type: 'heading', depth, children })),
    rows.map((cells): BlockContent => ({
      type: 'table',
      align: [null, 'right'],
      children: cells.map((row): TableRow => ({
        type: 'tableRow',
        children: row.map((children) => ({ type: 'tableCell', children })),
      })),
    })),
    fc.record({
      type: fc.constant('code' as const),
      lang: fc.constantFrom('js', '`a b'),
      meta: fc.option(fc.constant(' a  b ')),
      value: text.map((it) => it.replaceAll('\r', '')),
    }),
    javascript.map((value): BlockContent => ({ type: 'mdxFlowExpression', value })),
    tie('blocks').map((children): BlockContent => ({ type: 'blockquote', children })),
    fc
      .tuple(fc.boolean(), fc.array(fc.tuple(fc.boolean(), tie('blocks')), { minLength: 1, maxLength: 2 }))
      .map(([ordered, items]): BlockContent => ({
        type: 'list',
        ordered,
        ...(ordered ? { start: 1 } : {}),
        children: items.map(([spread, children]) => ({ type: 'listItem', spread, children })),
      })),
    fc.record({
      type: fc.constant('mdxJsxFlowElement' as const),
      name: fc.constant('A'),
      attributes,
      children: tie('blocks'),
    }),
  ),
}))
const trees = blocks.map((children): Root => {
  const footnote: RootContent = { type: 'footnoteDefinition', identifier: '1', children: [] }
  return { type: 'root', children: [...children, footnote] }
})

it('gives text that is read as the same tree, or a report', () => {
  let written = 0
  fc.assert(
    fc.property(trees, (tree) => {
      const problems: unknown[] = []
      const mdx = stringify(tree, (problem) => problems.push(problem))
      const again = parse(mdx)
      if (problems.length > 0) return
      written++
      expect(normalForm(again)).toEqual(normalForm(tree))
    }),
  )
  // Reports are for those that no text can tell; few samples may hold more of them.
  expect(written).toBeGreaterThan(0.15 * runs() - 3)
})
