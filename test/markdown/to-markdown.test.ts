import remarkDirective from 'remark-directive'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { docusaurus } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { toMarkdown, type ToMarkdownOptions } from '../../src/markdown.js'
import { brief, project } from '../project.js'
import { write } from './write.js'

describe('Markdown of an output', () => {
  it.each<[string, string, string]>([
    ['drops ESM and comments', "import A from 'a'\n\nexport const b = 1\n\nText {/* aside */} on.", 'Text on.'],
    ['drops ids of headings', '## One \\{#one}\n\n## Two {{ id: 2 }}\n\n## Three', '## One\n\n## Two\n\n## Three'],
    ['drops anchors', '<a id="x" />\n\n<span id="y"></span>Text', 'Text'],
    ['writes values out', "{1 + 1} {'a'} {`b`} {true} {null} {['c', 'd']}", '2 a b cd'],
    ['writes constants out', "export const v = '1.2'\n\nVersion {v}, <b>{`v${v}`}</b>", 'Version 1.2, **v1.2**'],
    [
      'writes lists of data out that may not be there',
      'export const o = { of: ["a", "b"] }\n\n<ul>{o?.of?.map((n) => <li key={n}>Item {n}</li>)}</ul>\n\nNo {o.none?.map((n) => <b>{n}</b>)}more.',
      '- Item a\n- Item b\n\nNo more.',
    ],
    ['writes lists of data out', '<ul>{[1, 2].map((n) => <li key={n}>Item {n}</li>)}</ul>', '- Item 1\n- Item 2'],
    ['writes what may be shown', "{yes ? <b>On</b> : 'Off'} and {no && <i>so</i>}", '**On** / Off and _so_'],
    [
      'drops space at the end of a line, and blank lines of values',
      "Drives{' '}\n{'it'} *on*{' '}\nand off, {'a  \\n\\n  b'}c.",
      'Drives\nit _on_\nand off, a\nbc.',
    ],
    ['keeps code that says nothing', 'Now {Date.now()}.', 'Now `{Date.now()}`.'],
    ['unwraps what is not known', '<Panel kind="x">\n\nText *it*.\n\n</Panel>', 'Text _it_.'],
    ['keeps text in attributes', '<Panel title="Head" icon="x">\n\nText\n\n</Panel>', '**Head**\n\nText'],
    ['keeps text in attributes in a sentence', 'A <Badge text="Beta" />, b', 'A Beta, b'],
    [
      'wins no space beside a component in a sentence, and loses none',
      '(<Foo title="T" />) "<Foo text="x">y</Foo>", a<Foo>b</Foo>c *<Foo />d* <Foo /> e<YouTube />.',
      '(T) "x y", abc _d_ e.',
    ],
    [
      'keeps together what touches on a line',
      '<p><b>{"a"}</b><span>{"b"}</span>{"c"}</p>\n\n<h2><b>{1}</b><code>{2}</code></h2>\n\n{1}{2} {3}\n\n<p>{4}</p><p>{5}</p>',
      '**a**bc\n\n## **1**`2`\n\n12 3\n\n4\n\n5',
    ],
    [
      'parts components that touch',
      'Of <Col>a</Col><Col>b</Col><Badge text="c" /><Icon /><Badge text="d" />, e',
      'Of a b c d, e',
    ],
    ['marks a part of a word', 'more<i>it</i>alic _a_ <i>b</i>c', 'more*it*alic _a_ *b*c'],
    [
      'keeps JSX in attributes',
      '<Panel top={<b>Up</b>} icon={<svg><path d="x" /></svg>}>Text</Panel>',
      '**Up**\n\nText',
    ],
    [
      'keeps code in attributes',
      '<Foo code={"a\\n  b"} title="t" />\n\n<Foo code="404" lang="fr" text="bon" />\n\n<Foo language="py" text="# a" note="n" />\n\nIn <Foo language="py" text="# a" />.',
      '**t**\n\n```\na\n  b\n```\n\nbon\n\nn\n\n```py\n# a\n```\n\nIn `# a`.',
    ],
    [
      'keeps code in lists and objects of attributes',
      '<Foo tabs={[{ type: "kotlin", content: "a()\\nb()", name: "K" }, { type: "note", content: "c" }]} />\n\n<Foo snippets={{ bash: "curl", js: `\nget()\n` }} by={{ js: "x", at: "y" }} />',
      '- K\n\n  ```kotlin\n  a()\n  b()\n  ```\n\n- c\n\n```bash\ncurl\n```\n\n```js\nget()\n```',
    ],
    [
      'keeps code of several lines that is called a source or a snippet',
      '<Foo source={`a\n    b`} title="t" />\n\n<Foo snippet={"c\\nd"} />\n\n<Foo source="/a.ts" />',
      '**t**\n\n```\na\n  b\n```\n\n```\nc\nd\n```',
    ],
    [
      'keeps commands in attributes that are called as what installs packages',
      '<Foo npm="npm i a\nnpm run b" pnpm="pnpm add a" group="g" />\n\nRun <Foo npm="npx a" />.\n\n<Foo npm title="t" />',
      '```sh title="npm"\nnpm i a\nnpm run b\n```\n\n```sh title="pnpm"\npnpm add a\n```\n\nRun npm: `npx a`.\n\n**t**',
    ],
    [
      'keeps commands in attributes that are called so',
      '<Foo cmd={["$ npm i a", "", "Done"]} />\n\n<Foo command="npm i b" title="t" /> and <Foo commands={`a\\nb`} />\n\n<Foo cmd />',
      '```sh\n$ npm i a\n\nDone\n```\n\nt `npm i b` and `a b`',
    ],
    [
      'names a link by its address that shows no text',
      '## Of [<Icon title="x" />](/a) {1}[](/b)',
      '## Of [/a](/a) 1[](/b)',
    ],
    ['keeps names that a host fills', 'Of {{version}}, {{ a: 1 }}[b](/{{c}}).', 'Of {{version}}, [b](/{{c}}).'],
    ['keeps what leads elsewhere', '<Button href="/x">Go</Button> now', '[Go](/x) now'],
    [
      'keeps what leads elsewhere in what leads somewhere',
      '<Button href="/x">See **[a](/a "A")**</Button> now',
      'See **[a](/a "A")** ([/x](/x)) now',
    ],
    ['keeps one link of two to the same', '<Button href="/x">See [a](/x)</Button> now', '[See a](/x) now'],
    ['keeps lists in attributes', '<Links items={[{ title: "A", href: "/a" }, { label: "B" }]} />', '- [A](/a)\n- B'],
    [
      'keeps JSX of functions in attributes',
      '<Panel top={({ on }) => on ? <b>Up</b> : <i>{on}</i>} of={() => { return <Foo title="t" /> }} at={(x) => x + 1} icon={() => <Icon />} />',
      '**Up** / _`{on}`_\n\nt',
    ],
    [
      'keeps JSX in lists and objects of attributes',
      '<Foo items={[{ title: "A", body: <b>x</b> }, { body: <><p>y</p><pre>z</pre></>, icon: <Icon /> }, <i>w</i>, <Icon />]} />\n\n<Foo one={{ title: "B", "two-three": <b>v</b> }} style={{ content: "u" }} icon={{ title: "t", of: <Icon /> }} />',
      '- A: **x**\n\n- y\n\n  ```\n  z\n  ```\n\n- _w_\n\nB: **v**',
    ],
    [
      'keeps lists in lists of attributes',
      '<Foo items={[{ title: "A", items: [{ label: "B", to: "/b" }] }]} map={{ of: [{ title: <i>C</i> }] }} />',
      '- A\n  - [B](/b)\n- _C_',
    ],
    [
      'keeps JSX in data of the page',
      'export const l = [{ title: <>A <i>a</i></>, body: <p>b</p>, href: "/x" }]\n\n<Foo items={l} />\n\n{l.map((one) => <h2>{one.title}</h2>)}\n\nOf {l[0].title}.\n\n{[<p>c</p>, <p>d</p>]}',
      '- [A _a_](/x)\n\n  b\n\n## A _a_\n\nOf A _a_.\n\nc\n\nd',
    ],
    [
      'keeps JSX in attributes of what is known',
      '<Card title="A" footer={yes && <b>B</b>} icon={<Icon />}>C</Card>',
      '- **A**: C\n\n**B**',
    ],
    [
      'leaves out JSX that a function makes of what it is given',
      '<Foo of={[{ title: "A", cell: (x) => <b>{x}</b> }]} />',
      '- A',
    ],
    [
      'leaves Markdown as it is',
      '# A\n\n- [x] b\n\n| c | d |\n| - | :-: |\n| 1 | `2` |',
      '# A\n\n- [x] b\n\n| c | d |\n| - | :-: |\n| 1 | `2` |',
    ],
    [
      'keeps footnotes and references',
      'A[^1] [b][c]\n\n[^1]: Note\n\n[c]: /x',
      'A[^1] [b][c]\n\n[^1]: Note\n\n[c]: /x',
    ],
    ['keeps alerts', '> [!NOTE]\n> Text\n>\n> More', '> [!NOTE]\n> Text\n>\n> More'],
    ['takes ids from alerts', '> [!WARNING some-id]\n> Text', '> [!WARNING]\n> Text'],
    ['gives alerts their titles', '> [!info] Mind\n> Text', '> [!NOTE]\n> **Mind**\n>\n> Text'],
    ['keeps other alerts', '> [!QUIZ]\n> Why?', '> [!QUIZ]\n> Why?'],
    ['parts lists from the marker of an alert', '> [!TIP]\n>\n> - a', '> [!TIP]\n>\n> - a'],
    ['says of conditions that stay whom they are for', '<If sdk="go">\n\nText\n\n</If>', '_For Go:_\n\nText'],
    ['says so in a sentence', 'A <If notSdk="go">b</If> c', 'A b (for not Go) c'],
    ['writes out JSX that is a constant', 'export const x = <b>hi</b>\n\nA {x} b', 'A **hi** b'],
    [
      'writes out components that the page defines',
      [
        'export const Hi = ({ name = "you", more, children }) => <>Hi <b>{name}</b> {more}{children}</>',
        'export function Twice(props) {\n  return <><Hi {...props} />, {props.children}</>\n}',
        'A <Hi name="me" more={<i>so</i>} />, <Hi>*x*</Hi>; <Twice name="b">c</Twice>.',
      ].join('\n\n'),
      'A Hi **me** _so_, Hi **you** _x_; Hi **b** c, c.',
    ],
    [
      'writes out components of the page over what is known by their names, and roles over these',
      'export const Card = ({ title, href }) => <a href={href}>See {title}</a>\nexport const Tab = () => <b>no</b>\n\n<Card title="A" href="/a" />\n\n<Tab title="B">b</Tab>',
      '[See A](/a)\n\n## B\n\nb',
    ],
    [
      'takes what names stand for from where the code stands',
      'export const v = 1\nexport const w = v + 1\nexport const In = () => <b>{v}</b>\nexport const Out = ({ v }) => <>{v} {w} <In /></>\n\nA <Out v={5} />',
      'A 5 2 **1**',
    ],
    [
      'keeps what is given to code in components',
      'export const Rows = ({ children, top }) => <div>{Children.map(children, (one) => <li>{one}</li>)} {wrap(top, <i>a</i>)}</div>\n\n<Rows top={<b>b</b>}>c</Rows>',
      'c **b**_a_',
    ],
    [
      'keeps what is in components of which code decides what they show',
      'export function Foo({ children }) {\n  const [a] = useState()\n  return <b>{a}{children}</b>\n}\n\nA <Foo>b</Foo>',
      'A b',
    ],
    [
      'shows no more of components in each other than a page can hold',
      `export const D = ({ children }) => <>{children}{children}</>\n\n${'<D>'.repeat(40)}x${'</D>'.repeat(40)}`,
      'x'.repeat(8192),
    ],
    ['ends components in themselves', 'export const Foo = () => <>a <Foo /></>\n\n<Foo />', 'a'],
    ['parts code that touches code', 'Press <kbd>⌘</kbd><kbd>K</kbd>', 'Press `⌘` `K`'],
    [
      'keeps code in a sentence on one line',
      'A <code>b<br/><br/>c</code> {d(() => {\n  e()\n})}',
      'A `b  c` `{d(() => { e(); })}`',
    ],
    [
      'keeps lists in attributes of which a part is not known',
      '<Links items={[{ title: "A", icon: <Icon />, href: "/a" }, { label: "B", on: go }]} />',
      '- [A](/a)\n- B',
    ],
    [
      'writes lists of pairs out',
      "export const l = [['a', 1], ['b', 2]]\n\n<ul>{l.map(([name, [, x] = [], ...more]) => <li>{name}</li>)}</ul>",
      '- a\n- b',
    ],
    [
      'writes names that a function takes as code, whatever else goes by them',
      'export const T = "x"\n\n{list.map((T) => <b>{T}</b>)}\n\n{list.map(function ({ T }) { return <i>{T}</i> })}\n\n{list.map((a) => { const T = a.b; return <b>{T}</b> })}\n\n{list.map((T) => <T />)} {list.map((t) => <b>{T}</b>)}',
      '**`{T}`**\n\n_`{T}`_\n\n**`{T}`**\n\n**x**',
    ],
    [
      'writes them so of content, too, and where a list is mapped whose items have no such part',
      'export const T = <i>c</i>\nexport const l = [1]\n\n{f(list.map((T) => T))} {list.map((t) => f(T, t))}\n\n{l.map(({ T }) => <b>{T}</b>)}\n\n<Foo render={(T) => <b>{T}</b>} />',
      '`{f(list.map(T => T))}` _c_\n\n**`{T}`**\n\n**`{T}`**',
    ],
    [
      'drops definitions that nothing refers to, as comments are written',
      "[//]: # 'Example'\n\n[a] ![b][]\n\n[a]: ./a\n\n[b]: ./b.png\n\n- c\n\n  [//]: # (d)\n\n> [e]: f",
      '[a] ![b][]\n\n[a]: ./a\n\n[b]: ./b.png\n\n- c',
    ],
    ['drops what is dropped', '<script>{`alert()`}</script>\n\n<style>{`a{}`}</style>\n\nText', 'Text'],
  ])('%s', (_, mdx, markdown) => {
    expect(write(mdx)).toBe(markdown)
  })

  it('says whom what `directive` has read is for, and names panels as it does', () => {
    const files = {
      'page.mdx':
        'A <Block from="2">b</Block>.\n\n<Include src="_p" />\n\n<S>\n<S.Go>\nx\n</S.Go>\n<S.Js>\ny\n</S.Js>\n</S>',
      '_p.mdx': 'Of it.\n\n<Block not="1">\n\nText\n\n</Block>',
    }
    const options: Options = {
      sdks: { go: 'Go', js: 'JavaScript' },
      axes: { version: { values: { '1': 'v1', '2': 'v2' } } },
      directive: ({ name, attributes: [first] }) => {
        if (name === 'S') return { role: 'tabs' }
        if (name?.startsWith('S.')) return { role: 'tab', label: name.slice(2) }
        if (name !== 'Block' || first?.type !== 'mdxJsxAttribute') return undefined
        const version = String(first.value)
        return { role: 'condition', [first.name === 'not' ? 'not' : 'is']: { version } }
      },
    }
    expect(write(files, options)).toBe('A b (for v2).\n\nOf it.\n\n_For not v1:_\n\nText\n\n## Go\n\nx\n\n## Js\n\ny')
    expect(write(files, options, {}, { sdk: 'go', version: '2' })).toBe('A b.\n\nOf it.\n\nText\n\nx')
  })

  it('says of panels that stay whom they are for, where their labels do not', () => {
    const options: Options = {
      sdks: { go: 'Go', js: 'JavaScript' },
      axes: { os: { values: { mac: 'macOS', linux: 'Linux' } } },
    }
    const page =
      '<Tabs>\n<Tab title="Go" os="mac">\n\na\n\n</Tab>\n<Tab title="Golang" sdk="go" notOs="mac">\n\nb\n\n</Tab>\n<Tab os="linux">\n\nc\n\n</Tab>\n</Tabs>'
    expect(write(page, options)).toBe(
      '## Go\n\n_For macOS:_\n\na\n\n## Golang\n\n_For Go, not macOS:_\n\nb\n\n_For Linux:_\n\nc',
    )
    expect(write(page, options, {}, { sdk: 'go' })).toContain('## Golang\n\n_For not macOS:_')
    expect(write(page, options, {}, { os: 'mac' })).toBe('## Go\n\na')
    const code = '<Tabs>\n```sh title="Go" os="mac"\nx\n```\n\n```sh os="linux, gone"\ny\n```\n</Tabs>'
    expect(write(code, options)).toBe('```sh title="Go (for macOS)"\nx\n```\n\n```sh title="for Linux"\ny\n```')
    expect(write(code, options, {}, { os: 'mac' })).toBe('```sh title="Go"\nx\n```')
  })

  it('says of conditions of code that stay how they are written', () => {
    const page = '<If when={sdk === "go"}>\n\nText\n\n</If>\n\nA <If sdk={mine()}>b</If>.'
    const options = { sdks: ['go', 'js'], components: { if: { when: 'when' } } }
    expect(write(page, options)).toBe('_For `sdk === "go"`:_\n\nText\n\nA b (for `mine()`).')
    expect(write(page, options, {}, { sdk: 'go' })).toBe('Text\n\nA b (for `mine()`).')
  })

  it('starts with title and description of front matter', () => {
    expect(write('---\ntitle: Guide\ndescription: In short\n---\n\nText')).toBe('# Guide\n\nIn short\n\nText')
  })

  it('writes code in these as code', () => {
    expect(write('---\ntitle: "The `<A />` component"\n---\n\nText')).toBe('# The `<A />` component\n\nText')
  })

  it('leaves these out where the page has a title', () => {
    expect(write('---\ntitle: Guide\ndescription: In short\n---\n\n# Own\n\nText')).toBe('# Own\n\nText')
  })

  it('writes out what is imported by name from Markdown', () => {
    const files = {
      'page.mdx': "import { v, at as site } from '/snippets/_v.mdx'\n\nVersion {v} of {site.name}, {gone}.",
      'snippets/_v.mdx': "export const v = '2.1'\n\nexport const at = { name: `Acme ${v}` }",
    }
    expect(write(files)).toBe('Version 2.1 of Acme 2.1, `{gone}`.')
  })

  it('knows components that are imported by other names, and those that are counted where names meet', () => {
    const files = {
      'page.mdx': [
        "import Aside from './aside'",
        "import { Note as Hint } from 'docs-ui'",
        "import { Card as Tip } from 'docs-ui'",
        '',
        '<Aside>one</Aside>',
        '',
        '<Include src="_p" />',
        '',
        '<Hint>four</Hint>',
        '',
        '<Tip title="A">five</Tip>',
      ].join('\n'),
      '_p.mdx':
        "import Aside from 'docs-ui/aside'\nimport { Tip } from 'docs-ui'\n\n<Aside>two</Aside>\n\n<Tip>three</Tip>",
    }
    const note = (name: string, said: string): string => `> [!${name}]\n> ${said}\n\n`
    expect(write(files)).toBe(
      `${note('NOTE', 'one')}${note('NOTE', 'two')}${note('TIP', 'three')}${note('NOTE', 'four')}${note('TIP', '**A**\n>\n> five').trim()}`,
    )
  })

  it('writes out components that are imported by name from Markdown, over what is known by their names', () => {
    const files = {
      'page.mdx': [
        "import { Note, Both, Hint as Tip, Far, list, mark } from '/snippets/_n.mdx'",
        "import * as all from '/snippets/_n.mdx'",
        '',
        '<Note title="A">\n\n- one\n\n</Note>',
        '',
        'B <Tip>two</Tip> <all.Hint>three</all.Hint> <Far>four</Far> {mark}, <Both>five</Both>.',
        '',
        '<Links items={list} />',
        '',
        '<Include src="parts/_p" />',
      ].join('\n'),
      'parts/_p.mdx': 'import { Note as N } from \'../snippets/_n.mdx\'\n\n<N title="C">six</N>',
      'snippets/_n.mdx': [
        "import { Deep } from './_far.mdx'",
        "export { Far } from './_far.mdx'",
        'export const v = "2.1"',
        'export const Note = ({ title, children }) => <div><b>{title}</b> {children} of {v}</div>',
        'export function Both({ children }) {\n  return <Note title="D">{children} <Deep /></Note>\n}',
        'export const Em = (props) => <i>{props.children}</i>',
        'export { Em as Hint }',
        'export const mark = <mark>seven</mark>',
        'export const list = [{ title: <b>eight</b> }]',
      ].join('\n'),
      'snippets/_far.mdx': [
        "import { Both } from './_n.mdx'",
        'export const Far = ({ children }) => <s>{children}</s>',
        'export const Deep = () => <>deep <Both>again</Both></>',
      ].join('\n'),
    }
    expect(write(files)).toBe(
      [
        '**A**',
        '- one',
        'of 2.1',
        'B _two_ _three_ ~~four~~ seven,',
        '**D** five deep again of 2.1',
        '.',
        '- **eight**',
        '**C** six of 2.1',
      ].join('\n\n'),
    )
  })

  it('writes out what a partial imports, from where it stands, by whatever name it has then', () => {
    const files = {
      'page.mdx': 'import d from \'./own.json\'\n\nOf {d.x} <Include src="_p/a" k="NAME" />',
      'own.json': '{ "x": "Own" }',
      '_p/a.mdx':
        "import d from './d.json'\nimport { v as w } from '../v.js'\nimport * as all from '../v.js'\nimport { m } from './_m.mdx'\n\n{d[props.k]} {w} {all.v} {all.o.p} {m}",
      '_p/d.json': '{ "NAME": "Acme" }',
      'v.js': "export const v = '2.1'\nexport const o = { p: 'P', q: f() }",
      '_p/_m.mdx': "export const m = 'M'",
    }
    expect(write(files)).toBe('Of Own Acme 2.1 2.1 `{all.o.p}` M')
    const nearby = { ...files, '_p/a.mdx': files['_p/a.mdx'].replaceAll("'./", "'./_p/").replaceAll("'../", "'./") }
    expect(write(nearby, { rebase: false })).toBe('Of Own `{d_2["NAME"]}` `{w}` `{all.v}` `{all.o.p}` `{m}`')
  })

  it('writes out files that are imported as text', () => {
    const files = {
      'page.mdx': [
        "import a from '!!raw-loader!./a.py'",
        "import b from './a.py?raw'",
        "import { c } from './a.py?raw'",
        "import d from './a.py?url'",
        "import e from '!!raw-loader!./gone.py'",
        "import f from './_t.md?raw'",
        '',
        '<CodeBlock language="python">{a}</CodeBlock>',
        '',
        '<Code code={b} lang="py" />',
        '',
        '{c} {d} {e} {f}',
        '',
        '<Include src="_p/a" />',
      ].join('\n'),
      '_p/a.mdx': 'import a from \'!!raw-loader!./a.py\'\n\n<CodeBlock language="python">{a}</CodeBlock>',
      'a.py': 'x = 1\n',
      '_p/a.py': 'y = 2\n',
      '_t.md': '*t*',
    }
    const code = (text: string, lang = 'python'): string => `\`\`\`${lang}\n${text}\n\`\`\``
    expect(write(files)).toBe(
      [code('x = 1'), code('x = 1', 'py'), '`{c}` `{d}` `{e}` \\*t\\*', code('y = 2')].join('\n\n'),
    )
  })

  it('writes files of code as code, whatever a component calls their text', () => {
    const files = {
      'page.mdx': [
        "import a from '!!raw-loader!./a.js'",
        "import t from './_t.md?raw'",
        '',
        "<Foo tabs={[{ type: 'rn', content: a, name: 'React Native' }, { type: 'rn', content: t, name: 'T' }]} />",
        '',
        '<Foo code={a} />',
        '',
        '<Foo value={a} lang="ts" />',
        '',
        '<Foo content={t} />',
      ].join('\n'),
      'a.js': 'get({\n  a: 1,\n})\n',
      '_t.md': 'Of *t*.',
    }
    const code = (lang: string): string => `\`\`\`${lang}\nget({\n  a: 1,\n})\n\`\`\``
    const item = `- React Native\n\n  ${code('js').replaceAll('\n', '\n  ')}\n\n- T: Of \\*t\\*.`
    expect(write(files)).toBe([item, code('js'), code('ts'), 'Of \\*t\\*.'].join('\n\n'))
  })

  it('is of the reader of the output', () => {
    const files = {
      'page.mdx': '<If sdk="go">Go</If>\n\n<Include src="_p" />',
      '_p.go.mdx': '**Go** too',
      '_p.mdx': 'x',
    }
    expect(write(files, {}, {}, { sdk: 'go' })).toBe('Go\n\n**Go** too')
  })

  it('is bounded where lists are mapped in lists', () => {
    const list = `export const l = [${'1,'.repeat(5000)}]`
    const markdown = write(`${list}\n\n{l.map((a) => <p>{l.map((b) => <i>{b}</i>)}</p>)}`)
    expect(markdown.length).toBeLessThan(1_000_000)
  })

  it('leaves the output as it is', () => {
    const output = project({ 'page.mdx': '<Note>a {1}</Note>\n\n- b' }).resolve('page.mdx')
    const tree = structuredClone(output.tree)
    toMarkdown(output)
    expect(output.tree).toEqual(tree)
  })
})

