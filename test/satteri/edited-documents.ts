import fc from 'fast-check'
import { documents } from './documents.js'

type Lines = readonly string[]
type Edit = (lines: Lines) => Lines

const indents = fc.constantFrom(' ', '  ', '   ', '    ', '\t')
const container = fc.constantFrom(
  ['> ', '> '],
  ['> ', ''],
  ['>', '>'],
  ['- ', '  '],
  ['- ', ' '],
  ['- ', ''],
  ['1. ', '   '],
  ['-   ', '    '],
  ['- [ ] ', '  '],
  ['[^f]: ', '    '],
)
const piece = fc.constantFrom(
  ...['<A>', '</A>', '<A />', '<A b="c" />', '<A b={c}', '/>', '<>', '</>', '<A\n/>', '<A.b />', '<A>\n\n', '\n\n</A>'],
  ...[
    '{a}',
    '{',
    '}',
    '{/* b */}',
    '{`\n`}',
    '{[\n1\n]}',
    '"',
    "'",
    '`',
    '``',
    '```',
    '~~~',
    '*',
    '**',
    '_',
    '~~',
    '***',
  ],
  ...['[', '](', '](x)', ']', '[x]', '[x]: y', '![', '[^1]', '[^1]: ', '[a]: <b> "c"', '[ ] ', '|', '|-|', '| a | b |'],
  ...[
    '| - | - |',
    'a|b\n-|-\nc|d',
    '> ',
    '>',
    '- ',
    '-',
    '1. ',
    '# ',
    '---',
    '===',
    '\n',
    '\n\n',
    '\\',
    '\\\n',
    '  \n',
    '\t',
  ],
  ...[
    '&amp;',
    '&#123;',
    'www.a.com',
    'https://a.com',
    'a@b.co',
    'import a from "b"',
    'export const a = 1',
    '<',
    '>',
    '\u00A0',
  ],
)

const edits: fc.Arbitrary<Edit> = fc.oneof(
  move(container, (lines, [first, other]) => lines.map((line, index) => (index === 0 ? first : line && other) + line)),
  move(indents, (lines, indent) => lines.map((line) => indent + line)),
  move(indents, (lines, indent) => lines.map((line) => line.replace(indent, ''))),
  move(fc.constantFrom(['<A>'], ['<A>', '']), (lines, start) => [...start, ...lines, ...start.slice(1), '</A>']),
  move(fc.constantFrom('', ' ', '>', '> '), (lines, line) => [line, ...lines]),
  move(fc.constant(''), (lines) => lines.slice(1)),
  move(fc.constant(' '), ([line = '', next, ...lines], space) =>
    next === undefined ? [line] : [line + space + next, ...lines],
  ),
  move(fc.tuple(piece, fc.nat()), ([line = '', ...lines], [text, at]) => {
    const cut = at % (line.length + 1)
    return [...(line.slice(0, cut) + text + line.slice(cut)).split('\n'), ...lines]
  }),
)

/** Documents of which some lines have been moved into a container, joined, indented, or given another piece. */
export const editedDocuments: fc.Arbitrary<string> = fc
  .tuple(documents, fc.array(edits, { minLength: 1, maxLength: 4 }))
  .map(([text, steps]) => steps.reduce<Lines>((lines, edit) => edit(lines), text.split('\n')).join('\n'))

/** An edit of some of the lines that follow one upon the other. */
function move<T>(given: fc.Arbitrary<T>, edit: (lines: string[], given: T) => string[]): fc.Arbitrary<Edit> {
  return fc.tuple(given, fc.nat(), fc.integer({ min: 1, max: 6 })).map(([value, at, count]) => (lines) => {
    const from = at % lines.length
    return [...lines.slice(0, from), ...edit(lines.slice(from, from + count), value), ...lines.slice(from + count)]
  })
}
