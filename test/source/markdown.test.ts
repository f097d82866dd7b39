import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { expectCompiles } from '../compile.js'
import { remarkPlugins } from '../plugins.js'
import { nodesOf, resolve } from '../project.js'

const reader = { sdk: 'react' }
const said = (path: string, place: string) => [`markdown-fallback ${path}:${place}`]

/** A page of Markdown: what becomes of it, and what is said beside that it is no MDX. */
function read(source: string, options = {}) {
  const files = { 'page.md': source, '_p/a.mdx': 'A **partial**.', '_p/b.md': '<!-- b -->\n\nB' }
  const output = resolve(files, reader, options, 'page.md')
  const [first, ...messages] = output.messages
  expect(first).toMatch(/^markdown-fallback page\.md:/)
  return { ...output, messages }
}

describe('a file `.md` that is no MDX', () => {
  it('is read as Markdown where it is included, and says so once', () => {
    const files = { 'page.mdx': '<Include src="_p/a" />\n\n<Include src="_p/a" />', '_p/a.md': '<!-- note -->\n\nText' }
    const { mdx, messages, resolved } = resolve(files, reader)
    expect([mdx, messages]).toEqual(['Text\n\nText\n', said('_p/a.md', '1:2')])
    expect(resolved.file.messages[0]?.fatal).toBeUndefined()
    const counts = createResolver(files)
      .report()
      .map(({ messages: all }) => all.length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  })

  it.each([
    ['an address', '<https://x.test/a>', '[https://x.test/a](https://x.test/a)\n'],
    ['a mail address', 'to <me@x.test>', 'to [me@x.test](mailto:me@x.test)\n'],
    ['a brace', 'a { b', 'a \\{ b\n'],
    ['braces', 'a {b c} <br> {props.x}', 'a \\{b c} <br /> \\{props.x}\n'],
    ['a less-than', 'a < 3 and <3', 'a \\< 3 and \\<3\n'],
    ['`import` in a text', 'import of goods <br>', 'import&#x20;of goods <br />\n'],
    ['indented code', '    <b>\n', '```\n<b>\n```\n'],
    ['a table of GFM', '| a |\n| - |\n| b<br>c |', '| a |\n| - |\n| b<br />c |\n'],
    ['a task', '- [x] a <br>', '- [x] a <br />\n'],
    ['front matter', '---\ntitle: T\n---\n\n<!-- x -->\n\nText', '---\ntitle: T\n---\n\nText\n'],
  ])('has %s', (_, source, mdx) => {
    const output = read(source)
    expect([output.mdx, output.messages]).toEqual([mdx, []])
    expectCompiles(output.resolved)
  })

  it.each([
    ['alone', 'a\n\n<!-- x -->\n\nb', 'a\n\nb\n'],
    ['alone over lines, with blank ones', 'a\n\n<!-- x\n\ny -->\n\nb', 'a\n\nb\n'],
    ['right above a text', '<!-- x -->\nText', 'Text\n'],
    ['right below a text', 'Text\n<!-- x -->', 'Text\n'],
    ['in a sentence', 'a <!-- x --> b', 'a b\n'],
    ['in a word', 'a<!-- x -->b', 'ab\n'],
    ['at the end of a sentence', 'a <!-- x -->', 'a\n'],
    ['several', 'a <!-- x --> <!-- y --> b', 'a b\n'],
    ['over two lines in a sentence', 'a <!-- x\ny --> b', 'a b\n'],
    ['in a heading', '# A <!-- x -->', '# A\n'],
    ['as a heading', 'a\n\n# <!-- x -->', 'a\n'],
    ['in an item', '- a <!-- x -->\n- b', '- a\n- b\n'],
    ['as an item', '- a\n- <!-- x -->\n- b', '- a\n- b\n'],
    ['as a list', 'a\n\n- <!-- x -->', 'a\n'],
    ['below the text of an item', '- a\n\n  <!-- x -->\n- b', '- a\n- b\n'],
    ['as a quote', '> <!-- x -->\n\na', 'a\n'],
    ['in a quote', '> a\n> <!-- x -->\n> b', '> a\n>\n> b\n'],
    ['in bold text', '**a <!-- x -->** b', '**a** b\n'],
    ['as emphasis', 'a *<!-- x -->* b', 'a b\n'],
    ['in a cell', '| a <!-- x --> |\n| - |\n| <!-- y --> |', '| a |\n| - |\n| |\n'],
    ['in an element', '<b>a <!-- x --> b</b>', '<b>a b</b>\n'],
    ['among tags', '<div>\n<!-- x -->\n<b>a</b>\n</div>', '<div><b>a</b></div>\n'],
    ['in a component', '<If sdk="react">\n<!-- x -->\na\n</If>', 'a\n'],
    ['in code it is text', '`<!-- x -->` <br>', '`<!-- x -->` <br />\n'],
  ])('has comments that go: %s', (_, source, mdx) => {
    const output = read(source)
    expect([output.mdx, output.messages]).toEqual([mdx, []])
  })

  it.each([
    ['void elements', 'a<br>b<hr/><wbr>', 'a<br />b<hr /><wbr />\n'],
    [
      'an image',
      '<img src=a.png alt="A &amp; &quot;B&quot;" width=20>',
      '<img src="a.png" alt="A & &quot;B&quot;" width="20" />\n',
    ],
    ['pairs in a sentence', 'a <b>*x*</b> <kbd>y</kbd><br>', 'a <b>*x*</b> <kbd>y</kbd><br />\n'],
    ['pairs in pairs', '<sub>a<sup>b</sup></sub><br>', '<sub>a<sup>b</sup></sub><br />\n'],
    ['pairs in bold text', '**a <b>x</b>** <br>', '**a <b>x</b>** <br />\n'],
    ['pairs in a heading', '# A <small>x</small><br>', '# A <small>x</small><br />\n'],
    [
      'blocks with Markdown between blank lines',
      '<details open>\n<summary>T <i>x</i><br></summary>\n\nBody **b**\n\n</details>',
      '<details open>\n  <summary>T <i>x</i><br /></summary>\n\n  Body **b**\n</details>\n',
    ],
    ['blocks, then text', '<div>a</div>\nb<br>', '<div>a</div>\n\nb<br />\n'],
    ['space between words', '<p><b>a</b>\n<i>b</i> c<br></p>', '<p><b>a</b> <i>b</i> c<br /></p>\n'],
    ['blocks of one line', '<p>Hello <b>x</b><br></p>', '<p>Hello <b>x</b><br /></p>\n'],
    ['blocks of text over lines', '<p>\n  Hello<br>\n  you\n</p>', '<p>Hello<br />\nyou</p>\n'],
    [
      'a table of HTML',
      '<table>\n  <tr>\n    <td colspan=2>A<br></td>\n  </tr>\n</table>',
      '<table><tr><td colSpan="2">A<br /></td></tr></table>\n',
    ],
    ['blocks in items', '- a\n\n  <div>\n\n  b<br>\n\n  </div>', '- a\n\n  <div>\n    b<br />\n  </div>\n'],
    ['blocks in quotes', '> <div>\n> a<br>\n> </div>', '> <div>a<br /></div>\n'],
    [
      'blocks in blocks',
      '<div>\n\n<div>\n\na<br>\n\n</div>\n\n</div>',
      '<div>\n  <div>\n    a<br />\n  </div>\n</div>\n',
    ],
    ['ends that HTML leaves out', '<ul>\n<li>One<br>\n<li>Two\n</ul>', '<ul><li>One<br /></li><li>Two</li></ul>\n'],
    [
      'ends that HTML leaves out in tables',
      '<table>\n<tr><th>A<td>B\n<tr><th>C<td>D<br>\n</table>',
      '<table><tr><th>A</th><td>B</td></tr><tr><th>C</th><td>D<br /></td></tr></table>\n',
    ],
    [
      'lists in lists',
      '<ul><li>a<ul><li>b<br></ul><li>c</ul>',
      '<ul><li>a<ul><li>b<br /></li></ul></li><li>c</li></ul>\n',
    ],
    ['capitals', 'a <BR> <B>b</B>', 'a <br /> <b>b</b>\n'],
    ['components', 'a <Badge class="x" open /> <FAQ /> <br>', 'a <Badge class="x" open /> <FAQ /> <br />\n'],
    ['members', '<Tabs.Item>a</Tabs.Item><br>', '<Tabs.Item>a</Tabs.Item><br />\n'],
    ['custom elements', '<my-el class="x" on>a</my-el><br>', '<my-el class="x" on>a</my-el><br />\n'],
    ['code that keeps its space', '<pre>\na\n   b\n</pre>\n<br>', '<pre>\n  {"a\\n   b\\n"}\n</pre>\n\n<br />\n'],
    ['`class` as React has it', '<b class="x y" for=a>a</b><br>', '<b className="x y" htmlFor="a">a</b><br />\n'],
    [
      '`style` as an object',
      '<b style="color: red; --x: 1; margin-top:2px">a</b><br>',
      '<b style={{"color":"red","--x":"1","marginTop":"2px"}}>a</b><br />\n',
    ],
    [
      'attributes that are on by being there',
      '<input disabled="disabled" checked="" value>',
      '<input disabled checked value="" />\n',
    ],
    [
      'names of SVG',
      '<svg viewBox="0 0 1 1"><path stroke-width=2 /></svg><br>',
      '<svg viewBox="0 0 1 1">\n  <path strokeWidth="2" />\n</svg>\n\n<br />\n',
    ],
    ['the first of two attributes', '<b id=x ID=y>a</b><br>', '<b id="x">a</b><br />\n'],
    ['what a browser runs, as written', '<b onclick="go()">a</b><br>', '<b onclick="go()">a</b><br />\n'],
    ['character references', '<div>&lt;a&nbsp;&copy;&#65;</div>\n<br>', '<div>\\<a\u00a0©A</div>\n\n<br />\n'],
  ])('has HTML that becomes elements: %s', (_, source, mdx) => {
    const output = read(source)
    expect([output.mdx, output.messages]).toEqual([mdx, []])
    expect(nodesOf(output.resolved.tree).filter(({ type }) => type === 'html')).toEqual([])
    expectCompiles(output.resolved)
  })

  it.each([
    ['unclosed', 'a <b>x', ['<b>'], ['html-kept page.md:1:3']],
    ['closed and never opened', 'a</b>', ['</b>'], ['html-kept page.md:1:2']],
    [
      'across',
      '<b>a<i>b</b>c</i>',
      ['<b>', '<i>', '</b>', '</i>'],
      ['html-kept page.md:1:5', 'html-kept page.md:1:14'],
    ],
    ['unclosed in a pair', 'x <b>a<i>b</b>', ['<i>'], ['html-kept page.md:1:7']],
    ['ended in another parent', 'a <b>*x</b>* {', ['<b>', '</b>'], ['html-kept page.md:1:3', 'html-kept page.md:1:8']],
    ['blocks', '<div>\n\na\n\n<!-- x -->', ['<div>'], ['html-kept page.md:1:1']],
    ['what shares a block', '<div>\n<p>\n\na\n\n</div>', ['<div>\n<p>', '</div>'], ['html-kept page.md:2:1']],
    ['attributes that JSX has not', '<p @x="1">\n\na\n\n</p>', ['<p @x="1">', '</p>'], ['html-kept page.md:1:1']],
    ['a declaration', '<!DOCTYPE html>\n\na', ['<!DOCTYPE html>'], ['html-kept page.md:1:1']],
    ['an instruction', 'a <?x y?> b', ['<?x y?>'], ['html-kept page.md:1:3']],
    ['an address among HTML', '<!-- x --> <https://x.y>', [' <https://x.y>'], ['html-kept page.md:1:12']],
    ['a type of code', 'a Promise<T> b', ['<T>'], ['html-kept page.md:1:10']],
    ['in a quote', '> a\n> <b>x', ['<b>'], ['html-kept page.md:2:3']],
  ])('has HTML that stays, with a message: %s', (_, source, values, messages) => {
    const output = read(source)
    const kept = nodesOf(output.resolved.tree).flatMap((node) => (node.type === 'html' ? [node.value] : []))
    expect([kept, output.messages.filter((message) => !message.startsWith('unwritable'))]).toEqual([values, messages])
  })

  it('says why not where raw HTML is nested too deep, and never throws', () => {
    for (const [depth, place] of [
      [1000, '1:1996'],
      [10_000, 'undefined:undefined'],
    ] as const) {
      const source = `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`
      expect(resolve({ 'page.md': source }, reader, { format: 'md' }, 'page.md').messages).toEqual([
        `parse-error page.md:${place}`,
      ])
    }
  })

  it('says of HTML that stays, when it is written, that MDX has no text for it', () => {
    const { mdx, resolved } = read('a <u> b')
    expect(mdx).toBe('a \\<u> b\n')
    expect(nodesOf(resolved.tree).map(({ type }) => type)).toEqual(['root', 'paragraph', 'text', 'html', 'text'])
  })

  it.each([
    ['an include', '<!-- x -->\n\n<Include src="_p/a" />', 'A **partial**.\n'],
    ['an include in a sentence', 'a<br><Include src="_p/a" />', 'a<br />A **partial**.\n'],
    [
      'an include among HTML',
      '<div>\n<Include src="_p/a" />\n</div>\n<br>',
      '<div>\n  A **partial**.\n</div>\n\n<br />\n',
    ],
    [
      'an include in a cell',
      '| a<br> |\n| - |\n| <Include src="_p/a" /> |',
      '| a<br /> |\n| - |\n| A **partial**. |\n',
    ],
    ['a condition with Markdown in it', '<br>\n\n<If sdk="react">\n- **a**\n</If>', '<br />\n\n- **a**\n'],
    ['a condition in a sentence', 'a<br><If sdk="react">b</If><If sdk="go">c</If>', 'a<br />b\n'],
    ['a condition of code', '<br>\n\n<If sdk={["react", "go"]}>a</If>', '<br />\n\na\n'],
    ['tabs', '<br>\n\n<Tabs items={["React", "Go"]}>\n<Tab>a</Tab>\n<Tab>b</Tab>\n</Tabs>', '<br />\n\na\n'],
    ['a condition where some other component is not closed', 'a <T> <If sdk="go">b</If>c', 'a \\<T> c\n'],
  ])('has directives: %s', (_, source, mdx) => {
    expect(read(source).mdx).toBe(mdx)
  })

  it('gives elements their positions, in quotes and items too', () => {
    const { resolved } = read('> - a <b>x</b>\n>\n>   <div\n>    id="y">\n>\n>   z\n>\n>   </div>\n\n<br>')
    const found = nodesOf(resolved.tree).flatMap((node) =>
      'name' in node && node.position
        ? [
            `${node.name} ${node.position.start.line}:${node.position.start.column}-${node.position.end.line}:${node.position.end.column}`,
          ]
        : [],
    )
    expect(found).toEqual(['b 1:7-1:15', 'div 3:5-8:11', 'br 10:1-10:5'])
  })

  it('takes the plugins of the options', () => {
    const { mdx } = read('a {b', { remarkPlugins: [() => undefined] })
    expect(mdx).toBe('a \\{b\n')
    expect(read('a\n\n:::note\n<br>\n:::', { remarkPlugins }).mdx).toBe('a\n\n:::note\n<br />\n:::\n')
  })
})

describe('format', () => {
  const files = { 'page.mdx': '<Include src="_p/a" />', '_p/a.md': 'a {1 + 1} <b>c</b>\n' }
  it.each([
    ['detect', 'a {1 + 1} <b>c</b>\n'],
    ['mdx', 'a {1 + 1} <b>c</b>\n'],
    ['md', 'a \\{1 + 1} <b>c</b>\n'],
  ] as const)('%s reads a file `.md` that is MDX, and says nothing', (format, mdx) => {
    expect(resolve(files, reader, { format })).toMatchObject({ mdx, messages: [] })
  })

  it.each([
    ['detect', 'a\n', said('_p/a.md', '1:4')],
    ['mdx', '', ['include-unparsable page.mdx:1:1', 'parse-error _p/a.md:1:4']],
    ['md', 'a\n', []],
  ] as const)('%s reads one that is none', (format, mdx, messages) => {
    expect(resolve({ ...files, '_p/a.md': 'a <!-- x -->' }, reader, { format })).toMatchObject({ mdx, messages })
  })

  it.each(['detect', 'mdx', 'md'] as const)('%s leaves `.mdx` to be MDX', (format) => {
    const broken = { 'page.mdx': '<!-- x -->' }
    expect(resolve(broken, reader, { format }).messages).toEqual(['parse-error page.mdx:1:2'])
    expect(resolve({ 'page.mdx': 'a {1}' }, reader, { format }).mdx).toBe('a {1}\n')
  })

  it('means nothing to a parser of your own', () => {
    const parse = () => ({ type: 'root' as const, children: [] })
    expect(resolve(files, reader, { format: 'md', parse }).messages).toEqual([])
  })

  it('refuses any other', () => {
    expect(() => createResolver({}, { format: 'markdown' as 'md' })).toThrow(
      "Expected option `format` to be one of 'mdx', 'md', 'detect', not `markdown`",
    )
  })
})