const url = (path: string, { sdk }: { readonly sdk?: string | undefined }): string =>
  `https://docs.dev/${sdk === undefined ? '' : `${sdk}/`}${path.replace(/\.mdx$/, '')}`

describe('an address', () => {
  const files = (href: string): Record<string, string> => ({
    'guides/page.mdx': `[a](${href})`,
    'guides/other.mdx': '# Other',
    'index.mdx': '# Index',
  })

  it.each([
    ['a page beside it', './other', 'https://docs.dev/go/guides/other'],
    ['a file beside it', 'other.mdx?x=1#part', 'https://docs.dev/go/guides/other?x=1#part'],
    ['a page by its path', '/guides/other#part', 'https://docs.dev/go/guides/other#part'],
    ['a page for another reader', '/react/guides/other', 'https://docs.dev/react/guides/other'],
    ['a part of the page', '#part', 'https://docs.dev/go/guides/page#part'],
    ['what is no page', '/logo.png', 'https://docs.dev/logo.png'],
    ['what is no page, beside it', './logo.png', 'https://docs.dev/go/guides/logo.png'],
    ['another part of the site', '/blog/guides/other', 'https://docs.dev/blog/guides/other'],
    ['another site', 'https://x.dev/a', 'https://x.dev/a'],
    ['mail', 'mailto:a@b.dev', 'mailto:a@b.dev'],
    ["a host's own", '!term', '!term'],
    ['a placeholder of the host', '{{api}}/x', '{{api}}/x'],
  ])('of %s is absolute', (_, href, expected) => {
    const output = project(files(href)).resolve('guides/page.mdx', { sdk: 'go' })
    expect(toMarkdown(output, { url }).trimEnd()).toBe(`[a](${expected})`)
  })

  it('is absolute in images, definitions and components', () => {
    const mdx =
      '![a](./a.png) [b]\n\n[b]: ./other\n\n<Card title="C" href="./other" />\n\n<img src="./d.png" alt="d" />'
    const output = project({ ...files(''), 'guides/page.mdx': mdx }).resolve('guides/page.mdx', { sdk: 'go' })
    expect(toMarkdown(output, { url: (path) => `/docs/${path.replace('.mdx', '')}` })).toBe(
      '![a](/docs/guides/a.png) [b]\n\n[b]: /docs/guides/other\n\n- [C](/docs/guides/other)\n\n![d](/docs/guides/d.png)\n',
    )
  })

  it('is the first of several, and stays where the page has none', () => {
    const output = project(files('./other')).resolve('guides/page.mdx')
    expect(toMarkdown(output, { url: (path) => [`/a/${path}`, `/b/${path}`] })).toBe('[a](/a/guides/other.mdx)\n')
    expect(toMarkdown(output, { url: () => undefined })).toBe('[a](./other)\n')
  })

  it('is of the page that the dialect has there', () => {
    const files = {
      'docs/01-start/from.md': '[1](/docs/users) [2](./02-call.md#a) [3](/docs/start/call) [4](./call) [5](/docs/none)',
      'docs/01-start/02-call.md': '',
      'docs/guides/u.md': '---\nslug: /users\n---',
    }
    const output = createResolver(files, { dialect: docusaurus() }).resolve('docs/01-start/from.md')
    const site = (path: string): string => `https://x.dev/docs/${path.split('/').at(-1)}`
    expect(toMarkdown(output, { url: site }).trimEnd().replaceAll('https://x.dev/docs/', '')).toBe(
      '[1](u.md) [2](02-call.md#a) [3](02-call.md) [4](02-call.md) [5](none)',
    )
  })

  it('stays as it is without `url`', () => {
    expect(write('[a](./other#b)')).toBe('[a](./other#b)')
  })
})

