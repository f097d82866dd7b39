import { describe, expect, it } from 'vitest'
import { messagesOf, project, resolve } from '../project.js'
import { table, type Case } from './check.js'

const on = (files: Record<string, string>, mdx: string, more: Partial<Case> = {}): Case => ({ files, mdx, ...more })
const one = '_p/a.mdx'

describe('heading offsets', () => {
  table({
    'go down': on(
      { 'page.mdx': '# P\n\n<Include src="_p/a" headingOffset={1} />', [one]: '# A\n\n## B' },
      '# P\n\n## A\n\n### B',
    ),
    'add up through nesting': on(
      {
        'page.mdx': '<Include src="_p/a" headingOffset={1} />',
        [one]: '# A\n\n<Include src="_p/b" headingOffset={2} />\n\n<Include src="_p/c" />',
        '_p/b.mdx': '# B',
        '_p/c.mdx': '# C',
      },
      '## A\n\n#### B\n\n## C',
    ),
    'end at 6': on(
      { 'page.mdx': '<Include src="_p/a" headingOffset={5} />', [one]: '# A\n\n## B\n\n###### C' },
      '###### A\n\n###### B\n\n###### C',
    ),
    'reach into lists, quotes and components': on(
      { 'page.mdx': '<Include src="_p/a" headingOffset={1} />', [one]: '- # A\n\n> # B\n\n<Card>\n# C\n</Card>' },
      '- ## A\n\n> ## B\n\n<Card>\n  ## C\n</Card>',
    ),
    'may be written as text': on({ 'page.mdx': '<Include src="_p/a" headingOffset="1" />', [one]: '# A' }, '## A'),
    'apply to a section': on(
      { 'page.mdx': '<Include src="_p/a#b" headingOffset={1} />', [one]: '# A\n\n## B' },
      '### B',
    ),
    'leave headings of children': on(
      { 'page.mdx': '<Include src="_p/a" headingOffset={1}>\n# Kid\n</Include>', [one]: '# A\n\n{props.children}' },
      '## A\n\n# Kid',
    ),
    'leave headings of the page': on(
      { 'page.mdx': '<Include src="_p/a" headingOffset={1} />\n\n# P', [one]: '# A' },
      '## A\n\n# P',
    ),
    'are reported where they are no number': on(
      { 'page.mdx': '<Include src="_p/a" headingOffset="x" />', [one]: '# A' },
      '# A',
      { messages: ['heading-offset page.mdx:1:1'] },
    ),
    'are reported where they are negative': on(
      { 'page.mdx': '<Include src="_p/a" headingOffset={-1} />', [one]: '# A' },
      '# A',
      { messages: ['heading-offset page.mdx:1:1'] },
    ),
    'come from props': on(
      {
        'page.mdx': '<Include src="_p/a" deep={1} />\n\n<Include src="_p/c" />',
        [one]:
          '<Include src="_p/b" headingOffset={props.deep} />\n\n# C\n\n<Include src="_p/d" headingOffset={props.deep + 1} />',
        '_p/b.mdx': '# B',
        '_p/c.mdx': '<Include src="_p/e" headingOffset={props.deep} />',
        '_p/d.mdx': '# D',
        '_p/e.mdx': '# E',
      },
      '## B\n\n# C\n\n### D\n\n# E',
    ),
    'are reported where a prop is no such number, by its value': on(
      {
        'page.mdx': '<Include src="_p/a" deep={9} />',
        [one]: '<Include src="_p/b" headingOffset={props.deep} />',
        '_p/b.mdx': '# B',
      },
      '# B',
      {
        messages: ['heading-offset _p/a.mdx:1:1'],
        also: ({ resolved }) => expect(messagesOf(resolved).join()).toContain('heading offset `9`'),
      },
    ),
    'are no prop': on(
      { 'page.mdx': '<Include src="_p/a" headingOffset={1} name="N" />', [one]: '# A {props.name}' },
      '## A N',
    ),
  })
})

