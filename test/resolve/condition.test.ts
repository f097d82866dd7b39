import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { project, resolve } from '../project.js'

const reader = { sdk: 'nextjs' }
const at = (source: string): ReturnType<typeof resolve> => resolve({ 'page.mdx': source }, reader)

describe('a condition', () => {
  it.each([
    ['sdk="nextjs"', true],
    ['sdk="go"', false],
    ["sdk={'nextjs'}", true],
    ['sdk={"go"}', false],
    ['sdk={`nextjs`}', true],
    ["sdk={['nextjs', 'go']}", true],
    ["sdk={['react', 'go']}", false],
    ['sdk="nextjs, go"', true],
    ['sdk="react,go"', false],
    ['sdk=" nextjs ,"', true],
    ["sdk={'react, nextjs'}", true],
    ["sdk={['react, nextjs']}", true],
    ['notSdk="nextjs"', false],
    ['notSdk="go"', true],
    ["notSdk={['nextjs', 'go']}", false],
    ['notSdk="react, go"', true],
    ["notSdk={'go'}", true],
  ])('decides %s: %s', (written, isLive) => {
    expect(at(`<If ${written}>x</If>`)).toMatchObject({ mdx: isLive ? 'x\n' : '', messages: [] })
    expect(at(`<If ${written}>\n# x\n</If>`)).toMatchObject({ mdx: isLive ? '# x\n' : '', messages: [] })
  })

  it.each([
    ['a <If sdk="nextjs">b <If notSdk="go">c <If sdk="nextjs, react">d</If></If></If>', 'a b c d\n'],
    ['a <If notSdk="go">b <If sdk="react">c</If></If>', 'a b\n'],
    ['<If sdk="nextjs, react">\n<If sdk="react">\nb\n</If>\n<If notSdk="react">\nc\n</If>\n</If>', 'c\n'],
    ['<If sdk="go, react">\n<If sdk="nextjs, go">\nb\n</If>\n</If>', ''],
  ])('intersects with those around it: %j', (source, expected) => {
    expect(at(source)).toMatchObject({ mdx: expected, messages: [] })
  })

  it('in a partial is decided for the page', () => {
    const files = {
      'page.mdx': '<If notSdk="react">\n<Include src="_a" />\n</If>',
      '_a.mdx': '---\nsdk: go\n---\n\na <If sdk="nextjs">n</If><If sdk="go">g</If>',
    }
    expect(['nextjs', 'go', 'react'].map((sdk) => resolve(files, { sdk }).mdx)).toEqual(['a n\n', 'a g\n', ''])
    expect(resolve(files, reader).messages).toEqual([])
  })

  it('without an attribute stays, and is told', () => {
    expect(at('<If>x</If>')).toMatchObject({ mdx: '<If>x</If>\n', messages: ['condition-bare page.mdx:1:1'] })
  })

  it.each([
    ['<If condition={a}>x</If>', '<If condition={a}>x</If>\n'],

    ['<If condition={a} sdk="go">x</If>', ''],
    ['<If sdk="nextjs" condition={a}>x</If>', '<If condition={a}>x</If>\n'],
    ['<If condition={a} notSdk="go">\nx\n</If>', '<If condition={a}>\n  x\n</If>\n'],
    ['<If {...rest} sdk="nextjs">x</If>', '<If {...rest}>x</If>\n'],
    ['<If is="llm" sdk="nextjs">x</If>', '<If is="llm">x</If>\n'],
    ['<If sdk="nextjs" ignoreSdkWarning>x</If>', 'x\n'],
    ['<If condition={a}>x<If sdk="go"> y</If></If>', '<If condition={a}>x</If>\n'],
    ['<If condition={a}><If sdk="go">y</If></If>', ''],
  ])('with more than an SDK keeps what is left to decide: %j', (source, expected) => {
    expect(at(source)).toMatchObject({ mdx: expected, messages: [] })
  })

  it.each<[source: string, expected: string, messages?: readonly string[]]>([
    ['<If is="llm">x</If>', 'x\n'],
    ['<If is="human">x</If>', ''],
    ["<If is={['human', 'llm']}>x</If>", 'x\n'],
    ['<If is="human, llm">x</If>', 'x\n'],
    ["<If is={'human'}>x</If>", ''],
    ['<If is={who}>x</If>', '<If is={who}>x</If>\n', ['condition-dynamic page.mdx:1:1']],
    ['<If beta>x</If>', '<If beta>x</If>\n'],
    ['<If beta={true}>x</If>', '<If beta={true}>x</If>\n'],
    ['<If beta={false}>x</If>', '<If beta={false}>x</If>\n'],
    ['<If version={3}>x</If>', 'x\n'],
    ['<If version={4}>x</If>', ''],
    ['<If version="3">x</If>', 'x\n'],
    ['<If version="4">x</If>', ''],
    ['<If is="llm" beta={false}>x</If>', '<If beta={false}>x</If>\n'],
    ['<If is="llm" other="y">x</If>', '<If other="y">x</If>\n'],
    ['<If other="y">x</If>', '<If other="y">x</If>\n'],
    ['<If sdk="nextjs" is="llm">x</If>', 'x\n'],
    ['<If sdk="go" is="llm">x</If>', ''],
    ['<If sdk="nextjs" is="human">x</If>', ''],
  ])('is decided by the axes that are declared: %j', (source, expected, messages = []) => {
    const axes = { is: ['human', 'llm'], version: ['3', '4'] }
    expect(resolve({ 'page.mdx': source }, { ...reader, is: 'llm', version: '3' }, { axes })).toMatchObject({
      mdx: expected,
      messages,
    })
  })

  it('is decided by an axis also where no SDK is given', () => {
    expect(
      resolve(
        { 'page.mdx': '<If is="llm">a</If> <If is="human">b</If> <If sdk="go" is="llm">c</If>' },
        { is: 'llm' },
        { axes: { is: ['llm', 'human'] } },
      ).mdx,
    ).toBe('a <If sdk="go">c</If>\n')
  })

  it.each([
    '`<If sdk="go">x</If>`\n',
    '```mdx\n<If sdk="go">x</If>\n```\n',
    '{/* <If sdk="go">x</If> */}\n',
    '\\<If sdk="go">x\\</If>\n',
  ])('is none in code, comments and strings: %j', (source) => {
    expect(at(source).resolved.file.messages).toEqual([])
    expect(at(source).mdx).toContain('sdk="go"')
  })
})

