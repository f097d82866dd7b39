import { describe, expect, it } from 'vitest'
import type { Nodes } from 'mdast'
import {
  explain,
  explanationToText,
  type Explanation,
  type LineQuestion,
  type TextQuestion,
} from '../../src/insight.js'
import type { Options } from '../../src/index.js'
import { nodesOf, project } from '../project.js'

interface Case {
  readonly files: Record<string, string>
  readonly ask: LineQuestion | TextQuestion
  readonly says: readonly string[]
  readonly given?: Options
}

const say = `<Say of={{ go: 'Go <Include src="_x" />', react: 'React' }} />`

const cases: Record<string, Case> = {
  'tells whom a condition leaves out': {
    files: { 'a.mdx': 'x\n\n<If sdk="go">\n  Call it.\n</If>' },
    ask: { path: 'a.mdx', line: 4 },
    says: ['a.mdx:4: Call it.', '  a.mdx', '    shown to go', '    not to nextjs, react: <If sdk="go"> on line 3'],
  },
  'tells of the outermost condition that decides, be it in another file': {
    files: {
      'a.mdx': '<If notSdk="go">\n\n<Include src="_x" />\n\n</If>\n\n<Include src="_y" />',
      '_x.mdx': '<Include src="_y" />',
      '_y.mdx': '<If sdk="nextjs">\n\n<If sdk="react">Hook.</If>\n\n</If>',
    },
    ask: { path: '_y.mdx', line: 3 },
    says: [
      '_y.mdx:3: Hook.',
      '  a.mdx',
      '    not to nextjs: <If sdk="react"> at _y.mdx:3, by line 3 → _x.mdx:1',
      '    not to react: <If sdk="nextjs"> at _y.mdx:1, by line 3 → _x.mdx:1',
      '    not to go: <If sdk="nextjs"> at _y.mdx:1, by line 7',
    ],
  },
  'tells each part of a line whose readers differ': {
    files: { 'a.mdx': 'Use <If sdk="go">Go</If><If notSdk="go">JS</If> *here*.' },
    ask: { path: 'a.mdx', line: 1 },
    says: [
      'a.mdx:1: Use … here.',
      '  a.mdx: shown to everybody',
      '',
      'a.mdx:1: Go',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: <If sdk="go"> on line 1',
      '',
      'a.mdx:1: JS',
      '  a.mdx',
      '    shown to nextjs, react',
      '    not to go: <If notSdk="go"> on line 1',
    ],
  },
  'tells of a panel': {
    files: { 'a.mdx': "<Tabs items={['Next.js', 'Go']}>\n  <Tab>\n    n\n  </Tab>\n  <Tab>\n    g\n  </Tab>\n</Tabs>" },
    ask: { path: 'a.mdx', line: 6 },
    says: ['a.mdx:6: g', '  a.mdx', '    shown to react, go', '    not to nextjs: the panel Go on line 5'],
  },
  'tells of a block of code that is a panel': {
    files: { 'a.mdx': '<Tabs>\n\n```js title="React"\nx\n```\n\n```go title="Go"\ny\n```\n\n</Tabs>' },
    ask: { path: 'a.mdx', line: 8 },
    says: ['a.mdx:8: y', '  a.mdx', '    shown to nextjs, go', '    not to react: the panel Go on line 7'],
  },
  'tells of a variant file of a partial': {
    files: { 'a.mdx': '<Include src="_x" />', '_x.mdx': 'x', '_x.go.mdx': 'y' },
    ask: { path: '_x.mdx', line: 1 },
    says: [
      '_x.mdx:1: x',
      '  a.mdx',
      '    shown to nextjs, react, by line 1',
      '    not to go: <Include src="_x" /> on line 1 brings in _x.go.mdx',
    ],
  },
  'tells of a variant file of a page': {
    files: { 'a.mdx': 'x', 'a.go.mdx': 'y', 'a.react.mdx': 'z' },
    ask: { path: 'a.mdx', line: 1 },
    says: [
      'a.mdx:1: x',
      '  a.mdx',
      '    shown to nextjs',
      '    not to react, go: the page is made from a.react.mdx and a.go.mdx',
    ],
  },
  'tells who sees a variant file alone': {
    files: { 'a.mdx': '<Include src="_x" />', '_x.mdx': 'x', '_x.go.mdx': 'y' },
    ask: { path: '_x.go.mdx', line: 1 },
    says: [
      '_x.go.mdx:1: y',
      '  a.mdx',
      '    shown to go, by line 1',
      '    not to nextjs, react: <Include src="_x" /> on line 1 brings in _x.mdx',
    ],
  },
  'tells of sections': {
    files: { 'a.mdx': '<Include src="_x#one" />', '_x.mdx': '# One\n\nx\n\n# Two\n\ny' },
    ask: { path: '_x.mdx', line: 7 },
    says: ['_x.mdx:7: y', '  a.mdx: shown to nobody: <Include src="_x#one" /> on line 1 takes another section'],
  },
  'tells of the condition around a section': {
    files: { 'a.mdx': '<Include src="_x#two" />', '_x.mdx': '# One\n\n<If sdk="go">\n\n# Two\n\ny\n\n</If>' },
    ask: { path: '_x.mdx', line: 7 },
    says: [
      '_x.mdx:7: y',
      '  a.mdx',
      '    shown to go, by line 1',
      '    not to nextjs, react: <If sdk="go"> at _x.mdx:3, by line 1',
    ],
  },
  'tells of the condition around a section by what each include gives': {
    files: {
      'a.mdx': '<Include src="_x#two" y="1" />',
      'b.mdx': '<Include src="_x#two" />',
      '_x.mdx': '# One\n\n<If when={props.y}>\n\n# Two\n\ny\n\n</If>',
    },
    given: { components: { if: { when: 'when' } } },
    ask: { path: '_x.mdx', line: 7 },
    says: [
      '_x.mdx:7: y',
      '  a.mdx: shown to everybody, by line 1',
      '  b.mdx: shown to nobody: <If when={props.y}> at _x.mdx:3, by line 1',
    ],
  },
  'tells of a section that is not there': {
    files: { 'a.mdx': '<Include src="_x#gone" />', '_x.mdx': '# One\n\nx' },
    ask: { path: '_x.mdx', line: 3 },
    says: [
      '_x.mdx:3: x',
      '  a.mdx: shown to nobody: <Include src="_x#gone" /> on line 1 takes a section that is not there',
    ],
  },
  'tells of lines and regions, of markup': {
    files: { 'a.mdx': '<Include src="_x" lines="1" />\n\n<Include src="_x" region="gone" />', '_x.mdx': 'x\n\ny' },
    ask: { path: '_x.mdx', line: 3 },
    says: ['_x.mdx:3: y', '  a.mdx: shown to nobody: <Include src="_x" lines="1" /> on line 1 takes other lines'],
  },
  'tells of lines of code': {
    files: {
      'a.mdx': '<If sdk="go">\n\n<Include src="_x.ts" lines="2-3" />\n\n</If>\n\n<Include src="_x.ts" lines="1" />',
      '_x.ts': 'one()\ntwo()\nthree()',
    },
    ask: { path: '_x.ts', line: 2 },
    says: [
      '_x.ts:2: two()',
      '  a.mdx',
      '    shown to go, by line 3',
      '    not to nextjs, react: <If sdk="go"> on line 1',
    ],
  },
  'tells whom a page is not built for': {
    files: { 'a.mdx': '---\nsdk: go\n---\n\nx' },
    ask: { path: 'a.mdx', line: 5 },
    says: ['a.mdx:5: x', '  a.mdx (built for go): shown to everybody'],
  },
  'tells of a file that is missing, at its include': {
    files: { 'a.mdx': '<Include src="_gone" />' },
    ask: { path: 'a.mdx', line: 1 },
    says: [
      'a.mdx:1: <Include src="_gone" />',
      '  a.mdx: shown to nobody: <Include src="_gone" /> on line 1 names a file that is not there',
    ],
  },
  'tells of a map, and of what it has for others': {
    files: { 'a.mdx': '<Pick of={{ go: "_x", react: "_y" }} />', '_x.mdx': 'x', '_y.mdx': 'y' },
    ask: { path: '_x.mdx', line: 1 },
    says: [
      '_x.mdx:1: x',
      '  a.mdx',
      '    shown to go, by line 1',
      '    not to nextjs: <Pick of={{ go: "_x", react: "_y" }} /> on line 1 brings in no file',
      '    not to react: <Pick of={{ go: "_x", react: "_y" }} /> on line 1 brings in _y.mdx',
    ],
    given: { components: { choose: { name: 'Pick', map: 'of' } } },
  },
  'tells of `locate`, where it gives a file that is not there': {
    files: { 'a.mdx': '<Include src="x" />', 'inc/x.go.mdx': 'x', 'inc/x.mdx': 'x' },
    ask: { path: 'inc/x.mdx', line: 1 },
    says: [
      'inc/x.mdx:1: x',
      '  a.mdx',
      '    shown to nextjs, by line 1',
      '    not to react: <Include src="x" /> on line 1 names a file that is not there',
      '    not to go: <Include src="x" /> on line 1 brings in inc/x.go.mdx',
    ],
    given: {
      isPartial: (path) => path.startsWith('inc/'),
      locate: (src, { reader }) => (reader.sdk === 'react' ? `inc/${src}.react` : `inc/${src}`),
    },
  },
  'tells of a cycle': {
    files: { 'a.mdx': '<Include src="_x" />', '_x.mdx': '<Include src="_y" />', '_y.mdx': 'y <Include src="_x" />' },
    ask: { path: '_y.mdx', line: 1 },
    says: [
      '_y.mdx:1: y',
      '  a.mdx: shown to everybody, by line 1 → _x.mdx:1',
      '',
      '_y.mdx:1: <Include src="_x" />',
      '  a.mdx: shown to nobody: <Include src="_x" /> at _y.mdx:1 leads to a file that it stands in, by line 1 → _x.mdx:1',
    ],
  },
  'tells of a limit': {
    files: { 'a.mdx': '<Include src="_x" />\n\n<Include src="_y" />', '_x.mdx': 'x', '_y.mdx': 'y' },
    ask: { path: '_y.mdx', line: 1 },
    says: [
      '_y.mdx:1: y',
      '  a.mdx: shown to nobody: with <Include src="_y" /> on line 3 the page would grow too large',
    ],
    given: { limits: { includes: 1 } },
  },
  'tells of children that a partial does not place': {
    files: {
      'a.mdx': '<Include src="_x">\n\nkids\n\n</Include>\n\n<Include src="_y">\n\nothers\n\n</Include>',
      '_x.mdx': 'x',
      '_y.mdx': '<If sdk="go">{props.children}</If>',
    },
    ask: { path: 'a.mdx', line: 3 },
    says: [
      'a.mdx:3: kids',
      '  a.mdx: shown to nobody: what <Include src="_x"> on line 1 brings in does not show its children',
    ],
  },
  'tells of the condition in a partial around the children that it places': {
    files: { 'a.mdx': '<Include src="_y">\n\nothers\n\n</Include>', '_y.mdx': '<If sdk="go">{props.children}</If>' },
    ask: { path: 'a.mdx', line: 3 },
    says: [
      'a.mdx:3: others',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: <If sdk="go"> at _y.mdx:1, by line 1',
    ],
  },
  'tells of an expression': {
    files: {
      'a.mdx': '<Include src="_x" beta={true} />',
      'b.mdx': '<Include src="_x" />',
      '_x.mdx': '{props.beta && <b>Beta</b>}',
    },
    ask: { path: '_x.mdx', line: 1 },
    says: [
      '_x.mdx:1: {props.beta && <b>Beta</b>}',
      '  a.mdx: shown to everybody, by line 1',
      '  b.mdx: shown to nobody: {props.beta && <b>Beta</b>} at _x.mdx:1 comes to something else, by line 1',
    ],
  },
  'tells of JSX that is chosen by an axis': {
    files: { 'a.mdx': '{sdk === "go" ? <b>Go</b> : <i>JS</i>}' },
    ask: { path: 'a.mdx', line: 1 },
    says: [
      'a.mdx:1: {sdk === "go" ? <b>Go</b> : <i>JS</i>}',
      '  a.mdx: shown to everybody',
      '',
      'a.mdx:1: Go',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: {sdk === "go" ? <b>Go</b> : <i>JS</i>} on line 1 comes to something else',
      '',
      'a.mdx:1: JS',
      '  a.mdx',
      '    shown to nextjs, react',
      '    not to go: {sdk === "go" ? <b>Go</b> : <i>JS</i>} on line 1 comes to something else',
    ],
    given: { names: { sdk: 'sdk' } },
  },
  'tells of a text in the JSX of code once': {
    files: { 'a.mdx': 'x {sdk === "go" ? <b>Call</b> : <i>Await</i>}' },
    ask: { text: 'Call' },
    says: [
      'a.mdx:1: Call',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: {sdk === "go" ? <b>Call</b> : <i>Await</i>} on line 1 comes to something else',
    ],
    given: { names: { sdk: 'sdk' } },
  },
  'tells of a text that code writes out': {
    files: { 'a.mdx': 'Call {sdk === "go" ? `Init` : ["init", "later"]} {f(sdk === "go" && "Once")}' },
    ask: { text: 'Init' },
    says: [
      'a.mdx:1: Init',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: {sdk === "go" ? `Init` : ["init", "later"]} on line 1 comes to something else',
    ],
    given: { names: { sdk: 'sdk' } },
  },
  'tells of a text in a list that code comes to': {
    files: { 'a.mdx': 'Call {sdk === "go" ? "Init" : ["init", "later"]}' },
    ask: { text: 'later' },
    says: [
      'a.mdx:1: later',
      '  a.mdx',
      '    shown to nextjs, react',
      '    not to go: {sdk === "go" ? "Init" : ["init", "later"]} on line 1 comes to something else',
    ],
    given: { names: { sdk: 'sdk' } },
  },
  'tells of a text in code of which the page decides a part': {
    files: { 'a.mdx': '{f(sdk === "go" ? "Once" : "Twice")}' },
    ask: { text: 'Once' },
    says: [
      'a.mdx:1: Once',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: {f(sdk === "go" ? "Once" : "Twice")} on line 1 comes to something else',
    ],
    given: { names: { sdk: 'sdk' } },
  },
  'tells of a text in code that the page decides': {
    files: { 'a.mdx': '{later ? "Once" : "Twice"}' },
    ask: { text: 'Once' },
    says: ['a.mdx:1: Once', '  a.mdx: shown to everybody'],
  },
  'tells of a text in the code of an attribute': {
    files: { 'a.mdx': '<Card title={sdk === "go" ? "Init" : "init"}>\n  Text.\n</Card>\n\n<Card title={"Init"} />' },
    ask: { text: 'Init' },
    says: [
      'a.mdx:1: Init',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: <Card title={sdk === "go" ? "Init" : "init"}> on line 1 comes to something else',
      '',
      'a.mdx:5: Init',
      '  a.mdx: shown to everybody',
    ],
    given: { names: { sdk: 'sdk' } },
  },
  'tells of a text in the code of a partial, by its props': {
    files: {
      'a.mdx': '<Include src="_x" beta={true} />',
      'b.mdx': '<Include src="_x" />',
      '_x.mdx': 'A {props.beta ? "new" : "known"} way.',
    },
    ask: { text: 'known' },
    says: [
      '_x.mdx:1: known',
      '  b.mdx: shown to everybody, by line 1',
      '  a.mdx: shown to nobody: {props.beta ? "new" : "known"} at _x.mdx:1 comes to something else, by line 1',
    ],
  },
  'tells of conditions in code that is left to the page': {
    files: { 'a.mdx': '{list.map((item) => <If sdk="go">Go</If>)}' },
    ask: { path: 'a.mdx', line: 1 },
    says: [
      'a.mdx:1: {list.map((item) => <If sdk="go">Go</If>)}',
      '  a.mdx: shown to everybody',
      '',
      'a.mdx:1: Go',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: <If sdk="go"> on line 1',
    ],
  },
  'tells of what was emptied': {
    files: { 'a.mdx': '> [!NOTE]\n> <If sdk="go">Go</If>' },
    ask: { path: 'a.mdx', line: 1 },
    says: [
      'a.mdx:1: [!NOTE]',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: nothing that can be seen is left of > [!NOTE] > <If sdk="go">Go</If> on line 1',
    ],
  },
  'tells of footnotes that nothing refers to': {
    files: { 'a.mdx': 'x <If sdk="go">y[^n]</If>\n\n[^n]: note' },
    ask: { path: 'a.mdx', line: 3 },
    says: [
      'a.mdx:3: note',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: nothing refers to [^n]: note on line 3',
    ],
  },
  'tells of an include that does not fit': {
    files: { 'a.mdx': '# A <Include src="_x" />', '_x.mdx': '- one\n- two' },
    ask: { path: '_x.mdx', line: 2 },
    says: [
      '_x.mdx:2: two',
      '  a.mdx: shown to nobody: what <Include src="_x" /> on line 1 brings in cannot stand there',
    ],
  },
  'tells of a page that cannot be parsed': {
    files: { 'a.mdx': 'x\n\n<If>' },
    ask: { path: 'a.mdx', line: 1 },
    says: ['a.mdx:1: x', '  a.mdx: shown to nobody: a.mdx on line 3 cannot be parsed'],
  },
  'tells of lines of a file that cannot be parsed as a whole': {
    files: { 'a.mdx': '<Include src="_x" lines="1" />\n\n<Include src="_x" />', '_x.mdx': 'x\n\n<If>' },
    ask: { path: '_x.mdx', line: 1 },
    says: ['_x.mdx:1: x', '  a.mdx: shown to everybody, by line 1'],
  },
  'writes what stands side by side as it is read': {
    files: {
      'a.mdx': 'Call **`init()`** of [this](./b) first, {props.name && <b>x</b>}\n\n<Card title="T"/>',
      '_x.mdx': 'x',
    },
    ask: { path: 'a.mdx', line: 1 },
    says: ['a.mdx:1: Call `init()` of this first, {props.name && <b>x</b>}', '  a.mdx: shown to everybody'],
  },
  'answers for the element of an opening tag': {
    files: { 'a.mdx': '<If sdk="go">\n\n<Card title="T">\n\nx\n\n</Card>\n\n</If>' },
    ask: { path: 'a.mdx', line: 3 },
    says: [
      'a.mdx:3: <Card title="T">',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: <If sdk="go"> on line 1',
    ],
  },
  'answers nothing for a blank line': {
    files: { 'a.mdx': 'x\n\ny' },
    ask: { path: 'a.mdx', line: 2 },
    says: ['Nothing that readers see stands there.'],
  },
  'tells that no page leads there': {
    files: { 'a.mdx': 'x', '_x.mdx': 'y' },
    ask: { path: '_x.mdx', line: 1 },
    says: ['_x.mdx:1: y', '  no page leads to it'],
  },
  'tells of a page that is asked for, though nothing on it leads there': {
    files: { 'a.mdx': 'x', '_x.mdx': 'y' },
    ask: { path: '_x.mdx', line: 1, pages: ['a.mdx'] },
    says: ['_x.mdx:1: y', '  a.mdx: shown to nobody: nothing on the page leads to _x.mdx'],
  },
  'tells of the readers who are asked for alone': {
    files: { 'a.mdx': '<If sdk="go">Call it.</If>' },
    ask: { path: 'a.mdx', line: 1, reader: { sdk: 'react' } },
    says: ['a.mdx:1: Call it.', '  a.mdx: not to react: <If sdk="go"> on line 1'],
  },
  'tells the readers of every axis': {
    files: { 'a.mdx': '<If sdk="go" is="llm">Call it.</If>' },
    ask: { path: 'a.mdx', line: 1 },
    says: [
      'a.mdx:1: Call it.',
      '  a.mdx',
      '    shown to llm with go',
      '    not to human; llm with nextjs, react: <If sdk="go" is="llm"> on line 1',
    ],
    given: { axes: { audience: { values: ['human', 'llm'], attribute: 'is' } } },
  },
  'tells of texts of a map, and of what they include': {
    files: { 'a.mdx': say, '_x.mdx': 'x <If sdk="react">y</If>' },
    ask: { path: '_x.mdx', line: 1 },
    says: [
      '_x.mdx:1: x',
      '  a.mdx',
      '    shown to go, by line 1',
      `    not to nextjs: ${say} on line 1 brings in no file`,
      `    not to react: ${say} on line 1 comes to something else`,
      '',
      '_x.mdx:1: y',
      '  a.mdx',
      `    not to nextjs: ${say} on line 1 brings in no file`,
      `    not to react: ${say} on line 1 comes to something else`,
      '    not to go: <If sdk="react"> at _x.mdx:1, by line 1',
    ],
    given: { components: { choose: { name: 'Say', map: 'of', texts: 'markdown' } } },
  },
  'answers where there are neither SDKs nor axes': {
    files: { 'a.mdx': '<Include src="_x" />', '_x.mdx': 'x' },
    ask: { path: '_x.mdx', line: 1 },
    says: ['_x.mdx:1: x', '  a.mdx: shown to everybody, by line 1'],
    given: { sdks: [] },
  },
  'finds a text wherever it stands, with marks in it': {
    files: { 'a.mdx': 'Call **init** first.', '_b.mdx': '```js\ninit\n  first\n```', 'c.mdx': 'init is first' },
    ask: { text: 'init first' },
    says: ['_b.mdx:2: init first', '  no page leads to it', '', 'a.mdx:1: init first.', '  a.mdx: shown to everybody'],
  },
  'finds attributes and tags as they are written': {
    files: { 'a.mdx': '<If sdk="go">\n  <Card title="Get started" />\n</If>' },
    ask: { text: 'Get started' },
    says: [
      'a.mdx:2: <Card title="Get started" />',
      '  a.mdx',
      '    shown to go',
      '    not to nextjs, react: <If sdk="go"> on line 1',
    ],
  },
  'tells each chain by which a page shows it': {
    files: {
      'a.mdx':
        '<If sdk="go">\n\n<Include src="_x" />\n\n</If>\n\n<If sdk="go, react">\n\n<Include src="_x" />\n\n</If>',
      '_x.mdx': 'x',
    },
    ask: { path: '_x.mdx', line: 1 },
    says: [
      '_x.mdx:1: x',
      '  a.mdx',
      '    shown to go, by line 3',
      '    shown to react, go, by line 9',
      '    not to nextjs: <If sdk="go, react"> on line 7',
    ],
  },
}

