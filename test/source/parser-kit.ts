import type { Nodes, Root } from 'mdast'
import { isDeepStrictEqual } from 'node:util'

/** What is put through the kit: the tree of a text, or a throw. */
export type ParseText = (text: string) => Root

/** Texts that hold a piece of everything; each has one tree. */
export const accepted: readonly string[] = [
  '',
  '\n',
  'text',
  '---\na: b\n---\n\n# Title\n',
  '---\n---\n',
  '--- \na: b\n---\t\n\ntext',
  '---\na: b\n\ntext\n',
  'text\n\n---\na: b\n---\n',
  '+++\na = 1\n+++\n\ntext',
  '\uFEFF---\na: b\n---\n\n<A b={c} />\n',
  'a\r\nb\r\n\r\n<A\r\n  b={{\r\n    c: 1\r\n  }}\r\n/>\r\n',
  'a\rb\r\r{c}\r',
  'nul \0 and {"\0"}',
  'lone \uD83D surrogate',
  '😀 **a** {b} 😀 <A b="😀" c={d} />',
  'a **😀** b*😀*c',
  `${'long '.repeat(20_000)}{a}`,
  'import a from "b"\nexport const c = {\n  d: 1,\n\n  e: 2\n}\n\ntext\n',
  'import a from "b" // note\n\nimport c from "d"\n',
  '{a}\n\n{/* note */}\n\n{\n  a +\n  b\n}\n',
  '{`a\n    b\n  c`}\n',
  'a {b} c {"}"} d {/[}]/} e {`${f}`} g {((1))}',
  'a { b +\n  c } d',
  '<A />\n\n<A b c="d" e=\'f\' g:h={1} {...i} j={<B k="l" />} />\n',
  '<A\n  b={[\n    "c",\n  ]}\n  d="e\n    f"\n  {...{\n    g: 1\n  }}\n/>\n',
  '<A b="&amp; &lt; &copy; &#35; &nope;" />',
  '<A>\n\n  text\n\n</A>\n',
  '<A>text</A> <B />\n<C>*d*</C> {e}\n',
  '<A><B>c</B></A>\n',
  '<>a</> <a.b /> <c:d />\n',
  'a <b>c **d**</b> e\n',
  '> <A b={`\n>   c\n> `} />\n>\n> text\n',
  '- <A>\n    text\n  </A>\n- {a}\n- b {c +\n  d}\n',
  '- a\n\n  - b\n\n    > c\n\n      d\n',
  '1. a\n2. b\n   1. c\n\n10) d\n',
  '> - a\n>\n> b\n',
  '- > - a\n  >\n  > b\n',
  '> a\nb\n> c\n',
  '- [ ] a\n- [x] **b**\n- [ ] {c}\n- [ ]\n',
  '| a | b |\n| - | :-: |\n| `c \\| d` | {e} |\n| f |\n| g | h | i |\n',
  '| a |\n| - |\nb\n\nc\n',
  'a[^1] b[^gone]\n\n[^1]: c\n\n    d\n',
  'www.a.com https://b.com/c?d=(e). me@f.com \\_g@h.com (www.i.com) mailto:j@k.com',
  '[www.a.com or] [x](www.b.com) https://.c.com',
  '~a~ ~~b~~ ~~~c~~~ *d* _e_ **f** __g__ ***h***',
  '[a]: b "c"\n[d]: <e f>\n\n[a] [x][a] [a][] ![y][d] [gone]\n',
  '<A>\n\n[a]: b\n\n</A>\n',
  'a\n===\n\nb\n---\n\n# c #\n',
  'a  \nb\\\nc\n',
  'a &amp; &copy; &#35; &#x1F600; &nope; \\* \\< \\{ b < c',
  '```js {1} title="a"\n<A {b\n```\n\n~~~\nc\n',
  '    not code\n\n\ttext {a}\n',
  '<A>\n\t<B\n\t\tc={d}\n\t/>\n</A>\n',
]

/** Texts that are no MDX. */
export const refused: readonly string[] = [
  '<A>',
  '</A>',
  '<A></B>',
  'a <b',
  '{',
  '{a b}',
  '{a)(b}',
  '{let a}',
  '{01}',
  '{a: 1}',
  '{"a\nb"}',
  '{// a}',
  '<A b={} />',
  '<A b={a b} />',
  '<A {a} />',
  '<A {...a, b} />',
  '<!-- a -->',
  '<https://a.com>',
  'import a from "b"\nconst c = 1',
  'export const a = ',
  'import things from the box',
  'import a from "b"\n\nimport a from "c"',
  '*a <b>c* d</b>',
  '<a>~b</a> <c>~</c>',
  'x {\n{a:1}}',
  '> <A b={\n1} />',
  '| a |\n| - |\n| <b> | </b> |',
  '![a {b c}](d)',
]

/**
 * What a parser does otherwise than its contract has it, in words; nothing where it keeps it.
 *
 * @param reference what the trees are held against
 */
export function breachesOf(parse: ParseText, reference: ParseText): string[] {
  return [
    ...accepted.flatMap((text) => breachesIn(text, parse, reference)),
    ...refused.flatMap((text) => whereRead(text, parse)),
  ]
}

function breachesIn(text: string, parse: ParseText, reference: ParseText): string[] {
  const name = JSON.stringify(text.slice(0, 60))
  let tree: Root
  try {
    tree = parse(text)
  } catch (error) {
    return [`refuses ${name}: ${String(error)}`]
  }
  const breaches: string[] = []
  if (tree === parse(text)) breaches.push(`hands out one tree twice for ${name}`)
  if (!isDeepStrictEqual(tree, reference(text))) breaches.push(`has another tree than the reference for ${name}`)
  if (/^---[ \t]*\n(?:.*\n)*?---[ \t]*$/m.test(text) && text.startsWith('---') && tree.children[0]?.type !== 'yaml')
    breaches.push(`has no front matter for ${name}`)
  for (const node of nodesIn(tree)) if (isCode(node) && !node.data?.estree) breaches.push(`has no estree for ${name}`)
  freezeWhole(tree)
  if (!isDeepStrictEqual(tree, reference(text))) breaches.push(`changes a frozen tree of ${name}`)
  return breaches
}

function whereRead(text: string, parse: ParseText): string[] {
  const name = JSON.stringify(text)
  try {
    parse(text)
    return [`reads ${name}, which is no MDX`]
  } catch (error) {
    const message = error as { reason?: unknown; place?: unknown; message?: unknown }
    const hasPlace = message.place !== undefined || /\(\d+:\d+/.test(String(message.reason))
    return typeof message.reason === 'string' && hasPlace ? [] : [`does not say where ${name} is wrong`]
  }
}

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => nodesIn(child))] : [node]
}

const isCode = (node: Nodes): node is Extract<Nodes, { data?: { estree?: unknown } | undefined }> =>
  node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'

function freezeWhole(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const key of Object.keys(value)) {
    const { value: held } = Object.getOwnPropertyDescriptor(value, key) ?? {}
    freezeWhole(held)
  }
}
