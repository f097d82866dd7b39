import { describe, expect, it } from 'vitest'
import { brief, project } from '../project.js'

const told = (paths: readonly string[], sdks: readonly string[] = ['nextjs', 'react', 'go', 'ios', 'v10']): string[] =>
  project(Object.fromEntries(paths.map((path) => [path, 'x'])), { sdks, axes: { audience: ['human', 'llm'] } })
    .report()
    .flatMap(({ messages }) => messages.map(({ ruleId, file, expected }) => `${ruleId} ${file} ${expected?.join()}`))

describe('the name of a file that is a slip of that of a variant file', () => {
  it.each([
    [['_p.mdx', '_p.goo.mdx'], 'variant-unknown _p.goo.mdx go'],
    [['_p.mdx', '_p.Go.mdx'], 'variant-unknown _p.Go.mdx go'],
    [['a/page.mdx', 'a/page.nexjts.mdx'], 'variant-unknown a/page.nexjts.mdx nextjs'],
    [['a/_v1.2.mdx', 'a/_v1.2.raect.mdx'], 'variant-unknown a/_v1.2.raect.mdx react'],
    [['_p.mdx', '_p.humn.mdx'], 'variant-unknown _p.humn.mdx human'],
    [['_p.md', '_p.ract.md', '_p.go.md'], 'variant-unknown _p.ract.md react'],
  ])('is told by a report: %j', (paths, message) => {
    expect(told(paths)).toEqual([message])
  })

  it.each([
    [['_p.goo.mdx']],
    [['_p.mdx', '_p.go.mdx', '_p.goo.mdx']],
    [['_p.mdx', '_p.js.mdx'], ['ts']],
    [['_p.mdx', '_p.test.mdx'], ['rest']],
    [['_p.mdx', '_p.is.mdx']],
    [['_p.mdx', '_p.v11.mdx']],
    [['_p.mdx', '_p.next.mdx']],
    [['_p.mdx', '_p.vue2.mdx', '_p.vue.mdx'], ['vue']],
    [
      ['_p.mdx', '_p.reac.mdx'],
      ['react', 'reach'],
    ],
    [['_p.md', '_p.goo.mdx']],
    [['_p.mdx', '_p/goo.mdx']],
    [['call.ts', 'call.goo.ts']],
  ])('is none where it may well mean something else: %j', (paths, sdks?: readonly string[]) => {
    expect(told(paths, sdks)).toEqual([])
  })

  it('is said of no output: it hangs on the names of other files', () => {
    const resolver = project({ 'page.mdx': 'x', 'page.goo.mdx': 'x' })
    expect(resolver.report().flatMap(({ messages }) => messages.map(brief))).toHaveLength(1)
    for (const page of resolver.pages) expect(resolver.resolve(page).file.messages).toEqual([])
  })
})
