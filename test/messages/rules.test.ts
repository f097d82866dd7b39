import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '../../src/messages/catalogue.js'
import { messagesOf, project } from '../project.js'

const text = readFileSync('src/messages/rules.md', 'utf8')

/** Where each rule starts; the headings in examples are code. */
const starts = unified()
  .use(remarkParse)
  .parse(text)
  .children.filter((node) => node.type === 'heading' && node.depth === 2)
  .map((node) => node.position?.start.offset ?? NaN)

const rules = starts.map((start, index) => {
  const body = text.slice(start, starts[index + 1])
  const files = [...body.matchAll(/```\w+ file=(\S+)\n([^]*?)\n```/g)].map(
    ([, path = '', content = '']) => [path, content] as const,
  )
  const [, id = ''] = /^## (.*)$/m.exec(body) ?? []
  const [, severity = ''] = /^\*(Error|Warning|Info)\.\*/m.exec(body) ?? []
  const [, reason] = /^> (.*)$/m.exec(body) ?? []
  return { id, files, severity, reason }
})

const fatality: Record<string, boolean | undefined> = { Error: true, Warning: false, Info: undefined }

describe('the page of rules', () => {
  it('has those of the catalogue, in its order', () => {
    expect(rules.map(({ id }) => id)).toEqual(ruleIds)
  })

  it('says how grave each is', () => {
    for (const { id, severity } of rules) expect(Object.keys(fatality), id).toContain(severity)
  })

  it('has an example of each, but for the two that no short one meets', () => {
    const bare = rules.filter(({ files, reason }) => files.length === 0 || reason === undefined)
    expect(bare.map(({ id }) => id)).toEqual(['include-limit', 'unwritable'])
  })

  it.each(rules.filter(({ files }) => files.length > 0))(
    'words $id as its message does',
    ({ id, files, severity, reason }) => {
      const messages = messagesOf(project(Object.fromEntries(files)).resolve('page.mdx', { sdk: 'react' }))
      const message = messages.find(({ ruleId }) => ruleId === id)
      expect(message?.reason).toBe(reason)
      expect(message?.url).toBe(`https://github.com/mdx-partials/mdx-partials/blob/main/src/messages/rules.md#${id}`)
      expect(message?.fatal).toBe(fatality[severity])
    },
  )
})
