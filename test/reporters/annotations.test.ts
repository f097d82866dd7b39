import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { toAnnotations } from '../../src/index.js'
import { project } from '../project.js'

const files = {
  'a, b.mdx': '<Include src="_p" />\n\n<Include src="_gone" />',
  '_p.mdx': 'x\n\n<If sdk="goo">\n  y\n</If>',
}
const report = () => project(files).report()

interface Issue {
  check_name: string
  fingerprint: string
  severity: string
  location: { path: string; lines: { begin: number; end: number } }
}
const issuesOf = (given: Record<string, string>): Issue[] =>
  JSON.parse(toAnnotations(project(given).report(), 'gitlab')) as Issue[]

describe('annotations for GitHub', () => {
  it('are commands, a line each, with columns where they are about one line', () => {
    const lines = toAnnotations(report(), 'github', { folder: './docs/' }).split('\n')
    expect(lines.map((line) => line.replace(/::Unexpected.*/, '')).sort()).toEqual([
      '::error file=docs/_p.mdx,line=3,endLine=5,title=sdk-unknown',
      '::error file=docs/a%2C b.mdx,line=3,endLine=3,col=1,endColumn=24,title=include-missing',
    ])
  })

  it('escape what commands are made of', () => {
    const file = new VFile({ path: 'a:b.mdx' })
    file.message('100 %, a: b\r\nc', { ruleId: 'x:y' }).note = 'n'
    file.info('i')
    expect(toAnnotations(file, 'github')).toBe(
      '::warning file=a%3Ab.mdx,title=x%3Ay::100 %25, a: b%0D%0Ac%0An\n::notice file=a%3Ab.mdx,title=message::i',
    )
  })

  it('are none where nothing is said', () => {
    expect(toAnnotations(project({ 'a.mdx': 'x' }).report(), 'github')).toBe('')
  })
})

describe('annotations for GitLab', () => {
  it('are issues of a Code Quality report', () => {
    expect(issuesOf(files)).toMatchObject([
      { check_name: 'sdk-unknown', severity: 'major', location: { path: '_p.mdx', lines: { begin: 3, end: 5 } } },
      { check_name: 'include-missing', severity: 'major', location: { path: 'a, b.mdx', lines: { begin: 3, end: 3 } } },
    ])
  })

  it('have fingerprints that stay when lines move, one for each message', () => {
    const twice = '<Include src="_gone" />\n\n<Include src="_gone" />'
    const before = issuesOf({ 'a.mdx': twice }).map(({ fingerprint }) => fingerprint)
    const after = issuesOf({ 'a.mdx': `# New\n\n${twice}` }).map(({ fingerprint }) => fingerprint)
    expect(after).toEqual(before)
    expect(new Set(before).size).toBe(2)
  })
})

it.each([
  [
    () => toAnnotations([], 'githab' as never),
    "Expected `format` to be one of 'github', 'gitlab', not `githab`; did you mean `github`?",
  ],
  [
    () => toAnnotations({} as never, 'github'),
    'Expected `report` to be VFiles, such as those of `resolver.report()`, not an object',
  ],
  [() => toAnnotations([], 'github', { root: 'a' } as never), 'Unexpected option `root`, expected `folder`'],
  [() => toAnnotations([], 'github', { folder: 1 } as never), 'Expected option `folder` to be a string, not `1`'],
])('annotations refuse what is none', (call, reason) => {
  expect(call).toThrow(new TypeError(reason))
})
