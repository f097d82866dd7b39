import fc from 'fast-check'

// A document is lines; what stands in a container has the marks of the container in front of its lines.
type Lines = readonly string[]

const word = fc.constantFrom('a', 'word', 'two words', 'é', '😀', 'x1', 'Z', '1', 'import', 'www', 'http')
const marks = fc.constantFrom(
  '\\*',
  '\\<',
  '\\{',
  '\\',
  '&amp;',
  '&copy;',
  '&#35;',
  '&#x1F600;',
  '&nope;',
  '&',
  '*',
  '**',
  '_',
  '~',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '![',
  '(',
  ')',
  '"',
  '!',
  '#',
  '+',
  '-',
  '|',
  ':',
  '^',
  '$',
  '}',
  '>',
)
const address = fc.constantFrom(
  'www.a.com',
  'https://a.com/b?c=d',
  'http://localhost',
  'me@a.com',
  'mailto:me@a.com',
  'xmpp:me@a.com/b',
  'https://a.com.',
  '(www.a.com)',
  'https://.a.com',
  'a@b',
  'ahttps://a.com',
  'www.a.com&amp;b',
  'https://a.com/*b*',
  'w_w@a-b.c_d.com',
)
const plain = fc.constantFrom(
  '1',
  '"a"',
  "'b'",
  'props.a',
  'x',
  '["a", "b"]',
  '{a: 1}',
  '`t`',
  'true',
  '/* note */',
  '-1',
)
const code = fc.oneof(
  { weight: 20, arbitrary: plain },
  {
    weight: 15,
    arbitrary: fc.constantFrom(
      'a + b',
      'f(x)',
      '(1)',
      '((1))',
      '"}"',
      '`${a}`',
      '`}`',
      '/[}]/',
      'a / b',
      '() => { return 1 }',
      '<b>x</b>',
      '<>{a}</>',
      'a ? <A /> : null',
      'x => x',
      '"\\u0041"',
      'a?.b ?? c',
      '{}',
      '1n',
      '/* } */ 1',
      '"😀"',
      'class {}',
      'async () => await x',
      'new.target',
    ),
  },
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      '\n',
      '\n1\n',
      '\n  a\n',
      '\n    a +\n  b\n',
      '[\n  "a",\n  "b",\n]',
      '{\n  a: 1,\n\n  b: 2\n}',
      '`\n  t\n    u\n`',
      '// note\n',
      '// note\n1',
      '/* a\n   b */',
      '\n\t\ta\n',
      ' ',
      '\n   {\n     a: 1\n   }',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      'a b',
      'a)(b',
      '{',
      '// note',
      '01',
      'let x',
      'a as b',
      'a: 1',
      'await x',
      'yield',
      'x!',
      'arguments',
      '1;',
      '<a>',
      '"a\nb"',
      '@x',
      'a; b',
      '#x in y',
      '/[/',
      'return',
      'import("x")',
      'import.meta.url',
      '/(?<a>.)(?<a>.)/',
      '/a/vg',
      'using x',
      '{a, a}',
      '{__proto__: 1, __proto__: 2}',
      'delete x',
      'a = 1',
      'eval = 1',
    ),
  },
)
const attribute = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('a', 'b="c"', "d='e f'", 'data-x="1"', 'g:h="i"', 'title="a > b"') },
  { weight: 12, arbitrary: code.map((value) => `c={${value}}`) },
  {
    weight: 5,
    arbitrary: fc.constantFrom('{...p}', '{...p.q}', '{...{a: 1}}', '{ ...p }', '{...p /* n */}', '{...f(x)}'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'b="&amp; &lt;"',
      'b="&nope;"',
      'b="a\nb"',
      'b="a\n    b\n"',
      'b = "c"',
      'a\n',
      'é="1"',
      'b="😀"',
      'g : h = {1}',
      'x={<A b="c" />}',
      'x={`a\n  b`}',
      'b="\\""',
      'b=""',
      'b={}',
      '{a}',
      '{...a, b}',
      '{...a, ...b}',
      '{}',
      'b=<A />',
      '/* c */',
      'b=c',
      '@a',
      'b="c"d',
      'b="c"{...p}',
      'b="&#0;"',
      'b="&#128;"',
      'b="&amp"',
      'b="&AMP;"',
      'b="`"',
      'b="{"',
      'b="*a*"',
    ),
  },
)
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('A', 'b', 'Card', 'a.b', 'svg:a', 'br') },
  { weight: 1, arbitrary: fc.constantFrom('A-b', 'é', '$', '_', 'a.b.c', 'a . b', 'x1') },
)
const separator = fc.oneof(
  { weight: 5, arbitrary: fc.constant(' ') },
  fc.constantFrom('\n', '\n  ', '  ', '\t', '\n\t'),
)
const tag = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        name,
        fc.array(
          fc.tuple(separator, attribute).map(([before, text]) => before + text),
          { maxLength: 3 },
        ),
      )
      .map(([tag, attributes]) => ({ tag, open: `${tag}${attributes.join('')}` })),
  },
  { weight: 1, arbitrary: fc.constant({ tag: '', open: '' }) },
)
const space = fc.constantFrom(' ', ' ', ' ', ' ', '', '\n', '\n', '  ', '  \n', '\\\n', '\n  ', '\t')

