import { describe, expect, it } from 'vitest'
import { toMdx } from '../../src/index.js'
import { flat, nodesOf, project, resolve } from '../project.js'

const out = '<If sdk="go">x</If>'
const live = (text: string): string => `<If sdk="nextjs">${text}</If>`

describe('dropping', () => {
  it.each([
    ['no doubled space', `a ${out} b`, 'a b\n'],
    ['no doubled space for two', `a ${out} ${out} b`, 'a b\n'],
    ['no space it was glued to', `a${out}b`, 'ab\n'],
    ['no space at the start', `${out} b`, 'b\n'],
    ['no space at the end', `a ${out}`, 'a\n'],
    ['no doubled space over lines', `a\n${out}\nb`, 'a\nb\n'],
    ['no space before what was let in', `a ${out} ${live('y')} b`, 'a y b\n'],
    ['no doubled hard break', `a  \n${out}  \nb`, 'a\\\nb\n'],
    ['no hard break at the end', `a\\\n${out}`, 'a\n'],
    ['no space in emphasis', `a *b ${out}* c`, 'a *b* c\n'],
    ['no space in a link', `[${out} b](u)`, '[b](u)\n'],
    ['no space in a heading', `## ${out} b`, '## b\n'],
    ['no space in a cell', `| a |\n| - |\n| ${out} b |`, '| a |\n| - |\n| b |\n'],
    ['no annotation of what is gone', `<If sdk="go">[x](u)</If>{{ target: '_blank' }} a`, 'a\n'],
    ['spaces in code', `\`a  b\` ${out} c`, '`a  b` c\n'],
    ['spaces that were there', `a &nbsp;${out} b`, 'a \u00A0 b\n'],
  ])('leaves %s', (_, source, expected) => {
    expect(flat({ 'page.mdx': source }, { sdk: 'nextjs' })).toBe(expected)
  })

  it.each([
    [`a ${out} b`, 1],
    [`a ${live('y')} b`, 1],
    [`a ${out}${live('y')}${out} b`, 1],
    [`a ${live('**y**')} b`, 3],
    [`${live('a')} ${live('b')}`, 1],
    [`a <Include src="_p" /> b`, 1],
  ])('leaves text side by side as one text: %j', (source, count) => {
    const { resolved } = resolve({ 'page.mdx': source, '_p.mdx': 'p' }, { sdk: 'nextjs' })
    expect(
      nodesOf(resolved.tree)
        .filter(({ type }) => type === 'paragraph')
        .map((node) => 'children' in node && node.children.length),
    ).toEqual([count])
  })

  it.each([
    ['bullets around what is gone', '- a\n<If sdk="go">\n- b\n</If>\n- c', '- a\n- c\n'],
    ['bullets around what stays', '- a\n<If sdk="nextjs">\n- b\n</If>\n- c', '- a\n- b\n- c\n'],
    ['bullets at the start', '<If sdk="nextjs">\n- b\n</If>\n- c', '- b\n- c\n'],
    [
      'bullets of two conditions',
      '- a\n<If sdk="nextjs">\n- b\n</If>\n<If notSdk="go">\n- c\n</If>\n<If sdk="go">\n- d\n</If>\n- e',
      '- a\n- b\n- c\n- e\n',
    ],
    ['numbers around what is gone', '1. a\n<If sdk="go">\n2. b\n</If>\n3. c', '1. a\n2. c\n'],
    ['numbers around what stays', '1. a\n<If sdk="nextjs">\n2. b\n</If>\n3. c', '1. a\n2. b\n3. c\n'],
    ['numbers without their head', '<If sdk="go">\n1. a\n</If>\n2. b\n3. c', '1. b\n2. c\n'],
    ['bullets of an include', '- a\n<Include src="_list" />\n- c', '- a\n- p\n- c\n'],
    ['bullets in a quote', '> - a\n> <If sdk="nextjs">\n> - b\n> </If>\n> - c', '> - a\n> - b\n> - c\n'],
    ['nested bullets', '- a\n  - b\n  <If sdk="go">\n  - c\n  </If>\n  - d', '- a\n  - b\n  - d\n'],
  ])('leaves a list that only a condition had split as one: %s', (_, source, expected) => {
    expect(flat({ 'page.mdx': source, '_list.mdx': '- p' }, { sdk: 'nextjs' })).toBe(expected)
  })

  it.each([
    ['lists that their author wrote apart', '- a\n\n<If sdk="go">\nx\n</If>\n\n* b\n\n+ c', 3],
    ['a list of bullets and one of numbers', '- a\n<If sdk="nextjs">\n1. b\n</If>', 2],
    ['lists with a paragraph between', '- a\n\nb\n<If sdk="nextjs">\n- c\n</If>', 2],
  ])('keeps apart %s', (_, source, count) => {
    const lists = resolve({ 'page.mdx': source }, { sdk: 'nextjs' }).resolved.tree.children.filter(
      ({ type }) => type === 'list',
    )
    expect(lists.length).toBe(count)
  })
})

