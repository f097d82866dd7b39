import { expect } from 'vitest'
import { project } from '../project.js'

/** Partials that include the next one several times over. */
export function bomb(depth: number, fan: number, leaf: string): Record<string, string> {
  const paths = Array.from({ length: depth }, (_, index) => index)
  return Object.fromEntries(
    paths.map((index) => [
      `_${index}.mdx`,
      index === depth - 1
        ? leaf
        : Array<string>(fan)
            .fill(`<Include src="_${index + 1}" />`)
            .join('\n\n'),
    ]),
  )
}

/** Expects that partials that each include the next are brought in, or that a message says why not. */
export function expectTakesChain(length: number): void {
  const resolver = project({ 'page.mdx': '<Include src="_0" />\n\nend', ...bomb(length, 1, 'last') })
  const resolved = resolver.resolve('page.mdx', { sdk: 'go' })
  expect(resolved.tree.children.at(-1)).toMatchObject({ children: [{ value: 'end' }] })
  if (resolved.tree.children.length === 1) expect(resolved.file.messages.length).toBeGreaterThan(0)
  expect(resolver.graph.edges).toHaveLength(length)
  expect(resolver.report()).toHaveLength(length + 1)
  expect(resolved.fingerprint).toHaveLength(64)
}

/** Expects that a file, however deep it is nested, is resolved as an output and in one, or that a message says why not. */
export function expectTakesDeep(source: string): void {
  const resolver = project({ 'page.mdx': `<Include src="_a" />\n\nend`, '_a.mdx': source })
  expect(resolver.resolve('page.mdx', { sdk: 'go' }).tree.children.at(-1)).toMatchObject({
    children: [{ value: 'end' }],
  })
  const own = resolver.resolve('_a.mdx', { sdk: 'go' })
  if (own.tree.children.length === 0) expect(own.file.messages.map(({ ruleId }) => ruleId)).toEqual(['parse-error'])
  expect(resolver.report()).toHaveLength(2)
}
