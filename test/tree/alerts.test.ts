import { describe } from 'vitest'
import { table, type Case } from './check.js'

const out = '<If sdk="go">x</If>'
const on = (page: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': page, '_p/none.mdx': '', '_p/alert.mdx': `> [!NOTE]\n> ${out}` },
  mdx,
  reader: { sdk: 'react' },
  ...more,
})

describe('an alert of which the marker alone is left', () => {
  table({
    'goes: a line': on(`> [!NOTE]\n> ${out}\n\nend`, 'end'),
    'goes: three lines': on('> [!NOTE]\n> <If sdk="go">\n> x\n> </If>\n\nend', 'end'),
    'goes: paragraphs': on(`> [!WARNING]\n>\n> ${out}\n>\n> - ${out}\n\nend`, 'end'),
    'goes: a hard break and a comment': on(`> [!NOTE]  \n> ${out} {/* c */}\n\nend`, 'end'),
    'goes: a comment of its own': on(`> [!NOTE]\n> {/* c */}\n>\n> ${out}\n\nend`, 'end'),
    'goes: a custom type': on(`> [!info]-\n> ${out}\n\nend`, 'end'),
    'goes: an include of nothing': on('> [!TIP]\n> <Include src="_p/none" />\n\nend', 'end'),
    'goes: in an item': on(`- > [!NOTE]\n  > ${out}\n- b`, '- b'),
    'goes: in a component': on(`<Card>\n> [!NOTE]\n> ${out}\n</Card>\n\nend`, 'end'),
    'goes: in a quote': on(`> > [!NOTE]\n> > ${out}\n>\n> x`, '> x'),
    'goes: in a partial': on('a\n\n<Include src="_p/alert" />', 'a'),
    'goes: its definitions are there for others': on(`> [!NOTE]\n> ${out}\n>\n> [r]: /x\n\n[r]`, '[r]\n\n[r]: /x'),
    'stays: for a reader who has content': on(`> [!NOTE]\n> ${out}`, '> [!NOTE]\n> x', { reader: { sdk: 'go' } }),
    'stays: for a reader who is left open': on(`> [!NOTE]\n> ${out}`, `> [!NOTE]\n> ${out}`, { reader: {} }),
    'stays: with a title': on(`> [!NOTE] Title\n> ${out}`, '> [!NOTE] Title'),
    'stays: with other content': on(`> [!NOTE]\n> ${out} b`, '> [!NOTE]\n> b'),
    'stays: without a title that is emptied': on(`> [!NOTE] ${out}\n> b`, '> [!NOTE]\n> b'),
    'stays: without a bold title that is emptied': on(`> [!NOTE] **${out}**\n> b`, '> [!NOTE]\n> b'),
    'stays: without a title that an include brings none of': on(
      '> [!NOTE] <Include src="_p/none" />\n> b',
      '> [!NOTE]\n> b',
    ),
    'stays: one that was written so': on('> [!NOTE]', '> [!NOTE]'),
    'stays: one that was written so, in a partial': on('<Include src="_p/a" />', '> [!NOTE]\n>\n> [r]: /x\n\n[r]', {
      files: { 'page.mdx': '<Include src="_p/a" />', '_p/a.mdx': '> [!NOTE]\n>\n> [r]: /x\n\n[r]' },
    }),
  })
})