describe('equal ids', () => {
  const branches = '<If sdk="go">\n## Install\n</If>\n\n<If sdk="react">\n## Install\n</If>'
  const said = (page: string, reader = {}, files = {}): string[] => [
    ...resolve({ 'page.mdx': page, ...files }, reader).messages,
  ]

  it('are found between page and partial', () => {
    expect(said('## A\n\n<Include src="_p/a" />', {}, { [one]: '## A' })).toEqual(['heading-id _p/a.mdx:1:1'])
  })
  it('are found between two uses of a partial', () => {
    expect(said('<Include src="_p/a" />\n\n<Include src="_p/a" />', {}, { [one]: '## A' })).toEqual([
      'heading-id _p/a.mdx:1:1',
    ])
  })
  it('are found between slug and written id', () => {
    expect(said('## A b\n\n## C {{ id: "a-b" }}')).toEqual(['heading-id page.mdx:3:1'])
  })
  it('are found where a prop makes them equal', () => {
    expect(said('## Go\n\n<Include src="_p/a" name="Go" />', {}, { [one]: '## {props.name}' })).toEqual([
      'heading-id _p/a.mdx:1:1',
    ])
  })
  it('are found where filtering makes them equal', () => {
    expect(said('## A<If sdk="go"> b</If>\n\n## A', { sdk: 'react' })).toEqual(['heading-id page.mdx:3:1'])
  })
  it('are fine where a prop makes them differ', () => {
    expect(
      said('<Include src="_p/a" name="Go" />\n\n<Include src="_p/a" name="Rust" />', {}, { [one]: '## {props.name}' }),
    ).toEqual([])
  })
  it('are fine in branches for two SDKs', () => {
    expect(said(branches, { sdk: 'go' })).toEqual([])
  })
  it('are fine in branches for two SDKs that both stay', () => {
    expect(said(branches)).toEqual([])
  })
  it('say both places and how they came in', () => {
    const { resolved } = resolve({ 'page.mdx': '## A\n\n<Include src="_p/a" />', [one]: 'x\n\n## A' })
    const [message] = messagesOf(resolved)
    expect(message?.reason).toContain('page.mdx:1:1')
    expect([message?.file, message?.line, message?.fatal]).toEqual(['_p/a.mdx', 3, false])
    expect(message?.note).toBe('included from page.mdx:3:1')
  })
  it.each<[string, readonly string[]]>([
    ['## Fixed\n\n## Fixed\n\n## Fixed', ['3 its link is `#fixed-1`', '5 its link is `#fixed-2`']],
    ['## Fixed\n\n> # fixed!\n\n- ## Fixed', ['3 its link is `#fixed-1`', '5 its link is `#fixed-2`']],
    ['## Fixed\n\n## Fixed\n\n## Fixed 1', ['3 its link is `#fixed-1`', '5 its link is `#fixed-1-1`']],
    ['## Fixed 1\n\n## Fixed\n\n## Fixed', ['5 its link is `#fixed-2`']],
    ['## Fixed\n\n## B {{ id: "fixed" }}', ['3 links reach only the first']],
    [
      '## B {{ id: "fixed" }}\n\n## C {{ id: "fixed" }}\n\n## Fixed',
      ['3 links reach only the first', '5 links reach only the first'],
    ],
  ])('say what the link of each becomes: %j', (page, links) => {
    const { resolved } = resolve({ 'page.mdx': page })
    const told = messagesOf(resolved).map(({ line, reason }) => `${line} ${reason.split('; ').at(-1)?.slice(0, -1)}`)
    expect(told).toEqual(links)
  })
  it('are told in the report with those who see them', () => {
    const resolver = project({ 'page.mdx': '## A\n\n<If sdk="go">\n## A\n</If>\n\n## A' })
    const told = resolver.report().flatMap(({ messages }) => messages)
    expect(told.map(({ line, sdks, reason }) => [line, sdks, /`#.*`/.exec(reason)?.[0]])).toEqual([
      [4, ['go'], '`#a-1`'],
      [7, ['nextjs', 'react'], '`#a-1`'],
      [7, ['go'], '`#a-2`'],
    ])
  })
})
