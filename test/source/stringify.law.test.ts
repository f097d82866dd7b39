import fc from 'fast-check'
import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { expect, it } from 'vitest'
import { toMarkdownExtensionsOf } from '../../src/source/remark/processors.js'
import { stringify, type ToMarkdownExtension } from '../../src/source/stringify.js'
import { normalForm } from '../normal-form.js'
import { runs } from '../runs.js'
import { extensions, parse, parseWithPlugins } from './round-trip.js'
import { parseAll, syntax } from './syntax.js'

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
const nastyToPlugins = ['$', '$$', ':a', '::a', ':::a', '1:3', ': b', '\n: ', '[b]', '{#c}', '!']
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

/** What is read beside MDX and GFM: nothing, what the option `syntax` adds, or the nodes of directives and math. */
type More = 'nothing' | 'syntax' | 'plugins'

function treesOf(more: More): fc.Arbitrary<Root> {
  const plugins = more === 'plugins'
  const text = fc
    .array(fc.constantFrom(...nasty, ...(more === 'nothing' ? [] : nastyToPlugins)), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''))
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
      ...(plugins ? spansOfPlugins(text, tie('spans')) : []),
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
      ...(plugins ? blocksOfPlugins(text, spans) : []),
      ...(more === 'nothing' ? [] : [containers(text, spans, tie('blocks'))]),
      fc.record({
        type: fc.constant('mdxJsxFlowElement' as const),
        name: fc.constant('A'),
        attributes,
        children: tie('blocks'),
      }),
    ),
  }))
  return blocks.map((children): Root => {
    const footnote: RootContent = { type: 'footnoteDefinition', identifier: '1', children: [] }
    return { type: 'root', children: [...children, footnote] }
  })
}

const formula = fc.constantFrom('x', '\\frac{a}{b}', 'a < b', 'a\nb', '\\alpha_1 * *c* `d`', 'f(x)\n  = {1}')
const directive = fc.constantFrom('a', 'note', 'b-c', 'd3')

function attributesOf(text: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({
      id: fc.option(text),
      class: fc.option(fc.constantFrom('h', 'h i-j')),
      e: fc.option(text),
      'f-g': fc.option(text),
    })
    .map((all) =>
      Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)),
    )
}

function spansOfPlugins(
  text: fc.Arbitrary<string>,
  spans: fc.Arbitrary<PhrasingContent[]>,
): fc.Arbitrary<PhrasingContent>[] {
  const math = formula.map((value) => ({ type: 'inlineMath', value }))
  const attributes = attributesOf(text)
  const children = fc.oneof(fc.constant([]), spans)
  const label = fc.record({ type: fc.constant('textDirective'), name: directive, attributes, children })
  return [math, label] as unknown as fc.Arbitrary<PhrasingContent>[]
}

function blocksOfPlugins(
  text: fc.Arbitrary<string>,
  spans: fc.Arbitrary<PhrasingContent[]>,
): fc.Arbitrary<BlockContent>[] {
  const math = fc.record({ type: fc.constant('math'), meta: fc.option(fc.constantFrom('a', 'b c')), value: formula })
  const attributes = attributesOf(text)
  const leaf = fc.record({
    type: fc.constant('leafDirective'),
    name: directive,
    attributes,
    children: fc.oneof(fc.constant([]), spans),
  })
  return [math, leaf] as unknown as fc.Arbitrary<BlockContent>[]
}

function containers(
  text: fc.Arbitrary<string>,
  spans: fc.Arbitrary<PhrasingContent[]>,
  blocks: fc.Arbitrary<BlockContent[]>,
): fc.Arbitrary<BlockContent> {
  const label = spans.map((children) => [{ type: 'paragraph', data: { directiveLabel: true }, children }])
  const container = fc
    .tuple(directive, attributesOf(text), fc.oneof(fc.constant([]), label), fc.oneof(fc.constant([]), blocks))
    .map(([name, attributes, label, children]) => ({
      type: 'containerDirective',
      name,
      attributes,
      children: [...label, ...children],
    }))
  return container as unknown as fc.Arbitrary<BlockContent>
}

it.each<[More, readonly ToMarkdownExtension[] | undefined, (mdx: string) => Root]>([
  ['nothing', undefined, parse],
  ['syntax', toMarkdownExtensionsOf(syntax), parseAll],
  ['plugins', extensions, parseWithPlugins],
])('gives text that is read as the same tree, or a report; with %s', (more, extensions, parse) => {
  let written = 0
  fc.assert(
    fc.property(treesOf(more), (tree) => {
      const problems: unknown[] = []
      const mdx = stringify(tree, (problem) => problems.push(problem), extensions)
      const again = parse(mdx)
      if (problems.length > 0) return
      written++
      expect(normalForm(again), mdx).toEqual(normalForm(tree))
    }),
  )
  // Reports are for those that no text can tell; few samples may hold more of them.
  expect(written).toBeGreaterThan(0.15 * runs() - 3)
})
