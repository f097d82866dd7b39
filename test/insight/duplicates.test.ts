import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { findDuplicates, type DuplicateOptions } from '../../src/insight.js'
import { short } from './short.js'

/** Rows in short: `kind size similarity: locations -> partial`. */
const duplicates = (files: Record<string, string>, options?: DuplicateOptions): string[] =>
  findDuplicates(createResolver(files, { sdks: ['go', 'react'] }), options).map(
    ({ kind, size, similarity, locations, partial }) =>
      `${kind} ${size} ${similarity}: ${locations.map(short).join(', ')}${partial === undefined ? '' : ` -> ${partial}`}`,
  )

const prose =
  'To delete a user, open the dashboard, find the user in the list, select the menu beside the name, choose the last entry, and confirm.'
const other =
  'Every session has a token that lives for a minute; the library fetches a new one before it ends, so that no request is ever refused.'
const third =
  'Webhooks tell a server of what happens elsewhere, as it happens: who signs up, who leaves, and who changes the address of their mail.'
const js =
  "import { create } from 'sdk'\n\nconst client = create({ key: process.env.KEY })\nawait client.users.delete('user_1')\nconsole.log('deleted')"
const fence = (code: string, info = 'js'): string => `\`\`\`${info}\n${code}\n\`\`\``
const page = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`

const cases: Record<string, { files: Record<string, string>; rows: string[]; options?: DuplicateOptions }> = {
  'finds text that stands in two files': {
    files: { 'a.mdx': page('# A', prose), 'b.mdx': page('# B', 'x', prose) },
    rows: ['text 25 1: a.mdx:3, b.mdx:5'],
  },
  'finds code, whatever its language, meta, indent and ends of lines': {
    files: {
      'a.mdx': page('# A', fence(js)),
      'b.mdx': page('# B', fence(`\n${js.replace(/^(?=.)/gm, '  ').replace(/$/gm, '  ')}\n`, 'ts {{ mark: [1] }}')),
    },
    rows: ['code 4 1: a.mdx:3-9, b.mdx:3-11'],
  },
  'finds text with other line breaks, and headings of other levels': {
    files: { 'a.mdx': page('## Delete', prose), 'b.mdx': page('### Delete', prose.replaceAll(', ', ',\n')) },
    rows: ['text 26 1: a.mdx:1-3, b.mdx:1-8'],
  },
  'tells a run of blocks once': {
    files: {
      'a.mdx': page('# A', prose, '## Code', fence(js), other),
      'b.mdx': page('# B', prose, '## Code', fence(js), other, 'x'),
    },
    rows: ['text 52 1: a.mdx:3-15, b.mdx:3-15'],
  },
  'finds a run of blocks of which none is enough': {
    files: {
      'a.mdx': page(
        '# A',
        'One two three four five six seven.',
        'One two three four five six seven eight.',
        'One two three four five.',
      ),
      'b.mdx': page(
        'One two three four five six seven.',
        'One two three four five six seven eight.',
        'One two three four five.',
        'y',
      ),
    },
    rows: ['text 20 1: a.mdx:3-7, b.mdx:1-5'],
  },
  'tells what more files share apart from what fewer do': {
    files: {
      'a.mdx': page(prose, other),
      'b.mdx': page(prose, other),
      'c.mdx': page(prose, third),
      'd.mdx': page(prose, 'x'),
      'e.mdx': page('x', prose),
    },
    rows: ['text 25 1: a.mdx:1, b.mdx:1, c.mdx:1, d.mdx:1, e.mdx:3', 'text 26 1: a.mdx:3, b.mdx:3'],
  },
  'finds blocks inside elements': {
    files: {
      'a.mdx': page('<If sdk="go">', prose, '</If>'),
      'b.mdx': page('<Steps>', `- ${prose}\n\n  ${fence(js).replaceAll('\n', '\n  ')}`, '</Steps>'),
    },
    rows: ['text 25 1: a.mdx:3, b.mdx:3'],
  },
  'finds what is inside elements that are alike, rather than the elements': {
    files: {
      'a.mdx': page('# A', '<Tab>', prose, fence(js), '</Tab>'),
      'b.mdx': page('<Tab>', prose, fence(js), '</Tab>', '# B'),
    },
    rows: ['code 4 1: a.mdx:5-13, b.mdx:3-11'],
  },
  'finds a run that goes over elements which are alike': {
    files: {
      'a.mdx': page('# A', '<Callout type="note">', prose, '</Callout>', other),
      'b.mdx': page('<Callout type="note">', prose, '</Callout>', other, '# B'),
    },
    rows: ['text 51 1: a.mdx:3-9, b.mdx:1-7'],
  },
  'parts a run where the elements are not alike': {
    files: {
      'a.mdx': page('<Callout type="note">', prose, '</Callout>', other),
      'b.mdx': page('<Callout type="tip">', prose, '</Callout>', other),
    },
    rows: ['text 26 1: a.mdx:7, b.mdx:7', 'text 25 1: a.mdx:3, b.mdx:3'],
  },
  'takes a list of text as one block': {
    files: { 'a.mdx': page(`- ${prose}\n- a`), 'b.mdx': page(`- ${other}\n- ${prose}\n- b`) },
    rows: [],
  },
  'sees that links lead elsewhere': {
    files: { 'a.mdx': page(`[${prose}](https://a.example)`), 'b.mdx': page(`[${prose}](https://b.example)`) },
    options: { threshold: 1 },
    rows: [],
  },
  'names a partial that says the same': {
    files: {
      'a.mdx': page('# A', prose, fence(js), 'x'),
      '_delete.mdx': page('---\ntitle: x\n---', "import x from 'x'", prose, fence(js)),
    },
    rows: ['code 4 1: _delete.mdx:7-15, a.mdx:3-11 -> _delete.mdx'],
  },
  'names no partial of which only a part is the same': {
    files: { 'a.mdx': page('# A', prose), '_delete.mdx': page(prose, fence(js)) },
    rows: ['text 25 1: _delete.mdx:1, a.mdx:3'],
  },
  'names a file of code': {
    files: { 'a.mdx': page('# A', fence(js)), 'code/delete.js': `${js}\n` },
    rows: ['code 4 1: a.mdx:3-9, code/delete.js:1-6 -> code/delete.js'],
  },
  'tells of a partial also where more stands twice': {
    files: { 'a.mdx': page(prose, other), 'b.mdx': page(prose, other), '_x.mdx': page(prose) },
    rows: ['text 25 1: _x.mdx:1, a.mdx:1, b.mdx:1 -> _x.mdx', 'text 26 1: a.mdx:3, b.mdx:3'],
  },
  'finds text that is nearly the same': {
    files: {
      'a.mdx': page(prose),
      'b.mdx': page(prose.replace('dashboard', 'console')),
      'c.mdx': page(prose.replace('the last entry', 'Delete')),
    },
    rows: ['text 25 0.88: a.mdx:1, b.mdx:1, c.mdx:1'],
  },
  'finds a run with blocks that are nearly the same': {
    files: {
      'a.mdx': page('# A', other, prose, fence(js)),
      'b.mdx': page('# B', other, prose.replace('dashboard', 'console'), fence(js.replace("'sdk'", "'kit'"))),
    },
    rows: ['text 51 0.956: a.mdx:3-13, b.mdx:3-13'],
  },
  'counts as nearly the same what the threshold says': {
    files: { 'a.mdx': page(prose), 'b.mdx': page(prose.replace('dashboard', 'console')) },
    options: { threshold: 0.95 },
    rows: [],
  },
  'does not take for the same what only repeats more often': {
    files: { 'a.mdx': page(fence('go\n'.repeat(30))), 'b.mdx': page(fence('go\n'.repeat(31))) },
    rows: ['code 30 0.983: a.mdx:1-33, b.mdx:1-34'],
  },
  'leaves out what is small': {
    files: {
      'a.mdx': page('# A', '## Next steps', 'See the guide.', fence('npm i')),
      'b.mdx': page('# B', '## Next steps', 'See the guide.', fence('npm i')),
    },
    rows: [],
  },
  'counts as small what the options say': {
    files: {
      'a.mdx': page('# A', 'See the guide.', '# C', fence('npm i')),
      'b.mdx': page('# B', 'See the guide.', '# D', fence('npm i')),
    },
    options: { minWords: 3, minLines: 1 },
    rows: ['text 3 1: a.mdx:3, b.mdx:3', 'code 1 1: a.mdx:7-9, b.mdx:7-9'],
  },
  'leaves out what stands in one file alone': {
    files: { 'a.mdx': page(prose, 'x', prose), 'b.mdx': page(other) },
    rows: [],
  },
  'lists every location in a file, in order': {
    files: { 'a.mdx': page('<If sdk="go">', prose, '</If>', prose), 'b.mdx': page('x', prose) },
    rows: ['text 25 1: a.mdx:3, a.mdx:7, b.mdx:3'],
  },
  'leaves out includes alone, and at the ends of a run': {
    files: {
      'a.mdx': page('<Include src="_x" />', '---', prose, '{/* a */}', other, '<Include src="_y" />'),
      'b.mdx': page('<Include src="_x" />', '---', prose, other, '<Include src="_y" />'),
    },
    rows: ['text 51 1: a.mdx:5-9, b.mdx:5-7'],
  },
  'ends with blocks that repeat': {
    files: {
      'a.mdx': page(...Array.from({ length: 5 }, () => prose)),
      'b.mdx': page(...Array.from({ length: 2 }, () => prose)),
    },
    rows: [`text 25 1: ${[1, 3, 5, 7, 9].map((line) => `a.mdx:${line}`).join(', ')}, b.mdx:1, b.mdx:3`],
  },
  'goes without a file that cannot be parsed': {
    files: { 'a.mdx': page(prose, '<If'), 'b.mdx': page(prose), 'c.mdx': page(prose) },
    rows: ['text 25 1: b.mdx:1, c.mdx:1'],
  },
}

