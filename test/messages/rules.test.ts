import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '../../src/messages/catalogue.js'
import { fixes } from '../../src/index.js'
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
  const [, severity = ''] = /^\*(Error|Warning|Info)(?:, fixable)?\.\*/m.exec(body) ?? []
  const [, reason] = /^> (.*)$/m.exec(body) ?? []
  return { id, files, severity, reason, isFixable: /^\*\w+, fixable\.\*/m.test(body) }
})

const fatality: Record<string, boolean | undefined> = { Error: true, Warning: false, Info: undefined }

describe('the page of rules', () => {
  it('has those of the catalogue, in its order', () => {
    expect(rules.map(({ id }) => id)).toEqual(ruleIds)
  })

  it('says how grave each is', () => {
    for (const { id, severity } of rules) expect(Object.keys(fatality), id).toContain(severity)
  })

  it('has an example of each, but for the three that no short one meets', () => {
    const bare = rules.filter(({ files, reason }) => files.length === 0 || reason === undefined)
    expect(bare.map(({ id }) => id)).toEqual(['component-unknown', 'include-limit', 'unwritable'])
  })

  it.each(rules.filter(({ files }) => files.length > 0))(
    'words $id as its message does',
    ({ id, files, severity, reason }) => {
      const resolver = project(Object.fromEntries(files))
      const messages = [
        ...messagesOf(resolver.resolve('page.mdx', { sdk: 'react' })),
        ...resolver.report().flatMap((file) => file.messages),
      ]
      const message = messages.find(({ ruleId }) => ruleId === id)
      expect(message?.reason).toBe(reason)
      expect(message?.url).toBe(`https://github.com/mdx-partials/mdx-partials/blob/main/src/messages/rules.md#${id}`)
      expect(message?.fatal).toBe(fatality[severity])
    },
  )

  const slips: Readonly<Record<string, string>> = {
    'attribute-unknown': '<If skd="go">x</If>',
    'front-matter-key': '---\nsdks: go\n---',
    'front-matter-sdk': '---\nsdk: goo\n---',
    'include-dynamic': '<Include scr="_p" />',
    'include-missing': '<Include src="_pp" />',
    'include-outside': '<Include src="/_p" />',
    'prop-missing': '<Include src="_p#need" nmae="N" />',
    'prop-unknown': '<Include src="_declared" naem="N" />',
    'prop-unused': '<Include src="_code.ts" regoin="call" />',
    'region-missing': '<Include src="_code.ts" region="cal" />',
    'sdk-unknown': '<If sdk="goo">x</If>',
    'section-missing': '<Include src="_p#ned" />',
  }
  const others = {
    '_p.mdx': '## Need\n\n{props.name}',
    '_declared.mdx': '---\nprops: { name: {} }\n---\n\n{props.name}',
    '_code.ts': '// #region call\nx\n// #endregion',
  }

  it('marks those that can be fixed', () => {
    expect(rules.filter(({ isFixable }) => isFixable).map(({ id }) => id)).toEqual(Object.keys(slips))
  })

  it.each(Object.entries(slips))('marks %s, which has a fix', (id, page) => {
    const report = project({ 'page.mdx': page, ...others }).report()
    const messages = report.flatMap((file) => file.messages).filter(({ ruleId }) => ruleId === id)
    expect(messages.length).toBe(1)
    expect(fixes(messages).length).toBe(1)
  })
})