const asked = {
  'a.mdx': '<If sdk="go">\n\n<Include src="_x" />\n\n</If>',
  '_x.mdx': '<Tabs items={[\'Go\']}>\n  <Tab>\n    <If notSdk="react">Call *it*.</If>\n  </Tab>\n</Tabs>',
}

describe('explain', () => {
  it.each(Object.entries(cases))('%s', (_, { files, ask, says, given }) => {
    const text = explanationToText(explain(project(files, given), ask))
    expect(text.trimEnd().split('\n')).toEqual(says)
  })

  it('tells where a node of an output was written, and what let it through', () => {
    const resolver = project(asked)
    const { tree } = resolver.resolve('a.mdx', { sdk: 'go' })
    const node = nodesOf(tree).find(({ type }) => type === 'emphasis')
    const explained = explain(resolver, { page: 'a.mdx', reader: { sdk: 'go' }, node: node ?? tree })
    expect(explained).toMatchObject({
      path: '_x.mdx',
      position: { start: { line: 3, column: 29 } },
      chain: [{ path: 'a.mdx' }],
      panels: [{ label: 'Go' }],
    })
    expect(explanationToText(explained).trimEnd().split('\n')).toEqual([
      'a.mdx for go: *it*',
      '  written at _x.mdx:3, by line 3',
      '  in the panel Go at _x.mdx:2',
      '  let through by <If sdk="go"> on line 1',
      '  let through by <If notSdk="react"> at _x.mdx:3',
    ])
  })

  it('tells of the first locations of a text, and that there are more', () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.mdx`, 'Call it.']))
    expect(explain(project(files), { text: 'Call it' })).toMatchObject({ texts: { length: 20 }, hasMore: true })
    expect(explain(project(files), { text: 'Call it', limit: 30 })).toMatchObject({
      texts: { length: 30 },
      hasMore: false,
    })
    expect(explain(project(files), { text: 'Call it', path: '3.mdx' }).texts).toMatchObject([{ path: '3.mdx' }])
  })

  it('writes the first of many ways, and how many more there are', () => {
    const many = Array.from({ length: 12 }, () => '<Include src="_x" />').join('\n\n')
    const explained = explain(project({ 'a.mdx': many, '_x.mdx': 'x' }), { path: '_x.mdx', line: 1 })
    const lines = explanationToText(explained).trimEnd().split('\n')
    expect(lines.slice(-2)).toEqual(['    shown to everybody, by line 19', '    shown in 2 more ways'])
  })

  it('gives plain data, the same for the same question', () => {
    const explained = explain(project(asked), { path: '_x.mdx', line: 3 })
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained)
    expect(explain(project(asked), { path: '_x.mdx', line: 3 })).toEqual(explained)
  })

  it.each<[string, () => unknown]>([
    ['Expected a resolver', () => explain({} as ReturnType<typeof project>, { text: 'x' })],
    ['Expected `question` to be an object, not `x`', () => explain(project(asked), 'x' as unknown as TextQuestion)],
    ['Expected a question such as `{ path, line }`', () => explain(project(asked), { path: 'a.mdx' } as LineQuestion)],
    ['did you mean `a.mdx`?', () => explain(project(asked), { path: 'b.mdx', line: 1 })],
    [
      'Expected `line` to be from 1 to 5, as `a.mdx` has them',
      () => explain(project(asked), { path: 'a.mdx', line: 6 }),
    ],
    ['Expected `text` to be a text that is not blank', () => explain(project(asked), { text: ' ' })],
    [
      'Unexpected part of a question `page`; did you mean `pages`?',
      () => explain(project(asked), { text: 'x', page: 'a.mdx' } as TextQuestion),
    ],
    ['Expected `_x.mdx` to be a page', () => explain(project(asked), { text: 'x', pages: ['_x.mdx'] })],
    ['Expected a declared SDK', () => explain(project(asked), { text: 'x', reader: { sdk: 'vue' } })],
    ['Expected `limit` to be a whole number from 1 on', () => explain(project(asked), { text: 'x', limit: 0 })],
    ['Expected `node` to be a node', () => explain(project(asked), { page: 'a.mdx', node: 1 as unknown as Nodes })],
    ['Expected `explanation` to be what `explain` gave', () => explanationToText({} as Explanation)],
  ])('throws: %s', (message, call) => {
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })
})
