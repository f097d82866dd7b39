import { describe } from 'vitest'
import { table, type Case } from './check.js'

const include = '<Include src="_p/code" />'
const blocks = '<B>\n  E\n\n  ```\n  x\n  ```\n</B>'
const on = (page: string, mdx: string, more: Partial<Case> = {}, files: Record<string, string> = {}): Case => ({
  files: { 'page.mdx': page, '_p/code.mdx': '```\nx\n```', '_p/word.mdx': 'word', ...files },
  mdx,
  reader: { sdk: 'react' },
  ...more,
})
const refused = (page: string): Case =>
  on(page, page, { messages: [`include-blocks page.mdx:${page.slice(0, page.indexOf(include)).split('\n').length}:6`] })

// MDX makes blocks of a paragraph that holds nothing but elements and white space.
describe('elements that share a paragraph with nothing but elements', () => {
  table({
    'become blocks on neighbouring lines': on(`<A>x</A>\n<B>E ${include}</B>`, `<A>x</A>\n\n${blocks}`),
    'become blocks before another': on(`<B>E ${include}</B>\n<A>x</A>`, `${blocks}\n\n<A>x</A>`),
    'become blocks on one line': on(`<A>x</A> <B>E ${include}</B>`, `<A>x</A>\n\n${blocks}`),
    'become blocks, each of several': on(
      `<B>E ${include}</B>\n<A>x</A>\n<B>E ${include}</B>`,
      `${blocks}\n\n<A>x</A>\n\n${blocks}`,
    ),
    'become blocks beside an expression': on(`<A>x</A> {c}\n<B>E ${include}</B>`, `<A>x</A> {c}\n\n${blocks}`),
    'become blocks beside what is dropped': on(
      `<If sdk="go">y</If>\n<A>x</A>\n<B>E ${include}</B>`,
      `<A>x</A>\n\n${blocks}`,
    ),
    'become blocks in a condition': on(`<A>x</A>\n<If sdk="react"><B>E ${include}</B></If>`, `<A>x</A>\n\n${blocks}`),
    'become blocks in a condition with others': on(
      `<If sdk="react"><A>x</A> <B>E ${include}</B></If>`,
      `<A>x</A>\n\n${blocks}`,
    ),
    'become blocks in a component': on(
      `<C><A>x</A>\n<B>E ${include}</B></C>`,
      `<C>\n  <A>x</A>\n\n  ${blocks.replaceAll('\n', '\n  ').replace(/^ +$/gm, '')}\n</C>`,
    ),
    'become blocks in an item': on(
      `- <A>x</A>\n  <B>E ${include}</B>`,
      `- <A>x</A>\n\n  ${blocks.replace(/\n(?=.)/g, '\n  ')}`,
    ),
    'become blocks in a quote': on(
      `> <A>x</A>\n> <B>E ${include}</B>`,
      `> <A>x</A>\n>\n> ${blocks.replace(/\n/g, '\n> ').replace(/ +$/gm, '')}`,
    ),
    'become blocks among children': on(
      `<Include src="_p/a"><A>x</A> <B>E ${include}</B></Include>`,
      `<A>x</A>\n\n${blocks}`,
      {},
      { '_p/a.mdx': '{props.children}' },
    ),
    'become blocks in a partial': on(
      '<Include src="_p/a" />',
      `<A>x</A>\n\n${blocks}`,
      {},
      { '_p/a.mdx': `<A>x</A>\n<B>E ${include}</B>` },
    ),
    'become blocks in a prop': on(
      `<Include src="_p/a" x={<><A>x</A> <B>E ${include}</B></>} />`,
      `<A>x</A>\n\n${blocks}`,
      {},
      { '_p/a.mdx': '{props.x}' },
    ),
    'become blocks in a prop beside others': on(
      `<Include src="_p/a" x={<><A>x</A> <B>E ${include}</B></>} />`,
      `<A>x</A>\n\n${blocks}\n\n<C>z</C>`,
      {},
      { '_p/a.mdx': '{props.x} <C>z</C>' },
    ),
    'refuse blocks in a prop that is a sentence': on(
      `<Include src="_p/a" x={<>a <B>E ${include}</B></>} />`,
      `a <B>E ${include}</B> <C>z</C>`,
      { messages: ['include-blocks page.mdx:1:33'] },
      { '_p/a.mdx': '{props.x} <C>z</C>' },
    ),
    'give way to the content of a panel': on(
      `<A>x</A>\n<Tabs items={["React", "Go"]}><Tab>${include}</Tab><Tab>y</Tab></Tabs>`,
      '<A>x</A>\n\n```\nx\n```',
    ),
    'stay text where nothing brings blocks': on(
      '<A>x</A> <B>E <Include src="_p/word" /></B>',
      '<A>x</A> <B>E word</B>',
    ),
    'stay beside what an include brings to the line': on('<A>x</A> <Include src="_p/word" />', '<A>x</A> word'),
    'are split without a warning by an include beside them': on(`<A>x</A> ${include}`, '<A>x</A>\n\n```\nx\n```'),
    'refuse blocks in a sentence': refused(`<A>x</A> and\n<B>E ${include}</B>`),
    'refuse blocks before words': refused(`<A>x</A>\n<B>E ${include}</B> and`),
    'refuse blocks beside a condition that lets words in': on(
      `<If sdk="react">y</If>\n<B>E ${include}</B>`,
      `y\n<B>E ${include}</B>`,
      { messages: ['include-blocks page.mdx:2:6'] },
    ),
    'refuse blocks in a heading': on(`# <A>x</A> <B>${include}</B>`, `# <A>x</A> <B>${include}</B>`, {
      messages: ['include-blocks page.mdx:1:15'],
    }),
  })
})
