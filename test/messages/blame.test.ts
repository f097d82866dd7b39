import { describe, expect, it } from 'vitest'
import { brief, messagesOf, project } from '../project.js'

const told = (files: Record<string, string>): readonly string[] =>
  messagesOf(project(files).resolve('page.mdx')).map(
    (message) => `${brief(message)} ${/[.?] (Put .*?|Move .*?);/.exec(message.reason)?.[1]}`,
  )

const list = '<Include src="_p/a">\n  - x\n</Include>'
const lines = 'Put `{props.children}` on lines of its own'
const text = `${lines}, or give it text`
const include = 'Put the include on lines of its own'

describe('blocks that cannot stand where they are put', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      '`{props.children}` in a sentence',
      { 'page.mdx': list, '_p/a.mdx': 'Top\n\nSee {props.children} here.' },
      [`include-split _p/a.mdx:3:5 ${lines}`],
    ],
    [
      '`{ props.children }` in a sentence of a list item',
      { 'page.mdx': list, '_p/a.mdx': '- See { props.children } here.' },
      ['include-split _p/a.mdx:1:7 Put `{ props.children }` on lines of its own'],
    ],
    [
      'each of two places',
      { 'page.mdx': list, '_p/a.mdx': 'A {props.children} B\n\n{props.children} C' },
      [`include-split _p/a.mdx:1:3 ${lines}`, `include-split _p/a.mdx:3:1 ${lines}`],
    ],
    ['a heading', { 'page.mdx': list, '_p/a.mdx': '# See {props.children}' }, [`include-blocks _p/a.mdx:1:7 ${text}`]],
    [
      'a table cell',
      { 'page.mdx': list, '_p/a.mdx': '| a |\n| - |\n| {props.children} |' },
      [`include-blocks _p/a.mdx:3:3 ${text}`],
    ],
    ['bold text', { 'page.mdx': list, '_p/a.mdx': 'A **{props.children}**' }, [`include-blocks _p/a.mdx:1:5 ${text}`]],
    [
      'children that are handed on, where they stand',
      {
        'page.mdx': list,
        '_p/a.mdx': '<Include src="_p/b">\n{props.children}\n</Include>',
        '_p/b.mdx': 'A {props.children}',
      },
      [`include-split _p/b.mdx:1:3 ${lines}`],
    ],
    [
      'an include among the children of another',
      {
        'page.mdx': '<Include src="_p/a">\n  See <Include src="_p/b" /> here.\n</Include>',
        '_p/a.mdx': '{props.children}',
        '_p/b.mdx': '- x',
      },
      [`include-split page.mdx:2:7 ${include}`],
    ],
    [
      'an include in a sentence, whose partial is its children',
      {
        'page.mdx': 'A <Include src="_p/a"><Include src="_p/b" /></Include> B',
        '_p/a.mdx': '{props.children}',
        '_p/b.mdx': '- x',
      },
      [`include-split page.mdx:1:3 ${include}`],
    ],
    [
      'an include in a sentence of a partial',
      { 'page.mdx': '<Include src="_p/a" />', '_p/a.mdx': 'x\n\nA <Include src="_p/b" /> B', '_p/b.mdx': '- x' },
      [`include-split _p/a.mdx:3:3 ${include}`],
    ],
  ])('are blamed on what brings them: %s', (_, files, expected) => {
    expect(told(files)).toEqual(expected)
  })
})
