import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { brief, messagesOf, project } from '../project.js'

const page = { 'page.mdx': '<Include src="_p" name="x" />' }
const told = (files: Record<string, string>, options: Options = {}): string[] =>
  ['go', 'react'].flatMap((sdk) =>
    messagesOf(project({ ...page, ...files }, options).resolve('page.mdx', { sdk })).map(
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

  it('is nothing to warn of where React keeps it to itself, as it does with keys', () => {
    const keyed = (src: string) => ({ 'page.mdx': `<Include src="${src}" key="x" />` })
    expect(told({ ...keyed('_p'), '_p.mdx': 'Text.' })).toEqual([])
    expect(told({ ...keyed('_p'), '_p.mdx': declaring('a: {}') })).toEqual([])
    expect(told({ ...keyed('a.go'), 'a.go': 'package a' })).toEqual([])
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

describe('a prop beside a map', () => {
  const options: Options = { components: { choose: { name: 'Pick', map: 'of' } } }
  const messages = (attributes: string, files: Record<string, string>): string[] =>
    told({ 'page.mdx': `<Pick ${attributes} />`, ...files }, options)
  const map = "of={{ go: '_go', react: '_react' }}"

  it.each<[string, string, Record<string, string>]>([
    ['uses it', `${map} name="x"`, { '_go.mdx': '{props.name}', '_react.mdx': 'React.' }],
    ['is given it by a spread', `${map} {...{ name: 'x' }}`, { '_go.mdx': '{props.name}', '_react.mdx': 'React.' }],
    [
      'has a variant file that uses it',
      `${map} name="x"`,
      { '_go.mdx': 'Go.', '_go.nextjs.mdx': '{props.name}', '_react.mdx': 'React.' },
    ],
    ['passes all on', `${map} name="x"`, { '_go.mdx': '<Card {...props} />', '_react.mdx': 'React.' }],
    [
      'declares it',
      `${map} name="x"`,
      { '_go.mdx': declaring('name: {}', '{props.name}'), '_react.mdx': declaring('a: {}') },
    ],
    [
      'is an element',
      "of={{ go: <Include src='_go' />, react: '_react' }} name=\"x\"",
      { '_go.mdx': '{props.name}', '_react.mdx': 'React.' },
    ],
    [
      'is a file of code',
      "of={{ go: '_go.go', react: '_react' }} lang=\"golang\"",
      { '_go.go': 'x', '_react.mdx': 'React.' },
    ],
    [
      'is beside one',
      "of={{ go: '_go', react: '_react.js' }} name=\"x\"",
      { '_go.mdx': '{props.name}', '_react.js': 'x' },
    ],
  ])('is nothing to warn of where another of its files %s', (_, attributes, files) => {
    expect(messages(attributes, files)).toEqual([])
  })

  it('is warned of where none of its files uses it', () => {
    expect(messages(`${map} name="x"`, { '_go.mdx': 'Go.', '_react.mdx': 'React.', '_p.mdx': '{props.name}' })).toEqual(
      ['prop-unused page.mdx go', 'prop-unused page.mdx react'],
    )
  })

  it('is warned of where it is given to one of them alone, that does not use it', () => {
    const attributes = "of={{ go: <Include src='_go' name='x' />, react: '_react' }}"
    expect(messages(attributes, { '_go.mdx': 'Go.', '_react.mdx': '{props.name ?? 1}' })).toEqual([
      'prop-unused page.mdx go',
    ])
  })

  it('is looked at again once another of its files uses it', () => {
    const files = { 'page.mdx': `<Pick ${map} name="x" />`, '_go.mdx': 'Go.', '_react.mdx': 'React.' }
    const resolver = project(files, options)
    const react = () => resolver.resolve('page.mdx', { sdk: 'react' })
    const { fingerprint } = react()
    expect(messagesOf(react()).map(({ ruleId }) => ruleId)).toEqual(['prop-unused'])
    resolver.update({ '_go.mdx': '{props.name}' })
    expect(messagesOf(react())).toEqual([])
    expect(react().fingerprint).not.toBe(fingerprint)
  })
})
