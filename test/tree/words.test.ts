import { describe, expect, it } from 'vitest'
import { messagesOf, project } from '../project.js'
import { table, type Case } from './check.js'

const page = (mdx: string, out: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': mdx, '_p/a.mdx': 'called *a*' },
  mdx: out,
  reader: { sdk: 'react' },
  ...more,
})
const go = { reader: { sdk: 'go' } }
const image = '![a <If sdk="go">for *Go*</If> b](x.png)'

describe('the text of an image', () => {
  table({
    'loses what is for others': page(image, '![a b](x.png)'),
    'keeps what is for the reader': page(image, '![a for Go b](x.png)', go),
    'may be all for others': page('![<If sdk="go">Go</If>](x.png)', '![](x.png)'),
    'may stand in a link, a heading, a cell and an item': page(
      `[${image}](/y)\n\n# ${image}\n\n- ${image}\n\n| a |\n| - |\n| ${image} |`,
      '[![a b](x.png)](/y)\n\n# ![a b](x.png)\n\n- ![a b](x.png)\n\n| a |\n| - |\n| ![a b](x.png) |',
    ),
    'may be of a reference': page('![a <If sdk="go">for Go</If> b][x]\n\n[x]: x.png', '![a b][x]\n\n[x]: x.png'),
    'has conditions in conditions': page(
      '![a <If notSdk="vue"><If sdk="go">go</If> <If sdk="react">react</If></If> b](x.png)',
      '![a react b](x.png)',
      { options: { sdks: ['go', 'react', 'vue'] } },
    ),
    'has props': {
      files: { 'page.mdx': '<Include src="_p/a" name="Acme" />', '_p/a.mdx': 'x ![Logo of {props.name}](x.png)' },
      mdx: 'x ![Logo of Acme](_p/x.png)',
    },
    'of a partial is decided for the page': {
      files: { 'page.mdx': '<Include src="_p/a" />', '_p/a.mdx': `x ${image}` },
      mdx: 'x ![a b](_p/x.png)',
      reader: { sdk: 'react' },
    },
    'is wrong as anywhere': page('x ![a <If sdk="goo">y</If>](x.png)', 'x ![a y](x.png)', {
      messages: ['sdk-unknown page.mdx:1:7'],
    }),
    'has no room for an include': {
      ...page('x ![a <Include src="_p/a" /> b](x.png)', 'x ![a  b](x.png)', {
        messages: ['directive-in-code page.mdx:1:7'],
      }),
      also: ({ resolved }) => {
        expect(resolved.file.messages[0]?.reason).toContain('`<Include>` in the text of an image')
        const { graph } = project({ 'page.mdx': '![<Include src="_p/a" />](x)', '_p/a.mdx': 'a' })
        expect(graph.edges.map(({ status }) => status)).toEqual(['code'])
      },
    },
    'has conditions in code': page(
      'x ![a {true && <If sdk="go">go</If>}{1 && <If sdk="react">re</If>}](x.png)',
      'x ![a re](x.png)',
    ),
    'keeps an escaped element': page('x ![a \\<If sdk="go">b](x.png)', 'x ![a \\<If sdk="go">b](x.png)'),
    'without elements is as it is': page('![a *b* `c` <b>d</b> {e}](x.png)', '![a b c d e](x.png)'),
  })
})

describe('a condition in words that hangs on what the reader leaves open', () => {
  const open = (mdx: string, out: string, more: Partial<Case> = {}): Case =>
    page(mdx, out, { reader: {}, messages: ['directive-in-code page.mdx:1:5'], ...more })
  table({
    'is told of, and shows to all what it holds': open(
      '![a <If sdk="go">for Go</If> b](x.png)',
      '![a for Go b](x.png)',
    ),
    'is told of in a title': open(`[a](/x "t <If sdk='go'>for Go</If>")`, '[a](/x "t for Go")', {
      messages: ['directive-in-code page.mdx:1:1'],
    }),
    'is told of with an expression': open('![a <If when={sdk === "go"}>for Go</If>](x.png)', '![a for Go](x.png)', {
      options: { components: { if: { when: 'when' } } },
    }),
    'is told of as a word of its own': open('![a <Go>for Go</Go>](x.png)', '![a for Go](x.png)', {
      options: { components: { if: { wrappers: { Go: 'go' } } } },
    }),
    'is not told of where what is known decides it': open('![a <If sdk="go" os="mac">x</If>](x.png)', '![a](x.png)', {
      reader: { sdk: 'react' },
      options: { axes: { os: ['mac', 'linux'] } },
      messages: [],
    }),
    'is not told of once it is decided, with whatever else it says': open(
      '![a <If sdk="go" className="x">y</If>](x.png)',
      '![a y](x.png)',
      { reader: { sdk: 'go' }, messages: [] },
    ),
  })

  it('says what to do', () => {
    const resolver = project({ 'page.mdx': '![a <If sdk="go">for Go</If>](x.png)' })
    const [message] = messagesOf(resolver.resolve('page.mdx'))
    expect(message?.reason).toBe(
      'Unexpected open `<If>` in the text of an image, expected a reader for whom it is decided, or it in content. Move it out; what it holds is shown to everybody.',
    )
  })
})

