import { describe, expect } from 'vitest'
import { fromJSON } from '../../src/index.js'
import { project } from '../project.js'
import { table, type Case } from './check.js'

const go = { reader: { sdk: 'go' } }
const react = { reader: { sdk: 'react' } }
const page = (mdx: string, out: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': mdx, '_p/a.mdx': 'called *a*', '_p/blocks.mdx': '# One\n\ntwo' },
  mdx: out,
  ...more,
})
const passed = (props: string, partial: string, out: string, more: Partial<Case> = {}): Case => ({
  files: {
    'page.mdx': `<Include src="_p/a" ${props} />`,
    '_p/a.mdx': partial,
    '_p/b.mdx': 'called *b*',
    '_p/blocks.mdx': '# One\n\ntwo',
  },
  mdx: out,
  ...more,
})

describe('JSX that an expression is decided to be', () => {
  table({
    'is a node in a sentence': passed('beta', 'a {props.beta && <b>Beta</b>} c', 'a <b>Beta</b> c'),
    'is a node among blocks': passed('beta', '{props.beta && <b>Beta</b>}', '<b>Beta</b>'),
    'is a node in headings, items, cells, quotes and elements': passed(
      'b',
      '# {props.b && <b>x</b>}\n\n- {props.b && <b>x</b>}\n\n> {props.b && <b>x</b>}\n\n| a |\n| - |\n| {props.b && <b>x</b>} |\n\n<Card>{props.b && <b>x</b>}</Card>',
      '# <b>x</b>\n\n- <b>x</b>\n\n> <b>x</b>\n\n| a |\n| - |\n| <b>x</b> |\n\n<Card><b>x</b></Card>',
    ),
    'has props in it': passed('t="T"', '{props.t ? <h2 id={props.t}>{props.t}!</h2> : null}', '<h2 id="T">T!</h2>'),
    'may be a fragment': passed('t="T"', 'a {props.t && <>b {props.t} <i>c</i></>} d', 'a b T <i>c</i> d'),
    'may be a list': passed(
      't="T"',
      'a {props.t && [<i>b</i>, " ", props.t, null, [<b>c</b>]]} d',
      'a <i>b</i> T<b>c</b> d',
    ),
    'may be in JSX': passed('t="T"', 'a {props.t && <b>{props.t && <i>{props.t}</i>}</b>}', 'a <b><i>T</i></b>'),
    'has the white space of JSX': passed(
      't="T"',
      '{props.t && <b>\n  one &amp; two\n  <i>three</i>{" "}\n  four {/* five */}\n</b>}',
      '<b>one & two<i>three</i> four </b>',
    ),
    'has the attributes of JSX': passed(
      't="T"',
      'a {props.t && <A.B a b="1" c={2} d=<i/> {...{ e: 3 }} {...props} />}',
      'a <A.B a b="1" c={2} d={<i/>} {...{\n    e: 3\n  }} {...{\n    "t": "T"\n  }} />',
    ),
    'goes where it was not chosen': passed('b={false}', 'a {props.b && <b>x</b>} c', 'a c'),
    'takes its paragraph with it': passed('', 'a\n\n{props.b && <b>x</b>}\n\nb', 'a\n\nb'),
    'has conditions in it': page(
      '{true && <If sdk="go">*go*</If>} {1 && <If sdk="react">react</If>} x',
      '\\*go\\* x',
      go,
    ),
    'has conditions of a fragment in it': page(
      'a {true && <><If sdk="go">go</If><If sdk="react">react</If></>}',
      'a go',
      go,
    ),
    'has includes in it': passed('b', 'x {props.b && <Include src="_p/b" />} y', 'x called *b* y'),
    'has includes of blocks in it': passed('b', '{props.b && <Include src="_p/blocks" />}', '# One\n\ntwo'),
    'has includes of blocks in elements in it': passed(
      'b',
      '{props.b && <Card><Include src="_p/blocks" /></Card>}',
      '<Card>\n  # One\n\n  two\n</Card>',
    ),
    'may have keys': page(
      'a {[<If key="1" sdk="go">x</If>, <Include key="2" src="_p/a" />]} {b.map((c) => <If key={c} sdk="go">d</If>)}',
      'a xcalled *a* {b.map(c => <>d</>)}',
      go,
    ),
    'has tabs in it': page('{true && <Tabs items={["Go", "React"]}><Tab>one</Tab><Tab>two</Tab></Tabs>}', 'one', go),
    'stays as it is where there is nothing to decide': page(
      'a {true && <b>x</b>} {1 + 1}',
      'a {true && <b>x</b>} {1 + 1}',
      go,
    ),
    'is rebased': {
      files: { 'x/page.mdx': '<Include src="_p/a" i />', '_p/a.mdx': 'a {props.i && <img src="./i.png" />}' },
      mdx: 'a <img src="../_p/i.png" />',
      path: 'x/page.mdx',
    },
  })
})

