import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { diff, type Block } from '../../src/review.js'

type Files = Readonly<Record<string, string>>

/** The rows of all hunks of `a.mdx`: `changed paragraph One | paragraph Two`. */
function rows(before: string | Files, after: string | Files): string[][] {
  const [old, now] = [before, after].map((files) =>
    createResolver(typeof files === 'string' ? { 'a.mdx': files } : files, { sdks: ['go'] }),
  )
  const tell = (block: Block | null): string => (block === null ? '' : `${block.type} ${block.text}`)
  const { changes } = diff(old!, now!)
  return changes.flatMap(({ hunks }) =>
    hunks.map((hunk) => hunk.rows.map(({ kind, before, after }) => `${kind} ${tell(before)} | ${tell(after)}`)),
  )
}

const far = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']

describe('hunks', () => {
  it.each<[string, string | Files, string | Files, string[][]]>([
    [
      'what differs, with one block of what stands around it',
      far.join('\n\n'),
      far.join('\n\n').replace('four', 'FOUR'),
      [
        [
          'same paragraph three | paragraph three',
          'lost paragraph four | ',
          'gained  | paragraph FOUR',
          'same paragraph five | paragraph five',
        ],
      ],
    ],
    [
      'places that are apart by themselves',
      far.join('\n\n'),
      `${far.slice(1).join('\n\n')}\n\neight`,
      [
        ['lost paragraph one | ', 'same paragraph two | paragraph two'],
        ['same paragraph seven | paragraph seven', 'gained  | paragraph eight'],
      ],
    ],
    [
      'code as it is written',
      '```js\nlet a = 1\n  b()\nc()\n```',
      '```js\nlet a = 1\n  b()\nd()\n```',
      [['changed code let a = 1\n  b()\nc() | code let a = 1\n  b()\nd()']],
    ],
    [
      'front matter by key, ESM, opening tags, items and cells',
      '---\ntitle: A\n---\n\nexport const a = 1\n\n<Note kind="x">\n\n- x\n\n</Note>',
      '---\ntitle: B\n---\n\nexport const a = 2\n\n<Note kind="y">\n\n- x\n\n</Note>',
      [
        [
          'changed yaml title: "A" | yaml title: "B"',
          'changed esm export const a = 1 | esm export const a = 2',
          'changed element <Note kind="x"> | element <Note kind="y">',
          'same listItem x | listItem x',
        ],
      ],
    ],
    [
      'where links and images lead, where that is all that differs',
      'See [it](/a) and ![i](/a.png).',
      'See [it](/b) and ![i](/b.png).',
      [['changed paragraph See [it](/a) and ![i](/a.png). | paragraph See [it](/b) and ![i](/b.png).']],
    ],
    [
      'what went into a partial as moved, side by side',
      { 'a.mdx': 'one\n\ntwo' },
      { 'a.mdx': '<Include src="_p" />\n\nTWO', '_p.mdx': 'one' },
      [['moved paragraph one | paragraph one', 'lost paragraph two | ', 'gained  | paragraph TWO']],
    ],
    [
      'of sections that change places, the ends of what moved',
      '# A\n\none\n\ntwo\n\nthree\n\n# B',
      '# B\n\n# A\n\none\n\ntwo\n\nthree',
      [
        ['moved  | heading B', 'same heading A | heading A'],
        ['same paragraph three | paragraph three', 'moved heading B | '],
      ],
    ],
  ])('show %s', (_, before, after, expected) => {
    expect(rows(before, after)).toEqual(expected)
  })
})