describe('what had content and has none left', () => {
  it.each([
    ['a paragraph', `a\n\n${out} ${out}\n\nb`, 'a\n\nb\n'],
    ['an item', `- a\n- ${out}\n- b`, '- a\n- b\n'],
    ['an item of blocks', '- a\n- <If sdk="go">\n  x\n  </If>\n- b', '- a\n- b\n'],
    ['a task', `- [ ] ${out}\n- [x] b`, '- [x] b\n'],
    ['a list', `a\n\n- ${out}\n- ${out}`, 'a\n'],
    ['a nested list', `- a\n  - ${out}\n- b`, '- a\n- b\n'],
    ['a quote', `> ${out}\n\na`, 'a\n'],
    ['a link', `a [${out}](u) b`, 'a b\n'],
    ['emphasis', `a *${out}* **${out}** ~~${out}~~ b`, 'a b\n'],
    ['a heading', `# ${out}\n\na`, 'a\n'],
    ['a component', `<Card>\n${out}\n</Card>\n\na`, 'a\n'],
    ['a component with attributes', `<Card title="t">\n<If sdk="go">\nx\n</If>\n</Card>\n\na`, 'a\n'],
    ['a component in a sentence', `a <b>${out}</b> c`, 'a c\n'],
    ['steps', `<Steps>\n<Step>\n<If sdk="go">\nx\n</If>\n</Step>\n</Steps>\n\na`, 'a\n'],
    [
      'tabs',
      `<Tabs items={['A', 'B']}>\n<Tab>\n<If sdk="go">\nx\n</If>\n</Tab>\n<Tab>${out}</Tab>\n</Tabs>\n\na`,
      'a\n',
    ],
    ['a condition', `a <If condition={c}>${out}</If> b`, 'a b\n'],
    ['a fragment', `a <>${out}</> b`, 'a b\n'],
    ['an item with but a comment left', `- {/* c */} ${out}\n- b`, '- b\n'],
  ])('goes: %s', (_, source, expected) => {
    expect(flat({ 'page.mdx': source }, { sdk: 'nextjs' })).toBe(expected)
  })

  it.each([
    ['a component that never had content', `<Card />\n\n<Card></Card>\n\n${out}`, '<Card />\n\n<Card />\n'],
    ['a component beside it', `<Card>\n<Icon />\n<If sdk="go">\nx\n</If>\n</Card>`, '<Card>\n  <Icon />\n</Card>\n'],
    ['an image', `[![i](j)${out}](u)`, '[![i](j)](u)\n'],
    ['a rule', `***\n\n${out}\n\n***`, null],
    ['an item that was empty', `- a\n-\n- b ${out}`, '- a\n-\n- b\n'],
    [
      'a cell, so that columns hold',
      `| a | b |\n| - | - |\n| ${out} | y |\n| z | ${out} |`,
      '| a | b |\n| - | - |\n| | y |\n| z | |\n',
    ],
    ['a heading cell', `| ${out} | b |\n| - | - |\n| x | y |`, '| | b |\n| - | - |\n| x | y |\n'],
    ['an expression', `{value}\n\n${out}`, '{value}\n'],
  ])('stays: %s', (_, source, expected) => {
    const { mdx, messages, resolved } = resolve({ 'page.mdx': source }, { sdk: 'nextjs' })
    expect(messages).toEqual([])
    if (expected === null)
      expect(resolved.tree.children.map(({ type }) => type)).toEqual(['thematicBreak', 'thematicBreak'])
    else expect(mdx).toBe(expected)
  })
})

describe('a definition in a branch that is dropped', () => {
  it.each([
    ['a link', 'x [r]\n\n<If sdk="go">\n\n[r]: https://a.test\n\n</If>', 'x [r]\n\n[r]: https://a.test\n'],
    ['a footnote', 'x[^n]\n\n<If sdk="go">\n\n[^n]: Note.\n\n</If>', 'x[^n]\n\n[^n]: Note.\n'],
    [
      'a footnote that includes a file',
      'x[^n] y\n\n<If sdk="go">\n\n[^n]: See <Include src="_p" />.\n\n</If>',
      'x[^n] y\n\n[^n]: See p.\n',
    ],
  ])('is there for those that refer to it: %s', (_, source, expected) => {
    expect(flat({ 'page.mdx': source, '_p.mdx': 'p' }, { sdk: 'nextjs' })).toBe(expected)
  })

  it('counts as what the output is made from where it includes a file', () => {
    const files = { 'page.mdx': 'x[^n] y\n\n<If sdk="go">\n\n[^n]: See <Include src="_p" />.\n\n</If>', '_p.mdx': 'p' }
    const resolver = project(files)
    expect(resolver.resolve('page.mdx', { sdk: 'nextjs' }).dependencies).toEqual(['_p.mdx'])
    expect(resolver.graph.dependencies('page.mdx', { sdk: 'nextjs' })).toEqual(['_p.mdx'])
    expect(resolver.graph.dependents('_p.mdx').map(({ sdks }) => sdks)).toEqual([['nextjs', 'react', 'go']])
    expect(resolver.update({ '_p.mdx': 'q' }).changed).toEqual([{ page: 'page.mdx', sdks: ['nextjs', 'react', 'go'] }])
  })

  it('stays away where nothing that is left refers to it', () => {
    const files = {
      'page.mdx': '<If sdk="go">\n\nx[^n]\n\n[^n]: See <Include src="_p" />.\n\n</If>\n\ny',
      '_p.mdx': 'p',
    }
    const { mdx, messages, resolved } = resolve(files, { sdk: 'nextjs' })
    expect([mdx, messages, resolved.dependencies]).toEqual(['y\n', [], []])
  })

  it('tells apart outputs that differ in it alone', () => {
    const files = {
      'page.mdx': '<Include src="_p#a" />',
      '_p.mdx': '## A\n\nt[^n]\n\n## B\n\n[^n]: x <If sdk="go">G</If>',
    }
    expect(
      project(files)
        .variants('page.mdx')
        .map(({ sdks, tree }) => [sdks, toMdx(tree)]),
    ).toEqual([
      [['nextjs', 'react'], '## A\n\nt[^n]\n\n[^n]: x\n'],
      [['go'], '## A\n\nt[^n]\n\n[^n]: x G\n'],
    ])
  })
})