describe('JSX that is passed on', () => {
  table({
    'is a node': passed('icon={<b>x</b>}', 'a {props.icon} c', 'a <b>x</b> c'),
    'has conditions': passed('icon={<If sdk="go">x</If>}', 'a {props.icon} c', 'a x c', go),
    'has conditions for others': passed('icon={<If sdk="go">x</If>}', 'a {props.icon} c', 'a c', react),
    'has includes': passed('icon={<Include src="_p/b" />}', 'a {props.icon} c', 'a called *b* c'),
    'is there': passed('icon={<b>x</b>}', 'a {props.icon ? "some" : "none"}', 'a some'),
    'is code in attributes': passed(
      'icon={<If sdk="go">x</If>}',
      '<Card icon={props.icon} />',
      '<Card icon={<>x</>} />',
      go,
    ),
    'is code in code': passed('icon={<b>x</b>}', 'a {f(props.icon)}', 'a {f(<b>x</b>)}'),
    'is code of an include that stays': page(
      '<Include src={x} icon={<b>x<If sdk="go">y</If></b>} more={[<If sdk="react">z</If>]} />',
      '<Include src={x} icon={<b>xy</b>} more={[null]} />',
      { messages: ['include-dynamic page.mdx:1:1'], ...go },
    ),
    'is as written in an include that does not fit': page(
      '# <Include src="_p/blocks" icon={<b>x</b>} />',
      '# <Include src="_p/blocks" icon={<b>x</b>} />',
      { messages: ['prop-unused page.mdx:1:3', 'include-blocks page.mdx:1:3'] },
    ),
    'is as its partial passes it on in an include that stays': passed(
      'icon={<b>x</b>}',
      '<Include src={x} icon={props.icon} />',
      '<Include src={x} icon={<b>x</b>} />',
      { messages: ['include-dynamic _p/a.mdx:1:1'] },
    ),
    'is passed on again': {
      files: {
        'page.mdx': '<Include src="_p/a" n="N" />',
        '_p/a.mdx': '<Include src="_p/b" icon={<b>{props.n}</b>} />',
        '_p/b.mdx': 'x {props.icon} <Include src="_p/c" {...props} />',
        '_p/c.mdx': 'y {props.icon}{later && props.icon}',
      },
      mdx: 'x <b>N</b> y <b>N</b>{later && <b>{"N"}</b>}',
    },
    'is read in the file that wrote it': {
      files: {
        'page.mdx': '<Include src="_p/a" n="outer" />',
        '_p/a.mdx': '<Include src="_p/b" n="inner" icon={<b>{props.n}</b>} />',
        '_p/b.mdx': '{props.n} {props.icon}',
      },
      mdx: 'inner <b>outer</b>',
    },
  })
})

