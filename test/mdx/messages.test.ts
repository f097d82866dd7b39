import { describe, expect, it } from 'vitest'
import { compileOutput, compileOutputSync } from '../../src/mdx.js'
import { project } from '../project.js'

const broken = project({
  'page.mdx': '# Page\n\n<Include src="_sub" />\n\n<Include src="_spoilt" />\n',
  '_sub.mdx': '\n\n<Include src="_gone" />\n',
  '_spoilt.mdx': 'a\n\n<If',
}).resolve('page.mdx', { sdk: 'go' })
const absolute = (path: string): string => `/docs/${path}`

describe('messages of an output', () => {
  it('stand in the file, each at its true place, what is spoilt by others behind these', () => {
    const file = compileOutputSync(broken, { absolute, throwFatal: false })
    expect(file.messages.map(({ name, ruleId }) => `${name} ${ruleId}`)).toEqual([
      '/docs/_sub.mdx:3:1 include-missing',
      '/docs/_spoilt.mdx:3:4 parse-error',
      '/docs/page.mdx:5:1 include-unparsable',
    ])
    expect(file.messages[0]).toMatchObject({ file: '/docs/_sub.mdx', line: 3, column: 1, fatal: true, sdks: ['go'] })
    expect(file.messages[0]!.note).toBe('included from page.mdx:3:1')
  })

  it('have the chain of includes as data, by what files are called', () => {
    const file = compileOutputSync(broken, { absolute, throwFatal: false })
    expect(file.messages.map(({ chain }) => chain?.map(({ path, position }) => [path, position.start.line]))).toEqual([
      [['/docs/page.mdx', 3]],
      [['/docs/page.mdx', 5]],
      undefined,
    ])
    expect(() => compileOutputSync(broken, { absolute })).toThrow(
      expect.objectContaining({ chain: file.messages[0]!.chain, sdks: ['go'] }) as Error,
    )
  })

  it('stand at the includes in the page where positions do', () => {
    const file = compileOutputSync(broken, { absolute, throwFatal: false, positions: 'include' })
    expect(file.messages.map(({ name, ruleId }) => `${name} ${ruleId}`)).toEqual([
      '/docs/page.mdx:3:1 include-missing',
      '/docs/page.mdx:5:1 include-unparsable',
    ])
  })

  it('fail the compile where they are fatal, all of them at once', async () => {
    const failing = compileOutput(broken, { absolute })
    await expect(failing).rejects.toMatchObject({
      fatal: true,
      file: '/docs/_sub.mdx',
      line: 3,
      ruleId: 'include-missing',
    })
    await expect(failing).rejects.toThrow(
      /^Unexpected include of `_gone`.*\n\n\/docs\/_sub.mdx:3:1\n {2}1 \|\n {2}2 \|\n> 3 \| <Include src="_gone" \/>\n.*\^\n {2}4 \|\n\nAlso wrong:\n\/docs\/_spoilt.mdx:3:4: .*$/,
    )
    expect(() => compileOutputSync(broken, { absolute })).toThrow('Unexpected include of `_gone`')
  })

  it('are all named by what fails it where they stand at the includes', () => {
    expect(() => compileOutputSync(broken, { absolute, positions: 'include' })).toThrow(
      /^Unexpected include of `_gone`.* See `_sub.mdx:3:1`\.\n\n\/docs\/page.mdx:3:1\n[^]*\n\nAlso wrong:\n\/docs\/page.mdx:5:1: Unexpected include of `_spoilt.mdx`.*$/,
    )
  })

  it('are named though they are spoilt where nobody tells by what', () => {
    const files = { 'page.mdx': '<Include src="_gone" />\n\n<Include src="_spoilt" />\n', '_spoilt.mdx': 'a\n\n<If' }
    const output = project(files, { rules: { 'parse-error': 'off' } }).resolve('page.mdx')
    expect(() => compileOutputSync(output)).toThrow(
      /\n\nAlso wrong:\npage.mdx:3:1: Unexpected include of `_spoilt.mdx`.*$/,
    )
  })

  it('do not fail it where they are none', () => {
    const resolver = project({ 'page.mdx': '<If sdk="og">a</If>\n' }, { rules: { 'sdk-unknown': 'warning' } })
    const file = compileOutputSync(resolver.resolve('page.mdx', { sdk: 'go' }))
    expect(file.messages.map(({ fatal, ruleId }) => [fatal, ruleId])).toEqual([[false, 'sdk-unknown']])
  })
})
