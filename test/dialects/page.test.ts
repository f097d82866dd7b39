import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import * as door from '../../src/dialects.js'

const dialects = Object.entries(door).filter(([name]) => name !== 'detectDialect') as [string, () => door.Dialect][]
const names = dialects.map(([name]) => name).sort()
const page = readFileSync('src/dialects/dialects.md', 'utf8')
const readme = readFileSync('README.md', 'utf8')

describe('the page of dialects', () => {
  it('has each, in order, with the syntax that it reads', () => {
    const sections = page.split(/^## /m).slice(1)
    expect(sections.map((section) => section.split('\n')[0])).toEqual(names)
    for (const section of sections) expect(section).toContain('| written | read as |')
  })

  it('is where the README leads, for each', () => {
    const rows = [...readme.matchAll(/^\| \[`(\w+)`\]\(src\/dialects\/dialects\.md#(\w+)\) \|/gm)]
    expect(rows.map(([, name, anchor]) => [name, anchor])).toEqual(names.map((name) => [name, name]))
  })

  it('is of dialects that go by the name of their function', () => {
    for (const [name, dialect] of dialects) expect(dialect().name).toBe(name)
  })

  it.each(dialects)('says nothing of headings that are alike, but for Clerk: %s', (name, dialect) => {
    const count = (options: object): number => {
      const resolver = createResolver({ 'docs/a.mdx': '## A\n\n## A' }, { dialect: dialect(), ...options })
      return resolver
        .report()
        .flatMap(({ messages }) => messages)
        .filter(({ ruleId }) => ruleId === 'heading-id').length
    }
    expect(count({})).toBe(name === 'clerk' ? 1 : 0)
    expect(count({ rules: { 'heading-id': 'warning' } })).toBe(1)
  })
})