describe('a condition in code that cannot be decided', () => {
  table({
    'goes, or is its content': page(
      'a {later && <If sdk="go">go</If>} {later ? <If sdk="react">react</If> : <b>x</b>}',
      'a {later && <>go</>} {later ? null : <b>x</b>}',
      go,
    ),
    'goes among children': page(
      'a {later && <b>one <If sdk="go">go <i>x</i></If><If sdk="react">react</If></b>}',
      'a {later && <b>one go <i>x</i></b>}',
      go,
    ),
    'is one element, or one expression': page(
      'a {later && <If sdk="go"><b>x</b></If>} {later && <If sdk="go">{y}</If>}',
      'a {later && <b>x</b>} {later && y}',
      go,
    ),
    'stays for those who leave it open': page('a {later && <If sdk="go">go</If>}', 'a {later && <If sdk="go">go</If>}'),
    'stays without what is decided': page(
      'a {later && <If sdk="go" condition={x}>go</If>}',
      'a {later && <If condition={x}>go</If>}',
      go,
    ),
    'is decided in functions': page(
      '{items.map((item) => <li><If sdk="go">{item}</If><If sdk="react">x</If></li>)}',
      '{items.map(item => <li>{item}</li>)}',
      go,
    ),
    'is decided in attributes': page(
      '<Card icon={<If sdk="go">x</If>} more={later && <b><If sdk="react">y</If></b>} />',
      '<Card icon={<>x</>} more={later && <b></b>} />',
      { ...go },
    ),
    'is decided in attributes of text': page('a <Card icon={<If sdk="go">x</If>} />', 'a <Card icon={null} />', react),
    'is decided in ESM': page(
      'export const X = () => <If sdk="go">go</If>\n\nexport const Y = () => <b><If sdk="go">go</If></b>\n\n<X />',
      'export const X = () => null;\n\nexport const Y = () => <b></b>;\n\n<X />',
      react,
    ),
    'is decided in ESM of partials': passed(
      '',
      'export const X = () => <If sdk="go">go</If>\n\nx',
      'export const X = () => <>go</>;\n\nx',
      go,
    ),
    'is decided in ESM of a section': {
      files: {
        'page.mdx': '<Include src="_p/a#two" />',
        '_p/a.mdx': 'export const X = () => <If sdk="go">go</If>\n\n# One\n\n# Two\n\nx',
      },
      mdx: 'export const X = () => null;\n\n# Two\n\nx',
      ...react,
    },
    'is wrong as anywhere': page('a {later && <If sdk="goo">go</If>}', 'a {later && <If sdk="goo">go</If>}', {
      messages: ['sdk-unknown page.mdx:1:13'],
      ...go,
    }),
  })
})

describe('an include in code that cannot be decided', () => {
  const inCode = (mdx: string, at: string, more: Partial<Case> = {}): Case => ({
    ...page(mdx, mdx, { messages: [`directive-in-code page.mdx:${at}`], ...more }),
    also: ({ resolved, messages }) => {
      const { graph } = project({ 'page.mdx': mdx, '_p/a.mdx': 'a' })
      expect(resolved.file.messages[0]?.reason).toContain('Include')
      expect(messages).toHaveLength(1)
      expect(resolved.dependencies).toEqual([])
      expect(graph.edges.map(({ to, status }) => `${to} ${status}`)).toEqual(['_p/a.mdx code'])
      expect(fromJSON(graph.toJSON()).edges).toEqual(graph.edges)
      expect(graph.unused()).toEqual([])
      expect(graph.missing()).toEqual([])
      expect(graph.dependents('_p/a.mdx')).toEqual([])
    },
  })
  table({
    'is reported behind &&': inCode('a {later && <Include src="_p/a" />}', '1:13'),
    'is reported among blocks': inCode('{later && <Include src="_p/a" />}', '1:11'),
    'is reported in functions': inCode('{x.map((y) => <li><Include src="_p/a" /></li>)}', '1:19'),
    'is reported in attributes': inCode('<Card icon={<Include src="_p/a" />} />', '1:13'),
    'is reported in attributes of text': inCode('a <Card icon={<Include src="_p/a" />} />', '1:15'),
    'is reported in attributes of JSX': inCode('a {later && <Card icon={<Include src="_p/a" />} />}', '1:25'),
    'is reported in ESM': inCode('export const X = () => <Include src="_p/a" />\n\n<X />', '1:24'),
    'is reported in a quote': inCode('> a\n>\n> {later && <Include src="_p/a" />}', '3:13'),
    'is reported behind a comment in its tag': inCode('a {later && </* why */Include src="_p/a" />}', '1:13'),
    'goes with a condition': page('a {later && <If sdk="go"><Include src="_p/a" /></If>}', 'a {later && null}', react),
    'goes with a branch': passed('', 'a {later ? props.x && <Include src="_p/b" /> : 1}', 'a {later ? undefined : 1}'),
    'is reported of tabs': page(
      'a {later && <Tabs items={["Go"]}><Tab>x</Tab></Tabs>}',
      'a {later && <Tabs items={["Go"]}><Tab>x</Tab></Tabs>}',
      { messages: ['directive-in-code page.mdx:1:13'], ...go },
    ),
  })
})
