import { describe, expect, it } from 'vitest'
import type { Options, ResolveOptions } from '../../src/index.js'
import { resolve } from '../project.js'

type Row = readonly [
  what: string,
  files: Record<string, string>,
  expected: string,
  reader?: ResolveOptions,
  options?: Options,
]

const steps = "import Steps from './_steps.mdx'\n\n"
const greeting = 'Hello, **{props.name}**.'

const content: readonly Row[] = [
  ['opens an element by the name of an import', { 'page.mdx': `${steps}<Steps />`, '_steps.mdx': 'One.' }, 'One.\n'],
  [
    'opens it where the import stands behind it',
    { 'page.mdx': "<Steps />\n\nimport Steps from './_steps.mdx'", '_steps.mdx': 'One.' },
    'One.\n',
  ],
  [
    'opens it where the import takes the default by its name',
    { 'page.mdx': "import { default as Steps } from './_steps.mdx'\n\n<Steps />", '_steps.mdx': 'One.' },
    'One.\n',
  ],
  [
    'opens one whose import stands in an element',
    { 'page.mdx': '<If sdk="go">\n\nimport Steps from \'./_steps.mdx\'\n\n<Steps />\n\n</If>', '_steps.mdx': 'One.' },
    'One.\n',
    { sdk: 'go' },
  ],
  [
    'passes on strings, expressions and spreads',
    {
      'page.mdx': `${steps}<Steps a="1" b={1 + 1} {...{ c: 3, d: 'x' }} d="4" />`,
      '_steps.mdx': '{props.a} {props.b} {props.c} {props.d}',
    },
    '1 2 3 4\n',
  ],
  [
    'reserves no name',
    {
      'page.mdx': `${steps}<Steps src="a" lines="b" region="c" lang="d" meta="e" headingOffset="f" />`,
      '_steps.mdx': '# {props.src} {props.lines} {props.region} {props.lang} {props.meta} {props.headingOffset}',
    },
    '# a b c d e f\n',
  ],
  [
    'places children',
    { 'page.mdx': `${steps}<Steps>\n\n- one\n- two\n\n</Steps>`, '_steps.mdx': 'Before\n\n{props.children}\n\nBehind' },
    'Before\n\n- one\n- two\n\nBehind\n',
  ],
  [
    'opens it twice, each with its own props',
    { 'page.mdx': `${steps}<Steps name="A" />\n\n<Steps name="B" />`, '_steps.mdx': greeting },
    'Hello, **A**.\n\nHello, **B**.\n',
  ],
  [
    'opens what a partial imports, by paths relative to that',
    {
      'guides/page.mdx': 'import A from \'../_p/_a.mdx\'\n\n<A name="x" />',
      '_p/_a.mdx': "import B from './b/_b.mdx'\n\nA <B {...props} />",
      '_p/b/_b.mdx': "import C from '../../_c.mdx'\n\nB <C name={props.name} />",
      '_c.mdx': 'C {props.name}',
    },
    'A B C x\n',
  ],
  [
    'opens it in headings, items, cells, sentences and quotes',
    {
      'page.mdx': `${steps}## To <Steps />\n\n- <Steps />\n\n| a |\n| - |\n| <Steps /> |\n\nSome <Steps /> here.\n\n> <Steps />`,
      '_steps.mdx': '*it*',
    },
    '## To *it*\n\n- *it*\n\n| a |\n| - |\n| *it* |\n\nSome *it* here.\n\n> *it*\n',
  ],
  [
    'opens it in conditions, and for the reader alone',
    {
      'page.mdx': `${steps}<If sdk="go"><Steps /></If>\n\n<If sdk="react">\n\n<Steps />\n\n</If>`,
      '_steps.mdx': '<If sdk="go">Go</If><If notSdk="go">Other</If>',
    },
    'Go\n',
    { sdk: 'go' },
  ],
  [
    'takes the variant file of a reader',
    { 'page.mdx': `${steps}<Steps />`, '_steps.mdx': 'Any', '_steps.go.mdx': 'Go' },
    'Go\n',
    { sdk: 'go' },
  ],
  [
    'brings panels into tabs',
    {
      'page.mdx': `${steps}<Tabs>\n\n<Steps />\n\n<Tab title="React">r</Tab>\n\n</Tabs>`,
      '_steps.mdx': '<Tab title="Go">g</Tab>',
    },
    'g\n',
    { sdk: 'go' },
  ],
  [
    'decides it in an expression of known values',
    {
      'page.mdx': `${steps}<Steps more />`,
      '_steps.mdx': "import More from './_more.mdx'\n\nA {props.more && <More a={1} />} {props.less && <More />}",
      '_more.mdx': 'more {props.a ?? 0}',
    },
    'A more 1\n',
  ],
  [
    'decides it in a prop of JSX',
    {
      'page.mdx': `${steps}import Icon from './_icon.mdx'\n\n<Steps icon={<Icon name="x" />} />`,
      '_steps.mdx': 'A {props.icon}',
      '_icon.mdx': '*{props.name}*',
    },
    'A *x*\n',
  ],
  [
    'brings what the partial exports, and renames what two files call alike',
    {
      'page.mdx': `export const a = 1\n\n${steps}<Steps /> {a}`,
      '_steps.mdx': "import b from './b.js'\n\nexport const a = 2\n\n{a} {b}",
    },
    "export const a = 1\n\nimport b from './b.js'\n\nexport const a_2 = 2\n\n{a_2}\n\n{b}\n\n{a}\n",
  ],
  [
    'leaves a name that the page imports to the partial that it is of, whichever comes first',
    {
      'page.mdx': "import A, { k } from './_a.mdx'\nimport B from './_b.mdx'\n\n<B />\n\n<A />\n\n{k}",
      '_a.mdx': 'export const k = 1\n\na {k}',
      '_b.mdx': 'export const k = 2\n\nb {k}',
    },
    'export const k_2 = 2\n\nexport const k = 1\n\nb {k_2}\n\na {k}\n\n{k}\n',
  ],
  [
    'takes what the page imports by name from what the partial exports, by whatever path',
    {
      'page.mdx': "import A, { k } from '@/_a.mdx'\nimport { l } from '/_b.mdx'\n\n<A /> {k} {l}",
      '_a.mdx': "import B, { l } from '_b.mdx'\n\nexport const k = 1\n\na <B /> {l}",
      '_b.mdx': 'export const l = 2\n\nb {l}',
    },
    'export const l = 2\n\nexport const k = 1\n\na b {l} {l} {k} {l}\n',
    {},
    { aliases: { '@/': '' } },
  ],
  [
    'places children of the element, whatever is given as such',
    {
      'page.mdx': `${steps}<Steps children="a">b</Steps>\n\n<Steps children="a" />`,
      '_steps.mdx': 'It is {props.children}.',
    },
    'It is b.\n\nIt is a.\n',
  ],
  [
    'passes on all that a partial is given, also what is not used',
    {
      'page.mdx': `${steps}<Steps a="1" b="2" />`,
      '_steps.mdx': "import More from './_more.mdx'\n\n<More {...props} />\n\n<More {...{ ...props, a: 3 }} />",
      '_more.mdx': 'More {props.a}',
    },
    'More 1\n\nMore 3\n',
  ],
  [
    'reads of what only the page knows the props that the partial shows',
    {
      'page.mdx': `${steps}<Steps {...o} />\n\n<Steps {...o} a="2" />\n\n<Steps {...{ ...o, a: 3 }} />\n\n<Steps {...{ a: 4, ...o }} />\n\n<Steps {...f(x)} />`,
      '_steps.mdx': 'It is {props.a}.',
    },
    'It is {o?.a}.\n\nIt is 2.\n\nIt is 3.\n\nIt is {({\n    a: 4,\n    ...o\n  }).a}.\n\nIt is {f(x)?.a}.\n',
  ],
  [
    'reads of what a page is given the props that the partial shows, but for its children',
    {
      'page.mdx': `${steps}<Steps {...props} />`,
      '_steps.mdx': '{props.a && <b>{props.a}</b>} {props.b ?? "none"} {props.children}',
    },
    '{props.a && <b>{props.a}</b>}\n\n{props.b ?? "none"}\n',
  ],
  [
    'reads of what only the page knows what may be given before it, too',
    {
      'page.mdx': `${steps}<Steps a="x" {...o} b={y} {...f()} />\n\n<Steps a={<b>x</b>} {...{ ...o, a: 1 }} />`,
      '_steps.mdx': 'It is {props.a}, {props.b}.',
    },
    'It is {({\n    "a": ({\n      "a": "x",\n      ...o\n    }).a,\n    ...f()\n  }).a}, {({\n    "b": y,\n    ...f()\n  }).b}.\n\nIt is 1, {o?.b}.\n',
  ],
  [
    'reads them by the names of the file that spreads it',
    {
      'page.mdx': `export const o = 1\n\n${steps}<Steps q="x" /> {o}`,
      '_steps.mdx': "import More from './_more.mdx'\n\nexport const o = {}\n\n<More {...o[props.q]} b={props.q} />",
      '_more.mdx': 'More {props.a} {props.b} {props["c-d"] ?? "none"}',
    },
    'export const o = 1\n\nexport const o_2 = {}\n\nMore {o_2["x"]?.a} x {o_2["x"]?.["c-d"] ?? "none"}\n\n{o}\n',
  ],
  [
    'reads paths from the docs root, with a slash or without',
    {
      'guides/page.mdx': "import A from '/_p/a.mdx'\nimport B from '_p/b.md'\n\n<A /> <B />",
      '_p/a.mdx': 'a',
      '_p/b.md': 'b',
    },
    'a\n\nb\n',
  ],
  ['reads an extension in any case', { 'page.mdx': "import A from './_a.MDX'\n\n<A />", '_a.MDX': 'a' }, 'a\n'],
  [
    'asks `locate` where it is',
    { 'page.mdx': "import A from '~p/a.mdx'\n\n<A />", '_p/a.mdx': 'a' },
    'a\n',
    {},
    { locate: (src) => (src.startsWith('~p/') ? `_p/${src.slice(3)}` : undefined) },
  ],
  [
    'gives the name that is imported its meaning, whatever the options call so',
    { 'page.mdx': 'import If from \'./_if.mdx\'\n\n<If sdk="go">x</If>', '_if.mdx': '{props.sdk}: {props.children}' },
    'go: x\n',
  ],
  [
    'rebases what it brings',
    { 'guides/page.mdx': "import A from '../_p/a.mdx'\n\n<A />", '_p/a.mdx': '[a](./b.md) ![c](c.png)' },
    '[a](../_p/b.md) ![c](../_p/c.png)\n',
  ],
  [
    'opens a page as well as a partial',
    { 'page.mdx': "import A from './other.mdx'\n\n<A />", 'other.mdx': '---\ntitle: Other\n---\n\nOther.' },
    'Other.\n',
  ],
  [
    'keeps the key of an element for React',
    { 'page.mdx': `${steps}<Steps key="a" />`, '_steps.mdx': 'One. {props.key ?? "none"}' },
    'One. none\n',
  ],
  [
    'takes the components of the page for what a flat tree has anyway',
    {
      'page.mdx': `${steps}<Steps components={props.components} />\n\n<Steps {...props} />`,
      '_steps.mdx': "import More from './_more.mdx'\n\n<More components={props.components} />\n\n<More {...props} />",
      '_more.mdx': 'More.',
    },
    'More.\n\nMore.\n\nMore.\n\nMore.\n',
  ],
  [
    'passes on a constant that is spread, whole, where the partial reads any prop',
    {
      'page.mdx': `${steps}export const a = { name: 'A', size: 2 }\n\n<Steps {...a} size={3} />`,
      '_steps.mdx': '<Card {...props} />\n\nHello, {props.name}.',
    },
    `export const a = { name: 'A', size: 2 }\n\n<Card\n  {...{\n    "name": "A",\n    "size": 3\n  }}\n/>\n\nHello, A.\n`,
  ],
  [
    'passes on JSON that is spread, as data',
    {
      'page.mdx': `${steps}import a from './a.json'\n\n<Steps {...a} />`,
      '_steps.mdx': '<Card {...props} />',
      'a.json': '{ "by": { "name": ["A"] } }',
    },
    `import a from './a.json'\n\n<Card\n  {...{\n    "by": {\n      "name": ["A"]\n    }\n  }}\n/>\n`,
  ],
  [
    'takes what a page spreads for nothing that is given behind it',
    { 'page.mdx': `${steps}<Steps {...props} name="A" />`, '_steps.mdx': greeting },
    'Hello, **A**.\n',
  ],
]

