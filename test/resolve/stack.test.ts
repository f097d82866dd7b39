import { describe, expect, it } from 'vitest'
import { project } from '../project.js'

/** Does something where the stack has room for so many more calls of this kind. */
function withRoom(calls: number, job: () => void): void {
  let left = calls
  const burn = (): void => {
    try {
      burn()
    } catch (error) {
      if (left-- === 0) job()
      throw error
    }
  }
  expect(burn).toThrow(RangeError)
}

const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth)

describe('a resolver that is called on a stack with little room', () => {
  it.each<[string, Record<string, string>]>([
    ['an expression', { 'a.mdx': `{${nested('[', ']', 150)}}` }],
    ['quotes', { 'a.mdx': `${'> '.repeat(60)}a` }],
    ['elements', { 'a.mdx': `${nested('<b>', '</b>', 60)}a` }],
    ['front matter', { 'a.mdx': `---\ntitle: ${nested('[', ']', 60)}\n---\n\na` }],
    ['a partial', { 'a.mdx': '<Include src="_p" />', '_p.mdx': `{${nested('[', ']', 150)}}` }],
  ])('gives what it gives elsewhere, or throws, and is none the worse for it: %s', (_, files) => {
    const see = (resolver = project(files)): string => {
      const { tree, file } = resolver.resolve('a.mdx', { sdk: 'go' })
      return JSON.stringify([tree, file.messages.map(({ reason }) => reason)])
    }
    const right = see()
    let thrown = 0
    // From much room to little: what the engine has compiled needs no room for that.
    for (let calls = 4000; calls > 200; calls = Math.floor(calls * 0.97)) {
      const resolver = project(files)
      let seen: string | undefined
      withRoom(calls, () => {
        try {
          seen = see(resolver)
        } catch (error) {
          if (!(error instanceof RangeError)) throw error
          thrown++
        }
      })
      expect([seen ?? right, see(resolver)]).toEqual([right, right])
    }
    expect(thrown).toBeGreaterThan(0)
  })
})
