import { describe, expect, it } from 'vitest'
import { resolve } from '../project.js'
import { table, type Case } from './check.js'

const on = (
  include: string,
  partial: string,
  mdx: string,
  more: Partial<Case> = {},
  files: Record<string, string> = {},
): Case => ({ files: { 'page.mdx': include, '_p/a.mdx': partial, ...files }, mdx, ...more })
const text = '<Include src="_p/a">mid *x*</Include>'
const blocks = '<Include src="_p/a">\nmid *x*\n\n- l\n</Include>'

describe('children', () => {
  table({
    'stand in a sentence': on(text, 'A {props.children} B', 'A mid *x* B'),
    'stand in a sentence in a sentence': on(`x ${text} y`, 'A {props.children} B', 'x A mid *x* B y'),
    'stand alone': on(blocks, 'A\n\n{props.children}\n\nB', 'A\n\nmid *x*\n\n- l\n\nB'),
    'stand alone as text': on(text, 'A\n\n{props.children}\n\nB', 'A\n\nmid *x*\n\nB'),
    'stand in a component': on(blocks, '<Card>\n{props.children}\n</Card>', '<Card>\n  mid *x*\n\n  - l\n</Card>'),
    'stand in a component of one line': on(
      blocks,
      '<Card>{props.children}</Card>',
      '<Card>\n  mid *x*\n\n  - l\n</Card>',
    ),
    'stand in a list item': on(blocks, '- {props.children}\n- B', '- mid *x*\n\n  - l\n- B'),
    'stand in a quote': on(blocks, '> {props.children}', '> mid *x*\n>\n> - l'),
    'stand in a heading': on(text, '# A {props.children}', '# A mid *x*'),
    'stand in a table cell': on(text, '| a |\n| - |\n| {props.children} |', '| a |\n| - |\n| mid *x* |'),
    'stand in a step': on(
      '<Steps>\n<Include src="_p/a">\n<Step>\nx\n</Step>\n</Include>\n</Steps>',
      '{props.children}\n\n<Step>\ny\n</Step>',
      '<Steps>\n  <Step>\n    x\n  </Step>\n\n  <Step>\n    y\n  </Step>\n</Steps>',
    ),
    'stand twice': on(blocks, '{props.children}\n\n{props.children}', 'mid *x*\n\n- l\n\nmid *x*\n\n- l'),
    'may be none': on('<Include src="_p/a" />', 'A {props.children} B', 'A B'),
    'may be none alone': on('<Include src="_p/a" />', 'A\n\n{props.children}\n\nB', 'A\n\nB'),
    'split a sentence where they are blocks': on(
      '<Include src="_p/a">\n- l\n- m\n</Include>',
      'A {props.children} B',
      'A\n\n- l\n- m\n\nB',
      { messages: ['include-split _p/a.mdx:1:3'] },
    ),
    'that are blocks are reported in a heading': on(
      '<Include src="_p/a">\n- l\n- m\n</Include>',
      '# A {props.children}\n\nB',
      '# A {props.children}\n\nB',
      { messages: ['include-blocks _p/a.mdx:1:5'] },
    ),
    'that have no place are reported': on(text, 'A', 'A', { messages: ['prop-unused page.mdx:1:1'] }),
    'are reported in an attribute, where they cannot stand': on(
      text,
      'x <Card body={props.children} />',
      'x <Card body={props.children} />',
      { messages: ['prop-dynamic _p/a.mdx:1:3'] },
    ),
    'are reported in code': on(text, 'x {f(props.children)}', 'x {f(props.children)}', {
      messages: ['prop-dynamic _p/a.mdx:1:3'],
    }),
    'may be given as an attribute': on('<Include src="_p/a" children="kid" />', 'A {props.children} B', 'A kid B'),
    'that have no place in a code file are reported': on(
      '<Include src="_s/x.ts">lost</Include>',
      '',
      '```ts\nx\n```',
      { messages: ['prop-unused page.mdx:1:1'] },
      { '_s/x.ts': 'x\n' },
    ),
  })
})

describe('children through two levels', () => {
  const b = { '_p/b.mdx': 'b: {props.children}' }
  table({
    'are passed on': on(
      '<Include src="_p/a">deep</Include>',
      '<Include src="_p/b">{props.children}</Include>',
      'b: deep',
      {},
      b,
    ),
    'are passed on with words': on(
      '<Include src="_p/a">deep</Include>',
      '<Include src="_p/b">a: {props.children}</Include>',
      'b: a: deep',
      {},
      b,
    ),
    'are passed on as blocks': on(
      blocks,
      '<Include src="_p/b">\n{props.children}\n</Include>',
      '<Card>\n  mid *x*\n\n  - l\n</Card>',
      {},
      { '_p/b.mdx': '<Card>\n{props.children}\n</Card>' },
    ),
    'of a partial are not those of its page': on(
      '<Include src="_p/a">page</Include>',
      '<Include src="_p/b">own</Include>\n\n{props.children}',
      'b: own\n\npage',
      {},
      b,
    ),
    'read the props of the file that wrote them': on(
      '<Include src="_p/a" name="page" />',
      '<Include src="_p/b" name="own">{props.name}</Include>',
      'b own: page',
      {},
      { '_p/b.mdx': 'b {props.name}: {props.children}' },
    ),
    'hold includes of their own': on(
      '<Include src="_p/a"><Include src="_p/c" /></Include>',
      'a: {props.children}',
      'a: see',
      {},
      { '_p/c.mdx': 'see' },
    ),
    'hold the same partial without a cycle': on(
      '<Include src="_p/a"><Include src="_p/a">in</Include></Include>',
      '({props.children})',
      '((in))',
    ),
  })
})