const statements: readonly Row[] = [
  ['drops an import that was never used', { 'page.mdx': `${steps}Text.`, '_steps.mdx': 'One.' }, 'Text.\n'],
  [
    'drops the name alone, and keeps what else the statement imports',
    {
      'page.mdx': "import Steps, { meta } from './_steps.mdx'\n\n{meta}\n",
      '_steps.mdx': 'One.\n\nexport const meta = 1',
    },
    "import { meta } from './_steps.mdx'\n\n{meta}\n",
  ],
  [
    'drops the line, and keeps its neighbours',
    {
      'page.mdx':
        "import A from './a.js'\nimport Steps from './_steps.mdx'\nimport B from './b.js'\n\n<Steps /> <A /> <B />",
      '_steps.mdx': 'one',
    },
    "import A from './a.js'\nimport B from './b.js'\n\none\n\n<A />\n\n<B />\n",
  ],
  [
    'drops what only says something of the lines that go',
    {
      'page.mdx':
        "import A from './_a.mdx' // one\nimport B from './_b.mdx'; import C from './c.js' // three\nimport D from './_a.mdx' // four\n\n<A /> <B /> <C />",
      '_a.mdx': 'a',
      '_b.mdx': 'b',
    },
    "import C from './c.js' // three\n // four\n\na\n\nb\n\n<C />\n",
  ],
  [
    'keeps it for a use as a value',
    { 'page.mdx': `${steps}<Steps />\n\n<Card body={Steps} />`, '_steps.mdx': 'One.' },
    "import Steps from './_steps.mdx'\n\nOne.\n\n<Card body={Steps} />\n",
  ],
  [
    'keeps it for a choice of the page',
    { 'page.mdx': `${steps}{on ? Steps : null}`, '_steps.mdx': 'One.' },
    "import Steps from './_steps.mdx'\n\n{on ? Steps : null}\n",
  ],
  [
    'keeps it for an element in code of the page',
    { 'page.mdx': `${steps}{list.map((one) => <Steps {...one} />)}`, '_steps.mdx': 'One.' },
    "import Steps from './_steps.mdx'\n\n{list.map((one) => <Steps {...one} />)}\n",
  ],
  [
    'keeps it for what is exported, in whatever way',
    {
      'page.mdx': "import A from './_a.mdx'\nimport B from './_b.mdx'\n\nexport const all = [A]\nexport { B }",
      '_a.mdx': 'a',
      '_b.mdx': 'b',
    },
    "import A from './_a.mdx'\nimport B from './_b.mdx'\n\nexport const all = [A]\nexport { B }\n",
  ],
  [
    'keeps it for a member of it',
    { 'page.mdx': `${steps}<Steps.One />`, '_steps.mdx': 'One.' },
    "import Steps from './_steps.mdx'\n\n<Steps.One />\n",
  ],
  [
    'keeps a name in lower case for values, whose elements are of HTML',
    { 'page.mdx': "import steps from './_steps.mdx'\n\n<steps />\n\n{f(steps)}", '_steps.mdx': 'One.' },
    "import steps from './_steps.mdx'\n\n<steps />\n\n{f(steps)}\n",
  ],
  [
    'drops it where what a partial is given leaves no use',
    {
      'page.mdx': `${steps}<Steps on={false} />`,
      '_steps.mdx': "import More from './_more.mdx'\n\nA {props.on ? More : null} {props.on && <Card x={More} />}",
      '_more.mdx': 'more',
    },
    'A\n',
  ],
  [
    'keeps it where what a partial is given leaves a use, as the page calls it',
    {
      'guides/page.mdx': "import More from '../_other.mdx'\nimport Steps from '../_p/steps.mdx'\n\n<Steps on /> {More}",
      '_p/steps.mdx': "import More from './_more.mdx'\n\nA {f(props.on ? More : null)}",
      '_p/_more.mdx': 'more',
      '_other.mdx': 'other',
    },
    "import More from '../_other.mdx'\n\nimport More_2 from '../_p/_more.mdx'\n\nA {f(More_2)}\n\n{More}\n",
  ],
  [
    'keeps the import of the file that passed a value on',
    {
      'page.mdx': `${steps}import More from './_more.mdx'\n\n<Steps body={More} />`,
      '_steps.mdx': '<Card x={props.body} />',
      '_more.mdx': 'more',
    },
    "import More from './_more.mdx'\n\n<Card x={More} />\n",
  ],
  [
    'reads a member of code with the names and addresses of the file that wrote it',
    {
      'page.mdx': `import Steps from './_p/steps.mdx'\nimport { K } from './k.js'\n\n<Steps o={K(require('./x.png'))} />`,
      '_p/steps.mdx': "import More from './_more.mdx'\nimport { K } from './other.js'\n\n{K} <More {...props.o} />",
      '_p/_more.mdx': '{props.v}',
    },
    "import { K } from './k.js'\n\nimport { K as K_2 } from './_p/other.js'\n\n{K_2}\n\n{K(require('./x.png'))?.v}\n",
  ],
  [
    'drops the import of a value that the partial does not show',
    {
      'page.mdx': `${steps}import More from './_more.mdx'\n\n<Steps body={More} on={false} />`,
      '_steps.mdx': 'A {props.on && props.body}',
      '_more.mdx': 'more',
    },
    'A\n',
  ],
  [
    'keeps it for readers who are left a use',
    { 'page.mdx': `${steps}<If sdk="go">{f(Steps)}</If>\n\nText.`, '_steps.mdx': 'One.' },
    'Text.\n',
    { sdk: 'react' },
  ],
  [
    'leaves a name to the function that takes it',
    {
      'page.mdx': `${steps}{list.map((Steps) => <Steps />)} {list.map((Steps) => <b>{<Steps />}</b>)}`,
      '_steps.mdx': 'One.',
    },
    '{list.map((Steps) => <Steps />)}\n\n{list.map((Steps) => <b>{<Steps />}</b>)}\n',
  ],
  [
    'leaves what a loader is asked for to the loader',
    {
      'page.mdx': "import A from './_a.mdx?raw'\nimport B from '!!raw-loader!./_a.mdx'\n\n<A />\n\n<B />",
      '_a.mdx': 'a',
    },
    "import A from './_a.mdx?raw'\nimport B from '!!raw-loader!./_a.mdx'\n\n<A />\n\n<B />\n",
  ],
  [
    'leaves all imports alone where they are off',
    { 'page.mdx': `${steps}<Steps />`, '_steps.mdx': 'One.' },
    "import Steps from './_steps.mdx'\n\n<Steps />\n",
    {},
    { imports: false },
  ],
  [
    'puts what a partial defines behind what the page does, which it may read',
    {
      'page.mdx': "import Steps from './_steps.mdx'\nexport const A = ['go']\n\n<Steps />",
      '_steps.mdx': "export const A = ['go']\nexport const B = [...A]\n\n{B}",
    },
    "export const A = ['go']\n\nexport const B = [...A]\n\n{B}\n",
  ],
  [
    'keeps what is imported by name, and exported again',
    {
      'page.mdx':
        "import { a } from './_a.mdx'\nimport * as B from './_a.mdx'\nexport { a as c } from './_a.mdx'\nexport * from './_a.mdx'\n\n{a} {B.a}",
      '_a.mdx': 'export const a = 1',
    },
    "import { a } from './_a.mdx'\nimport * as B from './_a.mdx'\nexport { a as c } from './_a.mdx'\nexport * from './_a.mdx'\n\n{a}\n\n{B.a}\n",
  ],
]

describe('an import of Markdown', () => {
  for (const [what, files, expected, reader = {}, options = {}] of [...content, ...statements]) {
    it(what, () => {
      const { mdx, messages } = resolve(files, reader, options, Object.keys(files)[0])
      expect(mdx).toBe(expected)
      expect(messages).toEqual([])
    })
  }
})
