import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { diff } from '../../src/review.js'
import { brief, project, resolve } from '../project.js'
import { table, type Case } from './check.js'

const section = (partial: string, mdx: string, more: Partial<Case> = {}, id = 'my-id', file = '_p/c.mdx'): Case => ({
  files: { 'page.mdx': `<Include src="_p/c#${id}" />`, [file]: partial },
  mdx,
  ...more,
})
const missing = { messages: ['section-missing page.mdx:1:1'] }

describe('an id that is written behind a heading as `\\{#x}`', () => {
  table({
    'is that of its section, and stays as written': section(
      '## Head \\{#my-id}\n\nx\n\n## Next\n\ny',
      '## Head \\{#my-id}\n\nx',
    ),
    'may stand behind marks': section('## `a` *b* \\{#my-id}\n\nx', '## `a` *b* \\{#my-id}\n\nx'),
    'may stand without a space': section('## Head\\{#my-id}\n\nx', '## Head\\{#my-id}\n\nx'),
    'may be all of a heading': section('## \\{#my-id}\n\nx', '## \\{#my-id}\n\nx'),
    'may stand in a list item': section('- ## Head \\{#my-id}\n\n  x', '## Head \\{#my-id}\n\nx'),
    'may stand in an underlined heading': section('Head \\{#my-id}\n---\n\nx', '## Head \\{#my-id}\n\nx'),
    'may have dots and capitals': section('## Head \\{#My.id_2}\n\nx', '## Head \\{#My.id_2}\n\nx', {}, 'My.id_2'),
    'may be written as a character reference': section('## Head &#123;#my-id}\n\nx', '## Head \\{#my-id}\n\nx'),
    'takes the place of the slug': section('## Head \\{#my-id}\n\nx', '', missing, 'head'),
    'takes no number from headings that are alike': section(
      '## Head \\{#my-id}\n\nx\n\n## Head\n\ny',
      '## Head\n\ny',
      {},
      'head',
    ),
    'is no id in code': section('## Head `{#my-id}`\n\nx', '', missing),
    'is no id in the middle': section('## Head \\{#my-id} more\n\nx', '', missing),
    'is no id of a paragraph': section('Head \\{#my-id}', '', missing),
    'goes in no offset': {
      files: { 'page.mdx': '<Include src="_p/c" headingOffset={1} />', '_p/c.mdx': '## Head \\{#my-id}' },
      mdx: '### Head \\{#my-id}',
    },
  })

  it('is told from others by the id alone', () => {
    expect(resolve({ 'page.mdx': '## A \\{#x}\n\n## B \\{#x}' }).messages).toEqual(['heading-id page.mdx:3:1'])
    expect(resolve({ 'page.mdx': "## A \\{#x}\n\n## B {{ id: 'x' }}" }).messages).toEqual(['heading-id page.mdx:3:1'])
    expect(resolve({ 'page.mdx': '## A \\{#x}\n\n## A \\{#y}\n\n## A' }).messages).toEqual([])
  })

  it('is told of for each reader, whatever was done to the tree of another', () => {
    const files = { 'page.mdx': '## A\n\n<Include src="_p" />', '_p.mdx': '## A\n\nx' }
    const resolver = project(files, { sdks: ['go', 'react'] })
    const told = (sdk: string): unknown => {
      const { tree, file } = resolver.resolve('page.mdx', { sdk })
      visit(tree, ({ data, position }) => {
        if (position) position.start.line = 9
        for (const inclusion of data?.origin?.chain ?? []) Object.assign(inclusion, { path: 'x', position: undefined })
      })
      return file.messages.map(({ ruleId, line, reason }) => [ruleId, line, reason])
    }
    const [first, second] = [told('go'), told('react')]
    expect(first).toEqual([['heading-id', 3, expect.stringContaining('_p.mdx:1:1')]])
    expect(second).toEqual(first)
  })

  it.each<[string, string, number]>([
    ['of a plain shape', '', 1],
    ['with ESM', "import { x } from 'y'\n\n", 3],
  ])('is told of as it is written, whatever was done to a tree %s before it is asked', (_, esm, line) => {
    const page = `${esm}## A\n\n<Include src="_p" />\n\n## A`
    const output = project({ 'page.mdx': page, '_p.mdx': '## A\n\nx' }).resolve('page.mdx', { sdk: 'go' })
    visit(output.tree, 'heading', ({ data, children, position }) => {
      children.length = 0
      if (position) position.start.line = 9
      for (const inclusion of data?.origin?.chain ?? []) Object.assign(inclusion, { path: 'x', position: undefined })
    })
    const told = [2, 4].map((below) => `heading-id page.mdx:${line + below}:1`)
    expect(output.file.messages.map(brief)).toEqual(told)
  })

  it('is an anchor, and no word of the heading', () => {
    const make = (heading: string): ReturnType<typeof project> =>
      project({ 'page.mdx': `## ${heading}\n\nx`, 'other.mdx': '[x](./page#one)' })
    const { brokenLinks, changes } = diff(make('Head \\{#one}'), make('Head \\{#two}'))
    expect(brokenLinks.map(({ url }) => url)).toEqual(['./page#one'])
    expect(changes.map(({ lost }) => [lost.anchors.map(({ id }) => id), lost.headings])).toEqual([[['one'], []]])
    expect(diff(make('Head \\{#one}'), make('Renamed \\{#one}')).brokenLinks).toEqual([])
  })

  it('is told how to be written where MDX takes it for an expression', () => {
    const files = { 'page.mdx': 'x\n\n## Head {#my-id}\n\ny' }
    const [message] = resolve(files).resolved.file.messages
    expect([message?.ruleId, message?.line]).toEqual(['parse-error', 3])
    expect(message?.reason).toContain('`\\{#my-id}`')
    const [included] = resolve({ 'page.mdx': '<Include src="_a" />', '_a.mdx': '## Head {#my-id}' }).resolved.file
      .messages
    expect(included?.reason).toContain('`\\{#my-id}`')
    const [other] = resolve({ 'page.mdx': 'x {1 +} y \\{#my-id}' }).resolved.file.messages
    expect(other?.reason).not.toContain('my-id')
  })
})
