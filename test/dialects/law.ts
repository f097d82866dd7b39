import { expect } from 'vitest'
import { createResolver, type Options, type Reader, type Resolver } from '../../src/index.js'
import { violations } from '../content-model.js'
import { normalForm } from '../normal-form.js'
import { brief, messagesOf } from '../project.js'
import { everyReader } from '../random-project.js'

/** The SDKs of the tests of dialects: neither is the name of a language. */
export const sdks = { react: 'React', vue: 'Vue' }

/** The MDX of one page, of which nothing may be said. */
export function flatten(files: Record<string, string>, path: string, reader: Reader, options: Options): string {
  const resolver = createResolver(files, { sdks, ...options })
  const resolved = resolver.resolve(path, reader)
  expect(messagesOf(resolved).map(({ message }) => message)).toEqual([])
  expect(violations(resolved.tree)).toEqual([])
  return resolver.toMdx(resolved)
}

/** What is said of one page, `rule path:line:column`, in order. */
export function said(files: Record<string, string>, path: string, reader: Reader, options: Options): string[] {
  return messagesOf(createResolver(files, { sdks, ...options }).resolve(path, reader)).map(brief)
}

/**
 * Expects of every page and reader that the graph tells the dependencies that resolving has, and that the flat text, read
 * again as the dialect reads it, is the tree that it was written from.
 */
export function expectLaws(files: Record<string, string>, options: Options): Resolver {
  const resolver = createResolver(files, { sdks, ...options })
  for (const page of resolver.pages)
    for (const reader of everyReader(resolver)) {
      const resolved = resolver.resolve(page, reader)
      const who = `${page} for ${JSON.stringify(reader)}`
      if (Object.keys(reader).length > 0)
        expect(resolver.graph.dependencies(page, { ...reader, deep: true }), who).toEqual(resolved.dependencies)
      const { tree } = createResolver({ [page]: resolver.toMdx(resolved) }, { sdks, ...options, tabs: false }).resolve(
        page,
      )
      expect(normalForm(tree), who).toEqual(normalForm(resolved.tree))
    }
  return resolver
}

/**
 * Expects of a page what is written for React and for Vue, nothing said, and the laws. Where nothing is given for Vue, it
 * is what React gets.
 */
export function expectPageOf(options: Options) {
  return (files: Record<string, string>, page: string, forReact: string, forVue = forReact): void => {
    expect(flatten(files, page, { sdk: 'react' }, options)).toBe(forReact)
    expect(flatten(files, page, { sdk: 'vue' }, options)).toBe(forVue)
    expectLaws(files, options)
  }
}
