import { describe, expect, it } from 'vitest'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import { toMdx } from '../../src/index.js'
import { brief, project } from '../project.js'

const page = 'Text.\n\n<Include src="_p/a" />\n\n<Include src="_gone" />'

describe('the files of an output', () => {
  const files = {
    'page.mdx': page,
    '_p/a.mdx': 'x\n\nA <If sdk="">x</If> <Include src="./b" />',
    '_p/b.mdx': '\n\n\n<Include src="./none" />\n\n<Include src="./none-too" />',
  }
  const resolved = project(files).resolve('page.mdx', { sdk: 'react' })

  it('are those at fault, each with its text and its own messages, the page first', () => {
    expect(resolved.files.map(({ path, value, messages }) => [path, value, messages.map(brief)])).toEqual([
      ['page.mdx', page, ['include-missing page.mdx:5:1']],
      ['_p/a.mdx', files['_p/a.mdx'], ['condition-empty _p/a.mdx:3:3']],
      ['_p/b.mdx', files['_p/b.mdx'], ['include-missing _p/b.mdx:4:1', 'include-missing _p/b.mdx:6:1']],
    ])
  })

  it('are the page alone where nothing is wrong', () => {
    const { file, files: all } = project({ 'page.mdx': '<Include src="_p" />', '_p.mdx': 'x' }).resolve('page.mdx')
    expect([file.messages, all.map(({ path, messages }) => [path, messages])]).toEqual([[], [['page.mdx', []]]])
  })

  it('are told in the file of the page at the include that leads to them', () => {
    expect(resolved.file.messages.map(brief).sort()).toEqual([
      'condition-empty page.mdx:3:1',
      'include-missing page.mdx:3:1',
      'include-missing page.mdx:3:1',
      'include-missing page.mdx:5:1',
    ])
    const [cause] = resolved.files[1]?.messages ?? []
    const message = resolved.file.messages.find(({ ruleId }) => ruleId === 'condition-empty')
    expect(message?.cause).toBeInstanceOf(VFileMessage)
    expect(message?.cause).toEqual(cause)
    expect(message?.reason).toBe(`${cause?.reason} See \`_p/a.mdx:3:3\`.`)
    expect(message?.place).toMatchObject({ start: { line: 3, column: 1 }, end: { line: 3, column: 23 } })
    const { fatal, actual, expected, url, note, source, sdks } = cause ?? {}
    expect(message).toMatchObject({ fatal, actual, expected, url, note, source, sdks, file: 'page.mdx' })
  })

  it('are ready for a reporter, as the file of the page is', () => {
    expect(reporter([...resolved.files])).toMatch(/^_p\/a\.mdx\n3:3.*_p\/b\.mdx\n4:1.*page\.mdx\n5:1/s)
    expect(reporter(resolved.file)).toMatch(/3:1.*_p\/b\.mdx:4:1/s)
  })

  it('are the same each time they are asked for, and not the file of the page', () => {
    expect(resolved.files).toBe(resolved.files)
    expect(resolved.files[0]).not.toBe(resolved.file)
  })

  it('say what is wrong with a partial once, however often it is included', () => {
    const twice = { 'page.mdx': '<Include src="_a" />\n\n<Include src="_a" />', '_a.mdx': '<If sdk="">x</If>' }
    const { file, files: all } = project(twice).resolve('page.mdx')
    expect([file.messages.map(brief), all[1]?.messages.map(brief)]).toEqual([
      ['condition-empty page.mdx:1:1'],
      ['condition-empty _a.mdx:1:1'],
    ])
  })

  it('hold the error of a partial that cannot be parsed, through whatever includes', () => {
    const { file, files: all } = project({
      'page.mdx': 'a\n\n<Include src="_a" />',
      '_a.mdx': '\n<Include src="_bad" />',
      '_bad.mdx': 'x\n\n{1 +}',
    }).resolve('page.mdx')
    expect(all.map(({ path, messages }) => [path, messages.map(({ ruleId, line }) => `${ruleId} ${line}`)])).toEqual([
      ['page.mdx', []],
      ['_a.mdx', ['include-unparsable 2']],
      ['_bad.mdx', ['parse-error 3']],
    ])
    expect(file.messages.map(brief)).toEqual(['include-unparsable page.mdx:3:1'])
    const note = 'included from _a.mdx:2:1\nincluded from page.mdx:3:1'
    expect(file.messages[0]?.cause).toMatchObject({
      ruleId: 'include-unparsable',
      file: '_a.mdx',
      cause: { ruleId: 'parse-error', file: '_bad.mdx', line: 3, note },
    })
  })

  it('are those of a variant file where that stands in for the page', () => {
    const given = { 'page.mdx': 'x', 'page.go.mdx': '<If sdk="">x</If>' }
    const { file, files: all } = project(given).resolve('page.mdx', { sdk: 'go' })
    expect(file.messages.map(brief)).toEqual(['condition-empty page.go.mdx:1:1'])
    expect(all.map(({ path }) => path)).toEqual(['page.go.mdx'])
  })

  it('keep places of the page where writing finds more', () => {
    const given = { 'page.mdx': '\n<Include src="_a" />', '_a.mdx': 'x\n\n\ny' }
    const { tree, file } = project(given).resolve('page.mdx')
    Object.assign(tree.children.at(-1) ?? {}, { type: 'strange' })
    toMdx(tree, file)
    expect(file.messages.map(brief)).toEqual(['unwritable page.mdx:2:1'])
    expect(file.messages[0]?.reason).toContain('`_a.mdx:4:1`')
  })
})
