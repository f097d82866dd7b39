import { describe } from 'vitest'
import { table, type Case } from './check.js'

const include = '<Include src="_p/a" />'
const on = (
  partial: string,
  page: string,
  mdx: string,
  more: Partial<Case> = {},
  files: Record<string, string> = {},
): Case => ({ files: { 'page.mdx': page, '_p/a.mdx': partial, ...files }, mdx, ...more })
const react = { reader: { sdk: 'react' } }

const forTwo = (definition: string): string =>
  `<If sdk="go">\n${definition}go\n</If>\n\n<If notSdk="go">\n${definition}others\n</If>`
const twoLinks = forTwo('  [x]: ./')
const twoNotes = forTwo('[^1]: ')

describe('definitions for several readers under one name', () => {
  table({
    'stay where it is open who reads': on(
      '',
      `[x] [^1]\n\n${twoLinks}\n\n${twoNotes}`,
      `[x] [^1]\n\n${twoLinks}\n\n${twoNotes}`,
      { reader: {} },
    ),
    'stay where it is open who reads, also beside what goes': on(
      '',
      `[x] [^1]\n\n${forTwo('<Include src="_p/a" />\n\n  [x]: ./')}\n\n${forTwo('<Include src="_p/a" />\n\n[^1]: ')}`,
      `[x] [^1]\n\n${twoLinks}\n\n${twoNotes}`,
      { reader: {} },
    ),
    'stay in panels while it is open who reads': on(
      '',
      'x[^1]\n\n<Tabs items={["Go", "React"]}>\n<Tab>\n<Include src="_p/a" />\n\n[^1]: go\n</Tab>\n<Tab>\n<Include src="_p/a" />\n\n[^1]: react\n</Tab>\n</Tabs>',
      'x[^1]\n\n<Tabs items={["Go", "React"]}>\n<Tab>\n[^1]: go\n</Tab>\n\n<Tab>\n[^1]: react\n</Tab>\n</Tabs>',
      { reader: {} },
    ),
    'are renamed together': on(
      `[x] [^1]\n\n${twoLinks}\n\n${twoNotes}`,
      `${include}\n\n[x] [^1]\n\n[x]: /page\n\n[^1]: page`,
      `[x][x-2] [^1-2]\n\n${forTwo('  [x-2]: ./_p/')}\n\n${forTwo('[^1-2]: ')}\n\n[x] [^1]\n\n[x]: /page\n\n[^1]: page`,
      { reader: {} },
    ),
    'are one for each': on(
      `[x] [^1]\n\n${twoLinks}\n\n${twoNotes}`,
      include,
      '[x] [^1]\n\n[x]: ./_p/others\n\n[^1]: others',
      react,
    ),
  })
})