describe('a component of the user', () => {
  it('is what they say, over what is known', () => {
    const components: ToMarkdownOptions['components'] = {
      Note: (_, { children }) => ({ type: 'section', title: [{ type: 'text', value: 'Mind' }], children }),
      Chart: (_, { attributes }) => ({ type: 'code', lang: 'csv', value: String(attributes.data) }),
      Gone: () => undefined,
    }
    const mdx = '## A\n\n<Note>Text *it*</Note>\n\n<Chart data={`1,2`} />\n\n<Gone>x</Gone>'
    expect(write(mdx, {}, { components })).toBe('## A\n\n### Mind\n\nText _it_\n\n```csv\n1,2\n```')
  })

  it('may hand back MDX, itself too', () => {
    const components: ToMarkdownOptions['components'] = {
      Note: (node) => node,
      Twice: ({ children }) => ({ type: 'strong', children }),
    }
    expect(write('<Note>Text</Note>\n\nA <Twice>b {1}</Twice>', {}, { components })).toBe(
      '> [!NOTE]\n> Text\n\nA **b 1**',
    )
  })

  it('may put what it is given wherever nodes stand', () => {
    const components: ToMarkdownOptions['components'] = {
      Quote: (_, { children }) => ({ type: 'blockquote', children }),
      Stages: (node, { write }) => ({ type: 'list', ordered: true, spread: false, children: write(node.children) }),
      Stage: (_, { children }) => ({ type: 'item', isOrdered: true, children }),
      Grid: (_, { children }) => ({ type: 'table', children }),
      Line: (_, { children }) => ({ type: 'tableRow', children }),
    }
    const written = (mdx: string): string => write(mdx, {}, { components })
    expect(written('<Quote>\n<Note>a</Note>\n\n<Stage>b</Stage>\n</Quote>')).toBe('> > [!NOTE]\n> > a\n>\n> 1. b')
    expect(written('<Stages>\n<Stage>a</Stage>\n\nb\n\n`c` d\n</Stages>')).toBe('1. a\n2. b\n3. `c` d')
    expect(written('<Grid>\n<Line>a `b`</Line>\n\nc\n\n**d**\n</Grid>')).toBe(
      '| a | `b` |\n| - | - |\n| c | |\n| **d** | |',
    )
  })

  it('is told the labels of panels, the reader and the page', () => {
    const components: ToMarkdownOptions['components'] = {
      Tab: (_, { label, path, reader }) => ({
        type: 'paragraph',
        children: [{ type: 'text', value: `${label} ${path} ${reader.sdk}` }],
      }),
    }
    const mdx = "<Tabs items={['A', 'B']}>\n  <Tab>x</Tab>\n  <Tab>y</Tab>\n</Tabs>"
    expect(write(mdx, {}, { components }, { sdk: 'go' })).toBe('A page.mdx go\n\nB page.mdx go')
  })
})