describe('children with conditions', () => {
  const go = { reader: { sdk: 'go' } }
  table({
    'are decided for the reader': on(
      '<Include src="_p/a">a <If sdk="go">go</If><If sdk="react">react</If></Include>',
      '[{props.children}]',
      '\\[a go]',
      go,
    ),
    'that are dropped leave nothing': on(
      '<Include src="_p/a"><If sdk="react">react</If></Include>',
      'a {props.children} b',
      'a b',
      go,
    ),
    'in a dropped branch of the partial go with it': on(
      '<Include src="_p/a">kid</Include>',
      '<If sdk="react">{props.children}</If>\n\nb',
      'b',
      go,
    ),
    'in a live branch of the partial stand there': on(
      '<Include src="_p/a">kid</Include>',
      '<If sdk="go">a {props.children}</If>\n\nb',
      'a kid\n\nb',
      go,
    ),
    'may be panels of its tabs': on(
      '<Include src="_p/a">\n<Tab label="Go">\ngo\n</Tab>\n<Tab label="React">\nreact\n</Tab>\n</Include>',
      '<Tabs>\n{props.children}\n</Tabs>',
      'go',
      go,
    ),
  })
})

describe('children of an include that stays', () => {
  it.each([
    ['# A <Include src={x}><Include src="_b" /></Include>', 'in a heading'],
    ['| a |\n| - |\n| <Include src={x}>b <Include src="_b" /></Include> |', 'in a table cell'],
    ['A <Include src={x}>b <Include src="_b" /></Include> c', 'in a sentence'],
  ])('keep what brings blocks where blocks cannot stand: %j, %s', (source) => {
    const { mdx, messages } = resolve({ 'page.mdx': source, '_b.mdx': '- b' })
    expect(mdx.trimEnd()).toBe(source)
    expect(messages.map((message) => message.split(' ')[0])).toEqual(['include-dynamic', 'include-blocks'])
  })
})

describe('children of an include, given to an element that spreads all props', () => {
  const go = { reader: { sdk: 'go' } }
  table({
    'stand in it': on(text, '<Card {...props} />', '<Card {...{}}>mid *x*</Card>'),
    'stand in it as blocks': on(blocks, '<Card {...props} />', '<Card {...{}}>\n  mid *x*\n\n  - l\n</Card>'),
    'stand in it in a sentence': on(text, 'A <Card {...props}></Card> B', 'A <Card {...{}}>mid *x*</Card> B'),
    'stand in it in a heading': on(text, '# A <Card {...props} />', '# A <Card {...{}}>mid *x*</Card>'),
    'stand in it where it is shown by code': on(
      text,
      '{props.children && <Card {...props} />}',
      '<Card {...{}}>mid *x*</Card>',
    ),
    'bring files along': on(
      '<Include src="_p/a"><Include src="_p/b" /></Include>',
      '<Card {...props} />',
      '<Card {...{}}>b</Card>',
      { also: ({ resolved }) => expect(resolved.dependencies).toEqual(['_p/a.mdx', '_p/b.mdx']) },
      { '_p/b.mdx': 'b' },
    ),
    'may be for others': on(
      '<Include src="_p/a"><If sdk="react">x</If></Include>',
      '<Card {...props} />',
      '<Card {...{}} />',
      go,
    ),
    'may be none': on('<Include src="_p/a" />', '<Card {...props} />', '<Card {...{}} />'),
    'give way to its own': on(text, '<Card {...props}>own</Card>', '<Card {...{}}>own</Card>', {
      messages: ['prop-unused page.mdx:1:1'],
    }),
    'give way to those that an attribute has': on(
      text,
      '<Card {...props} children="own" />',
      '<Card {...{}} children="own" />',
      { messages: ['prop-unused page.mdx:1:1'] },
    ),
    'are reported where they are blocks and only text can stand': on(
      blocks,
      '# A <Card {...props} />',
      '# A <Card {...{}} />',
      { messages: ['include-blocks _p/a.mdx:1:5'] },
    ),
    'are reported where only the page decides': on(
      text,
      '{later && <Card {...props} />}',
      '{later && <Card {...{}} />}',
      { messages: ['prop-dynamic _p/a.mdx:1:1'] },
    ),
    'are no concern of a page': on('<Card {...props} />', '', '<Card {...props} />'),
  })
})