describe('definitions of a partial', () => {
  table({
    'keep their names where nothing refers to them, as comments of Markdown do': on(
      '[//]: # "partial"\n\nx',
      `[//]: # "page"\n\n${include}\n\n[//]: # "page"`,
      '[//]: # "page"\n\n[//]: # "partial"\n\nx\n\n[//]: # "page"',
    ),
    'are renamed where the page means something else': on(
      '[x][ref]\n\n[ref]: /partial',
      `[x][ref]\n\n${include}\n\n[ref]: /page`,
      '[x][ref]\n\n[x][ref-2]\n\n[ref-2]: /partial\n\n[ref]: /page',
    ),
    'are renamed where they stand first': on(
      '[x][ref]\n\n[ref]: /partial',
      `${include}\n\n[x][ref]\n\n[ref]: /page`,
      '[x][ref-2]\n\n[ref-2]: /partial\n\n[x][ref]\n\n[ref]: /page',
    ),
    'are renamed where only the title differs': on(
      '[x][ref]\n\n[ref]: /same "T"',
      `[x][ref]\n\n${include}\n\n[ref]: /same`,
      '[x][ref]\n\n[x][ref-2]\n\n[ref-2]: /same "T"\n\n[ref]: /same',
    ),
    'are one copy where they agree': on(
      '[x][ref]\n\n[ref]: /same "T"',
      `[x][ref]\n\n${include}\n\n[ref]: /same "T"`,
      '[x][ref]\n\n[x][ref]\n\n[ref]: /same "T"',
    ),
    'are one copy where the partial comes twice': on(
      '[x][ref]\n\n[ref]: /a',
      `${include}\n\n${include}`,
      '[x][ref]\n\n[ref]: /a\n\n[x][ref]',
    ),
    'are one copy where the partial comes twice and the page means something else': on(
      '[x][ref]\n\n[ref]: /a',
      `${include}\n\n${include}\n\n[p][ref]\n\n[ref]: /page`,
      '[x][ref-2]\n\n[ref-2]: /a\n\n[x][ref-2]\n\n[p][ref]\n\n[ref]: /page',
    ),
    'agree only where they lead to the same place': on(
      '[x][ref]\n\n[ref]: ./x.md',
      `[x][ref]\n\n${include}\n\n[ref]: ./x.md`,
      '[x][ref]\n\n[x][ref-2]\n\n[ref-2]: ./_p/x.md\n\n[ref]: ./x.md',
    ),
    'agree where rebasing brings them together': on(
      '[x][ref]\n\n[ref]: ../x.md',
      `[x][ref]\n\n${include}\n\n[ref]: x.md`,
      '[x][ref]\n\n[x][ref]\n\n[ref]: x.md',
    ),
    'get a name that nothing else has': on(
      '[x][ref]\n\n[ref]: /partial',
      `[x][ref] [y][ref-2]\n\n${include}\n\n[ref]: /1\n\n[ref-2]: /2`,
      '[x][ref] [y][ref-2]\n\n[x][ref-3]\n\n[ref-3]: /partial\n\n[ref]: /1\n\n[ref-2]: /2',
    ),
    'are told apart between partials': on(
      '[x][r]\n\n[r]: /a',
      `${include}\n\n<Include src="_p/b" />`,
      '[x][r]\n\n[r]: /a\n\n[x][r-2]\n\n[r-2]: /b',
      {},
      { '_p/b.mdx': '[x][r]\n\n[r]: /b' },
    ),
    'are told apart between levels': on(
      '<Include src="_p/b" />\n\n[a][r]\n\n[r]: /a',
      `[p][r]\n\n${include}\n\n[r]: /p`,
      '[p][r]\n\n[x][r-2]\n\n[r-2]: /b\n\n[a][r-3]\n\n[r-3]: /a\n\n[r]: /p',
      {},
      { '_p/b.mdx': '[x][r]\n\n[r]: /b' },
    ),
    'are meant by images, and whatever the letter case': on(
      '![i][Ref]\n\n[REF]: /partial',
      `[x][ref]\n\n${include}\n\n[ref]: /page`,
      '[x][ref]\n\n![i][Ref-2]\n\n[REF-2]: /partial\n\n[ref]: /page',
    ),
    'keep the words of short references': on(
      '[Ref][] and [ref]\n\n[ref]: /partial',
      `[ref]\n\n${include}\n\n[ref]: /page`,
      '[ref]\n\n[Ref][Ref-2] and [ref][ref-2]\n\n[ref-2]: /partial\n\n[ref]: /page',
    ),
    'stand behind the paragraph of an inline include': on(
      'see [x][ref]\n\n[ref]: /a',
      `now ${include} end`,
      'now see [x][ref] end\n\n[ref]: /a',
    ),
    'come along with a section that uses them': on(
      '# One\n\n[ref]: /a\n\n# Two\n\n[x][ref]',
      '<Include src="_p/a#two" />',
      '# Two\n\n[x][ref]\n\n[ref]: /a',
    ),
    'mean what they mean to the file that wrote the children': on(
      '[x][r] {props.children}\n\n[r]: /a',
      '<Include src="_p/a">[k][r]</Include>\n\n[r]: /p',
      '[x][r-2] [k][r]\n\n[r-2]: /a\n\n[r]: /p',
    ),
  })
})

describe('references of a partial', () => {
  table({
    'do not find what only the page defines': on(
      '[x][ref] [ref]',
      `[x][ref]\n\n${include}\n\n[ref]: /page`,
      '[x][ref]\n\n\\[x]\\[ref] \\[ref]\n\n[ref]: /page',
      { messages: ['definition-elsewhere _p/a.mdx:1:1', 'definition-elsewhere _p/a.mdx:1:10'] },
    ),
    'of a page do not find what only the partial defines': on(
      '[x][ref]\n\n[ref]: /partial',
      `[y][ref]\n\n${include}`,
      '\\[y]\\[ref]\n\n[x][ref]\n\n[ref]: /partial',
      { messages: ['definition-elsewhere page.mdx:1:1'] },
    ),
    'to footnotes do not find those of the page': on(
      'x[^1]',
      `y[^1]\n\n${include}\n\n[^1]: note`,
      'y[^1]\n\nx\\[^1]\n\n[^1]: note',
      { messages: ['definition-elsewhere _p/a.mdx:1:2'] },
    ),
  })
})

describe('definitions in a dropped branch', () => {
  const branch = '<If sdk="go">\ntext\n\n[r]: /x\n\n[^n]: note\n</If>'
  table({
    'stay where something refers to them': on(
      '',
      `[a][r] b[^n]\n\n${branch}`,
      '[a][r] b[^n]\n\n[r]: /x\n\n[^n]: note',
      react,
    ),
    'stay where something before and behind refers to them': on(
      '',
      `[a][r]\n\n${branch}\n\n[a][r] b[^n]`,
      '[a][r]\n\n[a][r] b[^n]\n\n[r]: /x\n\n[^n]: note',
      react,
    ),
    'go where nothing does': on('', `a\n\n${branch}`, 'a', react),
    'stay for a live part of a partial': on(`[a][r]\n\n${branch}`, include, '[a][r]\n\n[r]: /x', react),
    'are renamed all the same': on(
      `[a][r]\n\n${branch}`,
      `[p][r]\n\n${include}\n\n[r]: /page`,
      '[p][r]\n\n[a][r-2]\n\n[r]: /page\n\n[r-2]: /x',
      react,
    ),
    'stay behind dropped tabs': on(
      '',
      '[a][r]\n\n<Tabs items={["Go", "React"]}>\n<Tab>\ntext\n\n[r]: /x\n</Tab>\n<Tab>\nreact\n</Tab>\n</Tabs>',
      '[a][r]\n\nreact\n\n[r]: /x',
      react,
    ),
  })
})