describe('a component of which nothing is known', () => {
  const told = (files: Record<string, string>, how: ToMarkdownOptions = {}, options: Options = {}): string[] => {
    const output = project(files, options).resolve('page.mdx', { sdk: 'go' })
    toMarkdown(output, how)
    return output.file.messages.map((message) => `${brief(message)} ${message.actual}`)
  }

  it('is told of once, in the file of the output, where it says nothing', () => {
    const files = {
      'page.mdx': 'Our <Constant name="cloud" /> is <Constant name="big" />.\n\n<Include src="_p" />',
      '_p.mdx': 'x\n\n<If sdk="go"><Chart.Pie of={data} /></If>\n\n<Constant name="small" />',
    }
    const output = project(files).resolve('page.mdx', { sdk: 'go' })
    expect([toMarkdown(output), toMarkdown(output)]).toEqual(Array(2).fill('Our is .\n\nx\n'))
    expect(output.file.messages.map(brief)).toEqual([
      'component-unknown page.mdx:1:5',
      'component-unknown page.mdx:3:1',
    ])
    const [constant, chart] = output.file.messages
    expect(constant?.reason).toBe(
      'Unexpected `<Constant>`, which says nothing in Markdown, expected content, an attribute that is known to be text, or a component that is known. Say in `components: { "Constant": … }` of `toMarkdown` what it is; nothing stands in its place until then.',
    )
    expect(chart?.reason).toContain('`<Chart.Pie>`')
    expect(chart?.message).toContain('_p.mdx:3:14')
  })

  it('is told of where its name is known, but not what it shows', () => {
    const page = 'Press <Kbd keys={["A", "B"]} />.\n\n<Mermaid of="x" />\n\n<Tabs groups={later} />'
    expect(told({ 'page.mdx': page })).toEqual([
      'component-unknown page.mdx:1:7 Kbd',
      'component-unknown page.mdx:3:1 Mermaid',
      'component-unknown page.mdx:5:1 Tabs',
    ])
  })

  it.each<[string, string]>([
    ['says something', '<Foo title="t" /> <Foo>x</Foo>\n\n<Foo items={[{ title: "b" }]} />'],
    ['holds what says nothing', '<Foo><Icon name="x" /></Foo>'],
    ['is known to say nothing', '<Icon name="x" /> a'],
    ['is of HTML', '<br /> <div />'],
    ['is a directive in a sentence, which stays', 'a :b'],
    ['is defined by the page', 'export const Foo = () => <b></b>\n\n<Foo />'],
  ])('is not told of where it %s', (_, mdx) => {
    expect(told({ 'page.mdx': mdx }, {}, { remarkPlugins: [remarkDirective] })).toEqual([])
  })

  it('is not told of where the user says what it is, be it nothing, or that it is no fault', () => {
    const files = { 'page.mdx': '<Foo a="1" />\n\n::foo' }
    const options: Options = { remarkPlugins: [remarkDirective] }
    expect(told(files, {}, options)).toEqual([
      'component-unknown page.mdx:1:1 Foo',
      'component-unknown page.mdx:3:1 ::foo',
    ])
    expect(told(files, { components: { Foo: () => undefined, '::foo': () => undefined } }, options)).toEqual([])
    expect(told(files, {}, { ...options, rules: { 'component-unknown': 'off' } })).toEqual([])
  })

  it('is told of in another file where one is given', () => {
    const output = project({ 'page.mdx': 'a\n\n<Foo />' }).resolve('page.mdx', { sdk: 'go' })
    const file = new VFile({ path: 'other.mdx' })
    toMarkdown(output, { file })
    expect([output.file.messages, file.messages.map(brief)]).toEqual([[], ['component-unknown page.mdx:3:1']])
  })

  it('is told of at what shows it, where it is in Markdown that only code shows', () => {
    const files = {
      'page.mdx': "import A from './_a.mdx'\n\nB\n\n{dark ? <A /> : 1}",
      '_a.mdx': 'import C from "c"\n\n<C /> x\n\n::chart',
    }
    const options: Options = { remarkPlugins: [remarkDirective] }
    expect(told(files, {}, options).filter((line) => line.startsWith('component-unknown'))).toEqual([
      'component-unknown page.mdx:5:9 C',
      'component-unknown page.mdx:5:9 ::chart',
    ])
    const output = project(files, options).resolve('page.mdx', { sdk: 'go' })
    toMarkdown(output)
    expect(output.file.messages.map(({ reason }) => reason).join('\n')).toContain('Unexpected `::chart`, which')
  })
})

