import { describe, expect, it } from 'vitest'
import type { ResolveOptions } from '../../src/index.js'
import { nodesOf, project } from '../project.js'
import { chain, react, start, type Files } from './bombs.js'

/** What leads from one file to the next without nesting anything in an output; the last one shows `end`. */
const flat: Record<string, Files> = {
  'an include on lines of its own': chain(1000, (next) => `L\n\n<Include src="_${next}" />`, 'end'),
  'an include behind text': chain(1000, (next) => `<Include src="_${next}" />\n\nL`, 'end'),
  'an include in a sentence': chain(1000, (next) => `a <Include src="_${next}" /> b`, 'end'),
  'an include alone in its paragraph': chain(1000, (next) => `<If sdk="react"><Include src="_${next}" /></If>`, 'end'),
  'a condition on lines of its own': chain(
    1000,
    (next) => `<If sdk="react">\n\n<Include src="_${next}" />\n\n</If>`,
    'end',
  ),
  'two conditions': chain(
    1000,
    (next) => `<If sdk="react">\n<If notSdk="go">\n<Include src="_${next}" />\n</If>\n</If>`,
    'end',
  ),
  'the only panel left': chain(
    1000,
    (next) => `<Tabs items={["React", "Go"]}>\n<Tab>\n<Include src="_${next}" />\n</Tab>\n<Tab>g</Tab>\n</Tabs>`,
    'end',
  ),
  'children that are passed on': {
    ...chain(1000, (next) => `<Include src="_${next}">\n{props.children}\n</Include>`, '{props.children}'),
    'page.mdx': '<Include src="_0">\nend\n</Include>',
  },
  'children with an include': chain(
    1000,
    (next) => `<Include src="_wrap">\n<Include src="_${next}" />\n</Include>`,
    'end',
  ),
  'a section': chain(
    1000,
    (next) => `## A${next - 1}\n\n<Include src="_${next}#a${next}" />\n\n## B`,
    '## A999\n\nend',
  ),
}

describe('a chain of a thousand partials', () => {
  it.each(Object.entries(flat))('resolves where nothing nests: %s', (_, files) => {
    const resolver = project({ 'page.mdx': start, '_wrap.mdx': '{props.children}', ...files })
    const { tree, file, dependencies } = resolver.resolve('page.mdx', react)
    expect(file.messages.map(({ reason }) => reason)).toEqual([])
    expect(nodesOf(tree).some((node) => node.type === 'text' && node.value.includes('end'))).toBe(true)
    expect(dependencies).toContain('_999.mdx')
    expect(resolver.graph.dependencies('page.mdx', { ...react, deep: true })).toEqual(dependencies)
    expect(resolver.graph.dependents('_999.mdx').map(({ page }) => page)).toEqual(['page.mdx'])
  })

  it.each<[string, Files, ResolveOptions]>([
    ['list items', chain(1000, (next) => `- L\n\n  <Include src="_${next}" />`, 'end'), react],
    ['quotes', chain(1000, (next) => `> L\n>\n> <Include src="_${next}" />`, 'end'), react],
    ['components', chain(1000, (next) => `<Card>\nL\n<Include src="_${next}" />\n</Card>`, 'end'), react],
    ['emphasis', chain(1000, (next) => `*a <Include src="_${next}" />*`, 'end'), react],
    ['conditions that stay', chain(1000, (next) => `<If sdk="go">\nL\n<Include src="_${next}" />\n</If>`, 'end'), {}],
    [
      'panels that stay',
      chain(
        1000,
        (next) => `<Tabs items={["a", "b"]}>\n<Tab>\n<Include src="_${next}" />\n</Tab>\n<Tab>x</Tab>\n</Tabs>`,
        'end',
      ),
      react,
    ],
    [
      'children in components',
      {
        ...chain(
          1000,
          (next) => `<Include src="_${next}">\n<Card>\nL\n{props.children}\n</Card>\n</Include>`,
          '{props.children}',
        ),
        'page.mdx': '<Include src="_0">\nend\n</Include>',
      },
      react,
    ],
  ])('stops at the limit of depth where each nests the next: %s', (_, files, reader) => {
    const resolver = project({ 'page.mdx': start, ...files })
    const { tree, file } = resolver.resolve('page.mdx', reader)
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['include-limit'])
    expect(nodesOf(tree).length).toBeGreaterThan(200)
  })

  it('keeps what each partial says, in order, and ESM and footnotes with it', () => {
    const count = 400
    const files = chain(
      count,
      (next) => `export const v${next} = ${next}\n\nt${next}[^n]\n\n<Include src="_${next}" />\n\n[^n]: f${next}`,
      'end',
    )
    const { tree } = project({ 'page.mdx': start, ...files }).resolve('page.mdx', react)
    const types = tree.children.map(({ type }) => type)
    expect(types.filter((type) => type === 'mdxjsEsm')).toHaveLength(count - 1)
    expect(types.filter((type) => type === 'footnoteDefinition')).toHaveLength(count - 1)
    const texts = tree.children.flatMap((node) => (node.type === 'paragraph' ? node.children : []))
    const numbers = texts.flatMap((node) => (node.type === 'text' && node.value !== 'end' ? [node.value] : []))
    expect(numbers).toEqual(Array.from({ length: count - 1 }, (_, index) => `t${index + 1}`))
  })

  it('remembers the panel that all of it stands in', () => {
    const files = {
      'page.mdx': `<Tabs items={["React", "Go"]}>\n<Tab>\n${start}\n</Tab>\n<Tab>g</Tab>\n</Tabs>`,
      ...flat['an include on lines of its own'],
    }
    const { tree } = project(files).resolve('page.mdx', react)
    for (const { data } of tree.children) expect(data?.origin?.panels?.map(({ label }) => label)).toEqual(['React'])
    expect(tree.children.at(-1)?.data?.origin?.chain).toHaveLength(1000)
  })
})