describe('a condition that cannot be decided', () => {
  it.each([
    ['sdk=""', 'condition-empty'],
    ['sdk={[]}', 'condition-empty'],
    ['sdk', 'condition-empty'],
    ['sdk=" , "', 'condition-empty'],
    ['notSdk=""', 'condition-empty'],
    ['notSdk={[]}', 'condition-empty'],
    ['sdk="nxtjs"', 'sdk-unknown'],
    ['notSdk="nxtjs"', 'sdk-unknown'],
    ['sdk="NEXTJS"', 'sdk-unknown'],
    ['sdk="constructor"', 'sdk-unknown'],
    ['sdk="__proto__"', 'sdk-unknown'],
    ['sdk={sdk}', 'condition-dynamic'],
    ["sdk={['nextjs', sdk]}", 'condition-dynamic'],
    ["sdk={['nextjs', ...more]}", 'condition-dynamic'],
    ['sdk={1}', 'condition-dynamic'],
    ['sdk={null}', 'condition-dynamic'],
    ["sdk={{ a: 'nextjs' }}", 'condition-dynamic'],
    ['sdk={`${sdk}`}', 'condition-dynamic'],
    ['sdk={() => "go"}', 'condition-dynamic'],
    ['notSdk={/go/}', 'condition-dynamic'],
  ])('%s is reported once, and stays with all its content', (written, rule) => {
    const { mdx, messages, resolved } = at(`a <If ${written}>x <If sdk="nextjs">y</If></If> b`)
    expect(messages).toEqual([`${rule} page.mdx:1:3`])
    expect(mdx).toBe(`a <If ${written}>x y</If> b\n`)
    expect(resolved.file.messages[0]?.fatal).toBe(true)
  })

  it.each([
    ['sdk="nxtjs, nextjs"', 'x\n'],
    ['sdk="nxtjs, go"', ''],
    ["sdk={['nextjs', 'rectt']}", 'x\n'],
    ['notSdk="nxtjs, go"', 'x\n'],
    ['notSdk="nxtjs, nextjs"', ''],
  ])('in a list, the known SDKs decide: %s', (written, expected) => {
    expect(at(`<If ${written}>x</If>`)).toMatchObject({ mdx: expected, messages: ['sdk-unknown page.mdx:1:1'] })
  })

  it('reports each unknown SDK with the nearest known one', () => {
    const { resolved } = at('<If sdk="nxtjs, raect, zzzzzzzzzz, nextjs">x</If>')
    expect(resolved.file.messages.map(({ actual, expected }) => [actual, expected])).toEqual([
      ['nxtjs', ['nextjs']],
      ['raect', ['react']],
      ['zzzzzzzzzz', []],
    ])
  })
})