describe('toMarkdown', () => {
  const output = project({ 'page.mdx': '<Note>x</Note>' }).resolve('page.mdx')
  type Call = (given: never) => unknown
  it.each<[string, Call, unknown, string]>([
    [
      'a tree',
      (given) => toMarkdown(given),
      output.tree,
      'Expected an output, as `resolver.resolve` gives it, not an object',
    ],
    [
      'nothing',
      (given) => toMarkdown(given),
      undefined,
      'Expected an output, as `resolver.resolve` gives it, not `undefined`',
    ],
    [
      'an unknown option',
      (given) => toMarkdown(output, given),
      { urls: {} },
      'Unexpected option `urls`; did you mean `url`?',
    ],
    [
      'a text for `url`',
      (given) => toMarkdown(output, { url: given }),
      '/docs',
      'Expected option `url` to be a function, not `/docs`',
    ],
    [
      'a path for `file`',
      (given) => toMarkdown(output, { file: given }),
      'a.mdx',
      'Expected option `file` to be a VFile, not `a.mdx`',
    ],
    [
      'a text for a component',
      (given) => toMarkdown(output, { components: { Note: given } }),
      'x',
      'Expected option `components.Note` to be a function, not `x`',
    ],
    [
      'what is no node',
      (given) => toMarkdown(output, { components: { Note: () => given } }),
      [3],
      'Expected `components.Note` to give nodes with a type, not `3`',
    ],
    [
      'a text as a node',
      (given) => toMarkdown(output, { components: { Note: () => given } }),
      'x',
      'Expected `components.Note` to give nodes with a type, not `x`',
    ],
    [
      'a section whose title is a text',
      (given) => toMarkdown(output, { components: { Note: () => given } }),
      { type: 'section', title: 'x', children: [] },
      'Expected `components.Note` to give each `section` an array of `title`, not `x`',
    ],
    [
      'an item without children',
      (given) => toMarkdown(output, { components: { Note: () => given } }),
      { type: 'item', isOrdered: false },
      'Expected `components.Note` to give each `item` an array of `children`, not `undefined`',
    ],
    [
      'a text without a value in what is given',
      (given) => toMarkdown(output, { components: { Note: () => given } }),
      { type: 'paragraph', children: [{ type: 'text' }] },
      'Expected `components.Note` to give each `text` a `value` that is a string, not `undefined`',
    ],
  ])('refuses %s', (_, call, given, message) => {
    expect(() => call(given as never)).toThrow(new TypeError(message))
  })
})
