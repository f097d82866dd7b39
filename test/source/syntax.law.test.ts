import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { expect, it } from 'vitest'
import { toMarkdownExtensionsOf } from '../../src/source/remark/processors.js'
import { stringify } from '../../src/source/stringify.js'
import { normalForm } from '../normal-form.js'
import { runs } from '../runs.js'
import { parseAll, syntax } from './syntax.js'

const extensions = toMarkdownExtensionsOf(syntax)

const words = fc.constantFrom(
  'a',
  '*b*',
  '`c`',
  '{1}',
  '<B />',
  '<!-- d -->',
  '<!-- *e* */ {',
  '-->',
  '<!--f-->',
  '{#g}',
  '\\{#h}',
  ':::',
  '::i',
  ':j',
  '10:30',
  '[k](l)',
  '[^1]',
  '\\<!-- m',
)
const line = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom(' ', '', '  ').map((space) => parts.join(space)))
const start = fc.constantFrom(
  '',
  '',
  '',
  '# ',
  '## ',
  '> ',
  '- ',
  '  ',
  '    ',
  '1. ',
  '| ',
  '<!-- ',
  ':::note ',
  ':::note[',
  '::::tip',
  ':::tip{#n .o p="q"}',
  '> :::note ',
  '- :::',
)
const whole = fc.constantFrom(
  '',
  '',
  '===',
  '---',
  ':::',
  '::::',
  '-->',
  '<C>',
  '</C>',
  '```',
  '<C><!-- r --></C>',
  '> :::',
)
const end = fc.constantFrom('', '', '', ' {#s}', ' -->', ']', '  ', ' #')
const text = fc
  .array(
    fc.oneof(
      fc.tuple(start, line, end).map((parts) => parts.join('')),
      whole,
    ),
    { minLength: 1, maxLength: 8 },
  )
  .chain((lines) => fc.constantFrom('\n', '\n', '\r\n').map((eol) => lines.join(eol)))

function attempt(source: string): Root | undefined {
  try {
    return parseAll(source)
  } catch {
    return undefined
  }
}

it('reads a text as the tree that its own text is read as', () => {
  let read = 0
  fc.assert(
    fc.property(text, (source) => {
      const tree = attempt(source)
      fc.pre(tree !== undefined)
      read++
      const problems: unknown[] = []
      const mdx = stringify(tree, (problem) => problems.push(problem), extensions)
      if (problems.length > 0) return
      expect(normalForm(parseAll(mdx)), mdx).toEqual(normalForm(tree))
    }),
  )
  expect(read).toBeGreaterThan(0.9 * runs())
})

/** What the text of a node starts with. */
const starts: Readonly<Record<string, RegExp>> = {
  containerDirective: /^:{3,}[a-z]/,
  emphasis: /^\*b\*$/,
  inlineCode: /^`[^]*`$/,
  listItem: /^(?:-|\d+[.)])/,
  mdxFlowExpression: /^(?:\{[^]*\}|<!--[^]*-->)$/,
  mdxTextExpression: /^(?:\{[^]*\}|<!--[^]*-->)$/,
  mdxJsxFlowElement: /^<[BC][^]*>$/,
  mdxJsxTextElement: /^<[BC][^]*>$/,
}

it.each(['', '\uFEFF'])('gives each node the position of its text, behind %j', (mark) => {
  fc.assert(
    fc.property(text, (source) => {
      const tree = attempt(mark + source)
      fc.pre(tree !== undefined)
      const lines = source.split(/\r\n|\n/)
      const check = (node: Nodes, from: number, to: number): void => {
        const { start, end } = node.position ?? {}
        const [at, until] = [start?.offset ?? NaN, end?.offset ?? NaN]
        expect(at).toBeGreaterThanOrEqual(from)
        expect(until).toBeGreaterThanOrEqual(at)
        expect(until).toBeLessThanOrEqual(to)
        const own = source.slice(at, until)
        const [first = ''] = own.split(/\r\n|\n/)
        expect(own).toMatch(starts[node.type] ?? /^/)
        expect(lines[(start?.line ?? 0) - 1]?.slice((start?.column ?? 0) - 1).startsWith(first)).toBe(true)
        if (node.type === 'text' && !/[\\\n\r]/.test(own)) expect(own).toBe(node.value)
        if ('children' in node) for (const child of node.children) check(child, at, until)
      }
      for (const child of tree.children) check(child, 0, source.length)
    }),
  )
})
