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
