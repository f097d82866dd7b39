import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { findCoverage, findMentions } from '../../src/insight.js'
import { project, resolve } from '../project.js'

/** Languages beside other SDKs. */
const mixed: Options = { sdks: { javascript: 'JavaScript', go: 'Go', android: 'Android', ios: ['iOS', 'Swift'] } }
/** Languages alone. */
const pure: Options = { sdks: ['go', 'python', 'ruby'] }

const tabs = (...labels: string[]): string =>
  `<Tabs items={${JSON.stringify(labels).replaceAll(',', ', ')}}>\n${labels.map((label) => `  <Tab>\n    in ${label}\n  </Tab>`).join('\n\n')}\n</Tabs>\n`
const run = (page: string, sdk: string, options: Options): { mdx: string; messages: readonly string[] } => {
  const { mdx, messages } = resolve({ 'page.mdx': page }, { sdk }, options)
  return { mdx: mdx.replace(/^---\n.*?\n---\n\n/s, ''), messages }
}
const silent = (mdx: string): object => ({ mdx, messages: [] })

describe('tabs that are labelled by code languages alone', () => {
  it.each([
    ['with one that is an SDK', tabs('JavaScript', 'TypeScript', 'cURL'), 'android', mixed],
    ['for a reader of that SDK', tabs('JavaScript', 'TypeScript', 'cURL'), 'javascript', mixed],
    ['with several that are SDKs', tabs('JavaScript', 'Go'), 'android', mixed],
    ['with all languages that are SDKs', tabs('JavaScript', 'Go', 'Python'), 'go', mixed],
    ['in other words', tabs('JAVASCRIPT', 'c#', 'Objective-C', 'C++', 'Shell'), 'ios', mixed],
    ['with two in one label', tabs('JavaScript / TypeScript', 'Go'), 'go', mixed],
    ['with formats', tabs('Go', 'JSON', 'HTTP'), 'go', mixed],
    [
      'on a page for more than they name',
      `---\nsdk: javascript, go, ios\n---\n\n${tabs('JavaScript', 'Go')}`,
      'go',
      mixed,
    ],
  ])('are left alone: %s', (_, page, sdk, options) => {
    expect(run(page, sdk, options)).toEqual(silent(page.slice(page.indexOf('<'))))
  })

  it.each([
    ['they name every SDK of the page', `---\nsdk: javascript, go\n---\n\n${tabs('JavaScript', 'Go')}`, mixed],
    ['they name every SDK of the page, and more', `---\nsdk: go\n---\n\n${tabs('Go', 'JavaScript')}`, mixed],
    ['all SDKs are languages', tabs('Go', 'Python'), pure],
    ['another label is none', tabs('Go', 'Android'), mixed],
    ['a label is one of an SDK that is more than a language', tabs('Go', 'Swift'), mixed],
    ['an option says so', tabs('JavaScript', 'Go'), { ...mixed, tabs: { languages: true } }],
    ['a panel says so', tabs('JavaScript', 'Go').replace('<Tab>', '<Tab sdk="javascript">'), mixed],
  ])('are about SDKs where %s', (_, page, options) => {
    expect(run(page, 'go', options)).toEqual(silent('in Go\n'))
  })

  it('are left alone where the attributes of panels are about another axis', () => {
    const options: Options = { ...mixed, axes: { os: ['mac', 'linux'] } }
    const page = tabs('JavaScript', 'Go').replace('<Tab>', '<Tab os="mac">')
    expect(resolve({ 'page.mdx': page }, { sdk: 'ios', os: 'mac' }, options)).toMatchObject(
      silent(tabs('JavaScript', 'Go')),
    )
  })

  it('are about another axis that is of languages', () => {
    const options: Options = { ...mixed, axes: { language: { values: { go: 'Go', js: 'JavaScript' } } } }
    const { mdx, messages } = resolve({ 'page.mdx': tabs('JavaScript', 'Go') }, { sdk: 'ios', language: 'js' }, options)
    expect({ mdx, messages }).toEqual(silent('in JavaScript\n'))
  })

  it('count a family for all that extend it', () => {
    const options: Options = { sdks: { js: 'JavaScript', next: { label: 'Next.js', extends: 'js' }, go: 'Go' } }
    expect(run(tabs('JavaScript', 'Go'), 'next', options)).toEqual(silent('in JavaScript\n'))
  })

  it('are told by the page that a partial is on', () => {
    const files = {
      'page.mdx': `---\nsdk: javascript, go\n---\n\n<Include src="_t" />`,
      'b.mdx': '<Include src="_t" />',
      '_t.mdx': tabs('JavaScript', 'Go'),
    }
    const resolver = project(files, mixed)
    const isPruned = (path: string): boolean =>
      !resolver.toMdx(resolver.resolve(path, { sdk: 'go' })).includes('Script')
    expect(['page.mdx', 'b.mdx', 'page.mdx'].map(isPruned)).toEqual([true, false, true])
  })

  it('follow the scope of their page when that changes', () => {
    const page = (sdks: string): string => `---\nsdk: ${sdks}\n---\n\n${tabs('JavaScript', 'Go')}`
    const resolver = project({ 'page.mdx': page('javascript, go') }, mixed)
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'go' }))).not.toContain('in JavaScript')
    const { changed } = resolver.update({ 'page.ios.mdx': 'x' })
    expect(changed.find(({ page: path }) => path === 'page.mdx')?.sdks).toEqual(['javascript', 'go', 'ios'])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'go' }))).toContain('in JavaScript')
    resolver.update({ 'page.ios.mdx': null })
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'go' }))).not.toContain('in JavaScript')
  })

  it('are no coverage and no mentions', () => {
    const resolver = project(
      {
        'page.mdx': `${tabs('JavaScript', 'cURL')}\n${tabs('JavaScript', 'Android')}\n<Tabs>\n<Tab title="JavaScript">a</Tab>\n<Tab title="PHP">b</Tab>\n</Tabs>`,
      },
      mixed,
    )
    expect(findCoverage(resolver).map(({ position }) => position.start.line)).toEqual([11])
    expect(findMentions(resolver, 'javascript').map(({ position }) => position?.start.line)).toEqual([11, 12])
  })
})