describe('findDuplicates', () => {
  it.each(Object.entries(cases))('%s', (_, { files, rows, options }) => {
    expect(duplicates(files, options)).toEqual(rows)
  })

  it('puts first what saves most', () => {
    const files = { 'a.mdx': page(prose, '# A', other), 'b.mdx': page(other, '# B', prose), 'c.mdx': page(prose) }
    expect(duplicates(files)).toEqual(['text 25 1: a.mdx:1, b.mdx:5, c.mdx:1', 'text 26 1: a.mdx:5, b.mdx:1'])
  })

  it('gives plain data, the same in whatever order the files come', () => {
    const files = Object.entries(cases).flatMap(([name, { files }]) =>
      Object.entries(files).map(([path, text]) => [`${name}/${path}`, text] as const),
    )
    const rows = findDuplicates(createResolver(Object.fromEntries(files)))
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
    expect(findDuplicates(createResolver(Object.fromEntries(files.reverse())))).toEqual(rows)
  })

  it.each([
    [{ threshold: 0 }, 'Expected option `threshold` to be above 0 and at most 1, not `0`'],
    [{ threshold: 85 }, 'Expected option `threshold` to be above 0 and at most 1, not `85`'],
    [{ minWords: 0 }, 'Expected option `minWords` to be a number from 1 on, not `0`'],
    [{ minLines: '3' }, "Expected option `minLines` to be a number from 1 on, not `'3'`"],
    [{ treshold: 1 }, 'Unexpected option `treshold`; did you mean `threshold`?'],
  ])('rejects %j', (options, message) => {
    expect(() => findDuplicates(createResolver({}), options as DuplicateOptions)).toThrow(new TypeError(message))
  })
})