const { inline, block } = fc.letrec<{ inline: string; block: Lines }>((tie) => {
  const inlines = fc
    .array(fc.tuple(tie('inline'), space), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([text, after], index) => text + (index < parts.length - 1 ? after : '')).join(''))
  const line = inlines.map((text) => text.replace(/\s*\n\s*/g, ' '))
  const blocks = (maxLength: number): fc.Arbitrary<Lines> =>
    fc
      .array(fc.tuple(tie('block'), fc.constantFrom<Lines>([''], [''], [''], [''], [], ['', ''], ['  '])), {
        minLength: 1,
        maxLength,
      })
      .map((parts) =>
        parts.flatMap(([lines, after], index) => (index < parts.length - 1 ? [...lines, ...after] : lines)),
      )
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 24, arbitrary: word },
      { weight: 6, arbitrary: marks },
      { weight: 4, arbitrary: address },
      { weight: 6, arbitrary: code.map((value) => `{${value}}`) },
      {
        weight: 7,
        arbitrary: fc.constantFrom(
          '`code`',
          '`a {b} <c>`',
          '``a ` b``',
          '[ref]',
          '[x][ref]',
          '[ref][]',
          '![img](x "t")',
          '![img][ref]',
          '[^1]',
          '[^gone]',
          '[a](<b c> "d")',
          '[x](y',
          '`a\nb`',
          '`a | b`',
        ),
      },
      {
        weight: 7,
        arbitrary: fc
          .tuple(fc.constantFrom('*', '**', '_', '__', '~', '~~', '***'), inlines)
          .map(([mark, text]) => `${mark}${text}${mark}`),
      },
      { weight: 3, arbitrary: inlines.map((text) => `[${text}](./url "title")`) },
      { weight: 7, arbitrary: tag.filter(({ tag }) => tag !== '').map(({ open }) => `<${open} />`) },
      { weight: 7, arbitrary: fc.tuple(tag, inlines).map(([{ tag, open }, text]) => `<${open}>${text}</${tag}>`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '<!-- c -->',
          '<https://a.com>',
          '<a',
          '</b>',
          '<b>',
          '<',
          '{',
          '<1',
          '< a',
          '<a b',
          '<a/',
          '</',
          '<b></i>',
        ),
      },
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: inlines.map((text) => text.split('\n')) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('#', '##', '######', '#######', ' #', '   ##'),
            line,
            fc.constantFrom('', '', ' #', ' ##  '),
          )
          .map(([mark, text, end]) => [`${mark} ${text}${end}`]),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(inlines, fc.constantFrom('===', '---', '=', '  --'))
          .map(([text, mark]) => [...text.split('\n'), mark]),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Lines>(
          ['***'],
          ['---'],
          ['- - -'],
          ['___'],
          ['    indented'],
          ['\tindented'],
          ['| a |'],
          ['[^1]'],
          ['import'],
          ['export'],
          ['import x'],
          ['$$', 'x', '$$'],
        ),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('```', '~~~', '````', '``` js', '```js {1} title="a"', '~~~ a&amp;b', '   ```'),
            fc.constantFrom<Lines>(['x'], ['<A', '', '  {b'], [], ['  a', '\tb'], ['```']),
            fc.constantFrom(true, true, true, false),
          )
          .map(([mark, lines, isClosed]) => [mark, ...lines, ...(isClosed ? [/^ *[`~]+/.exec(mark)?.[0] ?? ''] : [])]),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom<Lines>(
          ['[ref]: ./x "t"'],
          ['[ref]: <./x y>'],
          ['[ref]:', '  x', "  'a", "  b'"],
          ['[REF]: x'],
          ['[a b]: x'],
          ['[x]: y z'],
        ),
      },
      {
        weight: 1,
        arbitrary: tie('block').map((lines) => [
          `[^1]: ${lines[0] ?? ''}`,
          ...lines.slice(1).map((text) => (text === '' ? '' : `    ${text}`)),
        ]),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(
            fc.array(line, { minLength: 1, maxLength: 3 }),
            fc.array(line, { minLength: 1, maxLength: 3 }),
            fc.constantFrom('-', ':-', ':-:', '--:'),
          )
          .map(([head, row, mark]) => [
            `| ${head.join(' | ')} |`,
            `|${head.map(() => ` ${mark} |`).join('')}`,
            `| ${row.join(' | ')} |`,
            row.join('|'),
          ]),
      },
      {
        weight: 4,
        arbitrary: fc
          .tuple(
            fc.array(blocks(2), { minLength: 1, maxLength: 3 }),
            fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '10. ', '-   ', '- [ ] ', '- [x] ', '-\t', ' - '),
            fc.constantFrom<Lines>([], [], ['']),
          )
          .map(([items, mark, between]) =>
            items.flatMap((lines, index) => [
              ...(index ? between : []),
              ...indent(
                lines,
                ' '.repeat(/^ *[^ ]+ */.exec(mark.replace(/\[.\] /, '').replace('\t', '   '))?.[0].length ?? 2),
                mark,
              ),
            ]),
          ),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(blocks(3), fc.constantFrom('> ', '> ', '>', '>  ', ' > '), fc.constantFrom(false, false, false, true))
          .map(([lines, mark, isLazy]) =>
            lines.map((text, index) => (isLazy && index > 0 && text !== '' ? text : mark + text)),
          ),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tag, blocks(3), fc.constantFrom<Lines>([], [], ['']), fc.constantFrom('', '', '  '))
          .map(([{ tag, open }, lines, gap, by]) => [
            ...`<${open}>`.split('\n'),
            ...gap,
            ...lines.map((text) => (text === '' ? '' : by + text)),
            ...gap,
            `</${tag}>`,
          ]),
      },
      { weight: 2, arbitrary: tag.filter(({ tag }) => tag !== '').map(({ open }) => `<${open} />`.split('\n')) },
      { weight: 2, arbitrary: code.map((value) => `{${value}}`.split('\n')) },
      {
        weight: 1,
        arbitrary: fc
          .array(
            fc.oneof(
              tag.filter(({ tag }) => tag !== '').map(({ open }) => `<${open} />`),
              code.map((value) => `{${value}}`),
              fc.tuple(tag, inlines).map(([{ tag, open }, text]) => `<${open}>${text}</${tag}>`),
              fc.constantFrom(' ', '\n'),
            ),
            { minLength: 1, maxLength: 4 },
          )
          .map((parts) => parts.join('').split('\n')),
      },
    ),
  }
})

function indent(lines: Lines, by: string, first: string): Lines {
  return lines.map((text, index) => (index === 0 ? first + text : text === '' ? '' : by + text))
}

const esm = fc.constantFrom<Lines>(
  ['import a from "b"'],
  ['export const a = 1'],
  ['import { a } from "b"', 'export { a }'],
  ['export const x = {', '  a: 1,', '', '  b: 2', '}'],
  ['export default () => <A />'],
  ['import a from "b"', '// note'],
  ['import a from "b"', 'const c = 1'],
  ['import a from "b"  '],
  ['export type A = 1'],
  ['import things from the box'],
  ['export const a = `', '', '`'],
  ['import a, { b as c } from "d" // note', 'import * as e from "f"'],
  ['export * from "a"', '/* b */'],
  ['import a from "b"', '', 'import a from "c"'],
  ['export const a = 1', 'text'],
  ['export function f() {', '  return 1', '}'],
  ['import x from "y" with { type: "json" }'],
  ['export const a = 1', '', 'export const a = 2'],
)
const frontMatter = fc.constantFrom<Lines>(
  ['---', 'a: b', '---'],
  ['---', '---'],
  ['--- ', 'a: b', '---\t'],
  ['+++', 'a = 1', '+++'],
  ['---', '', '# x', '', '---'],
  ['+++'],
)
const gap = fc.constantFrom<Lines>([''], [''], [''], [''], [], ['', ''], ['\t'])

const body = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 8, arbitrary: block },
      { weight: 1, arbitrary: esm },
      { weight: 1, arbitrary: inline.map((text) => text.split('\n')) },
    ),
    gap,
  ),
  { minLength: 1, maxLength: 5 },
)

/** Documents of MDX with GFM and front matter; some of them are refused. */
export const documents: fc.Arbitrary<string> = fc
  .record({
    front: fc.oneof({ weight: 8, arbitrary: fc.constant<Lines>([]) }, { weight: 1, arbitrary: frontMatter }),
    body,
    end: fc.constantFrom('\n', '\n', '\n', '', '\n\n', '  ', ' \n'),
    ending: fc.oneof({ weight: 9, arbitrary: fc.constant('\n') }, fc.constantFrom('\r\n', '\r')),
  })
  .map(({ front, body, end, ending }) => {
    const lines = [
      ...front,
      ...body.flatMap(([block, after], index) => (index < body.length - 1 ? [...block, ...after] : block)),
    ]
    return (lines.join('\n') + end).replaceAll('\n', ending)
  })