describe('a warning', () => {
  const scoped = '---\nsdk: nextjs, react\n---\n\n'
  it.each([
    ['a branch that can never be live', '<If notSdk="go"><If sdk="go">x</If></If>', ['condition-dead page.mdx:1:17']],
    [
      'a branch that others leave nothing of',
      '<If notSdk="go"><If notSdk="nextjs">a <If notSdk="react">x</If></If></If>',
      ['condition-dead page.mdx:1:39'],
    ],
    [
      'SDKs that have none in common',
      '<If sdk="nextjs, react">\n<If sdk="go">\nx\n</If>\n</If>',
      ['condition-dead page.mdx:2:1'],
    ],
    [
      'a dead branch, once: not what is in it',
      '<If sdk="nextjs"><If sdk="go">x <If sdk="react">y</If></If></If>',
      ['condition-dead page.mdx:1:18'],
    ],
    ['a branch that leaves out every SDK', '<If notSdk="nextjs, react, go">x</If>', ['condition-dead page.mdx:1:1']],
    ['an SDK out of the scope of the page', `${scoped}<If sdk="go">x</If>`, ['condition-outside-page page.mdx:5:1']],
    ['each such SDK of a list', `${scoped}<If sdk="go, nextjs">x</If>`, ['condition-outside-page page.mdx:5:1']],
  ])('is given for %s', (_, source, messages) => {
    expect(at(source).messages).toEqual(messages)
  })

  it.each([
    ['`notSdk`', { 'page.mdx': `${scoped}<If notSdk="go">x</If>` }],
    ['`ignoreSdkWarning`', { 'page.mdx': `${scoped}<If sdk="go" ignoreSdkWarning>x</If>` }],
    [
      'a partial',
      { 'page.mdx': `${scoped}<Include src="_a" />`, '_a.mdx': '---\nsdk: nextjs\n---\n\n<If sdk="go">x</If>y' },
    ],
    ['a page for every SDK', { 'page.mdx': '<If sdk="go">x</If>' }],
    ['the SDK of a variant file of the page', { 'page.mdx': `${scoped}<If sdk="go">x</If>`, 'page.go.mdx': '' }],
    ['conditions side by side', { 'page.mdx': '<If sdk="go">x</If><If notSdk="go">y</If>' }],
    [
      'a condition in a footnote that comes back from one that excludes it',
      { 'page.mdx': '<If notSdk="go">\n[^n]: x <If sdk="go">y</If>\n</If>\n\nz[^n]' },
    ],
    [
      'a condition in a partial in one that excludes it',
      { 'page.mdx': '<If notSdk="go"><Include src="_a" /></If>', '_a.mdx': 'x <If sdk="go">y</If>' },
    ],
  ])('is not given for %s', (_, files) => {
    expect(resolve(files as Record<string, string>, reader).messages).toEqual([])
  })

  // Whoever wrote the name did not write what it stands for.
  it.each<[string, string, Options]>([
    ['a constant', 'export const WEB = ["nextjs", "react"]\n\n<If sdk={WEB}>x</If>', {}],
    ['a label', '<If sdk="Web">x</If>', { sdks: { nextjs: 'Web', react: 'Web', go: 'Go' } }],
    ['the name of an element', '<Web>x</Web>', { components: { if: { wrappers: { Web: ['nextjs', 'react'] } } } }],
    [
      'what `directive` says',
      '<Kind of="web">x</Kind>',
      {
        directive: ({ name }) =>
          name === 'Kind' ? { role: 'condition', is: { sdk: ['nextjs', 'react'] } } : undefined,
      },
    ],
  ])('is not given where %s stands for other SDKs as well, and given where for others alone', (_, source, options) => {
    const of = (sdk: string): unknown =>
      resolve({ 'page.mdx': `---\nsdk: ${sdk}\n---\n\n${source}` }, {}, options).messages
    expect(of('nextjs')).toEqual([])
    expect(new Set(of('go') as string[])).toEqual(new Set([expect.stringMatching(/^condition-outside-page /)]))
  })

  it('is the same for every SDK, and is no error', () => {
    const resolver = project({ 'page.mdx': `${scoped}<If sdk="go">x</If>` })
    for (const { file } of resolver.resolveAll())
      expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['condition-outside-page', false]])
  })
})
