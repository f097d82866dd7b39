import { describe, expect, it } from 'vitest'
import { docusaurus, supabase } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'

const notesOf = (files: Record<string, string>, options: Options = {}): string[] =>
  createResolver(files, options)
    .report()
    .flatMap(({ messages }) =>
      messages.flatMap(({ note, ruleId }) => (note === undefined ? [] : [`${ruleId}: ${note}`])),
    )

const tabs = `import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

<Tabs>
  <TabItem value="a">A</TabItem>
  <TabItem value="b">B</TabItem>
</Tabs>
`

describe('files of a dialect that is not given', () => {
  it.each<[string, Record<string, string>, string]>([
    ['docusaurus', { 'docs/a.mdx': tabs, 'docs/b.mdx': tabs }, 'tabs-empty'],
    [
      'docusaurus',
      { 'docusaurus.config.js': '', 'docs/a.mdx': '# A {#b}\n', 'docs/b.mdx': '# A {#b}\n' },
      'parse-error',
    ],
    [
      'supabase',
      {
        'content/guides/a.mdx':
          '<$Partial path="a.mdx" />\n\n<$Show if="x">\n<Tabs>\n<TabPanel id="a" label="A">A</TabPanel>\n</Tabs>\n</$Show>\n',
      },
      'tabs-empty',
    ],
  ])('are told once in a report, at a message that may have come of it: %s', (name, files, rule) => {
    expect(notesOf(files)).toEqual([
      `${rule}: these files seem to be written in the dialect \`${name}\`; if so, give it: \`dialect: ${name}()\``,
    ])
  })

  it('are not told where a dialect is given', () => {
    expect(notesOf({ 'docs/a.mdx': tabs }, { dialect: docusaurus() })).toEqual([])
    expect(notesOf({ 'docs/a.mdx': tabs }, { dialect: supabase() })).toEqual([])
  })

  it('are not told where nothing is wrong that a dialect would right', () => {
    expect(notesOf({ 'docs/a.mdx': "import Tabs from '@theme/Tabs';\n\n# A\n\n# A\n" })).toEqual([])
  })

  it('are not told where nothing tells, nor of what is read without one', () => {
    expect(notesOf({ 'a.mdx': '<Include src="b" />' })).toEqual([])
    expect(notesOf({ 'docs/_partials/a.mdx': '', 'docs/a.mdx': '<Include src="b" />\n\n<If sdk="a">b</If>' })).toEqual(
      [],
    )
  })

  it('are told behind the includes that led there', () => {
    const files = { 'docs/a.mdx': "import B from './_b.mdx';\n\n<B />", 'docs/_b.mdx': tabs }
    const [note = ''] = notesOf(files)
    expect(note).toMatch(/`dialect: docusaurus\(\)`$/)
  })
})
