import { describe, expect, it } from 'vitest'
import { brief, messagesOf, project } from '../project.js'

const page = { 'page.mdx': '<Include src="_p" name="x" />' }
const told = (files: Record<string, string>): string[] =>
  ['go', 'react'].flatMap((sdk) =>
    messagesOf(project({ ...page, ...files }).resolve('page.mdx', { sdk })).map(
      (message) => `${brief(message).split(':', 1)[0]} ${sdk}`,
    ),
  )
const declaring = (props: string, text = 'Text.') => `---\nprops: { ${props} }\n---\n\n${text}`

describe('a prop', () => {
  it.each<[string, Record<string, string>]>([
    ['a variant file', { '_p.mdx': 'Text.', '_p.go.mdx': '{props.name}' }],
    ['the file that it stands in for', { '_p.mdx': '{props.name}', '_p.go.mdx': 'Text.' }],
    ['another variant file', { '_p.nextjs.mdx': '{props.name}', '_p.go.mdx': 'Text.', '_p.react.mdx': 'Text.' }],
    ['a variant file that passes all on', { '_p.mdx': 'Text.', '_p.go.mdx': '<Card {...props} />' }],
    [
      'a variant file that declares it',
      { '_p.mdx': declaring('a: {}'), '_p.go.mdx': declaring('name: {}', '{props.name}') },
    ],
  ])('is nothing to warn of where what else may stand there uses it: %s', (_, files) => {
    expect(told(files)).toEqual([])
  })

  it.each<[string, Record<string, string>, readonly string[]]>([
    ['does not use', { '_p.mdx': 'Text.', '_p.go.mdx': 'Go.' }, ['prop-unused page.mdx']],
    ['does not declare', { '_p.mdx': declaring('a: {}'), '_p.go.mdx': declaring('b: {}') }, ['prop-unknown page.mdx']],
    ['does not use, of another name', { '_p.mdx': 'Text.', '_q.go.mdx': '{props.name}' }, ['prop-unused page.mdx']],
  ])('is warned of where each of them %s it', (_, files, messages) => {
    expect(told(files)).toEqual(['go', 'react'].flatMap((sdk) => messages.map((message) => `${message} ${sdk}`)))
  })

  it('is looked at again once another file may stand there', () => {
    const resolver = project({ ...page, '_p.mdx': 'Text.' })
    const react = () => resolver.resolve('page.mdx', { sdk: 'react' })
    const { fingerprint, dependencies } = react()
    expect(messagesOf(react()).map(({ ruleId }) => ruleId)).toEqual(['prop-unused'])
    resolver.update({ '_p.go.mdx': '{props.name}' })
    expect(messagesOf(react())).toEqual([])
    expect(react().fingerprint).not.toBe(fingerprint)
    expect(react().dependencies).toEqual(dependencies)
    resolver.update({ '_p.go.mdx': 'Text.' })
    expect(messagesOf(react())).toHaveLength(1)
  })
})