describe('a title', () => {
  const title = "t *s* <If sdk='go'>for Go</If> &amp; u"
  table({
    'of a link loses what is for others': page(`[a](/x "${title}")`, '[a](/x "t *s* & u")'),
    'of a link keeps what is for the reader': page(`[a](/x "${title}")`, '[a](/x "t *s* for Go & u")', go),
    'of an image is decided': page(`![a](x.png "${title}")`, '![a](x.png "t *s* & u")'),
    'of a definition is decided': page(`[a]\n\n[a]: /x "${title}"`, '[a]\n\n[a]: /x "t *s* & u"'),
    'keeps an escaped element': page(
      '[a](/x "b &lt;If sdk=\'go\'>c&lt;/If>")',
      '[a](/x "b \\<If sdk=\'go\'>c\\</If>")',
    ),
    'of a definition that comes back is decided': page(
      `[a]\n\n<If sdk="go">\n  x\n\n  [a]: /x "${title}"\n</If>`,
      '[a]\n\n[a]: /x "t *s* & u"',
    ),
    'without elements is as it is': page('[a](/x "*b* & c")', '[a](/x "*b* & c")'),
  })
})

describe('props in words', () => {
  const partial = (props: string, mdx: string, out: string, more: Partial<Case> = {}): Case => ({
    files: { 'page.mdx': `P <Include src="_a" ${props} />`, '_a.mdx': mdx },
    mdx: `P ${out}`,
    reader: { sdk: 'react' },
    ...more,
  })
  const dynamic = (...at: string[]): Partial<Case> => ({ messages: at.map((place) => `prop-dynamic _a.mdx:${place}`) })
  const go = "<If sdk='go'>go</If>"
  table({
    'are written beside conditions': partial('t="T"', `![{props.t}${go} b](x "{props.t}${go} b")`, '![T b](x "T b")'),
    'are written in conditions': partial('t="T"', '![a <If notSdk="go">{props.t}</If>](x)', '![a T](x)'),
    'have fallbacks': partial('', '![{props.t || "a"} b](x "{props.t ?? 1} b")', '![a b](x "1 b")'),
    'have fallbacks in the title of a definition': partial('', '[a]\n\n[a]: x "{props.t ?? 1}"', '[a]\n\n[a]: x "1"'),
    'may be in templates': partial('t="T"', '![a {`b ${props.t}`}](x)', '![a b T](x)'),
    'may be JSX': partial(`t={<b>J${go}</b>}`, '![a {props.t && props.t} b](x)', '![a J b](x)'),
    'may be children that are text': partial('children="K"', '![a {props.children || 1}](x)', '![a K](x)'),
    'may be no children': partial('', '![a {props.children ?? "b"}](x)', '![a b](x)'),
    'stay where they are escaped': partial(
      't="T"',
      '{props.t} [a](x "\\{props.t ?? 1}")',
      'T [a](x "\\{props.t ?? 1}")',
    ),
    'stay where they are no code': partial('', '[a](x "{props.t ?? }")', '[a](x "\\{props.t ?? }")'),
    'are reported where they are no text': partial(
      't={{ a: 1 }}',
      `![a {props.t}${go}](x "b {props.t}${go}")`,
      '![a props.t](x "b \\{props.t}")',
      dynamic('1:5', '1:1'),
    ),
    'are reported where they are only known later': partial(
      't="T"',
      '![a {f(props.t)}](x)',
      '![a f(props.t)](x)',
      dynamic('1:5'),
    ),
    'are reported where they are missing': partial('', `![a {props.t}${go}](x)`, '![a props.t](x)', {
      messages: ['prop-missing page.mdx:1:3'],
    }),
    'stay in a page': page('x ![a {props.t ?? 1}](x "{props.t ?? 1}")', 'x ![a props.t ?? 1](x "\\{props.t ?? 1}")'),
  })
})
