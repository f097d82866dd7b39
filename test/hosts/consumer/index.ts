// What somebody writes against the types of the package: each door that needs nothing else installed.
import { contains, createResolver, toMdx, type Graph, type Options, type Resolved, type Resolver } from 'mdx-partials'
import { createResolver as createCoreResolver, type Resolver as CoreResolver } from 'mdx-partials/core'
import { clerk, detectDialect } from 'mdx-partials/dialects'
import { toHtml } from 'mdx-partials/html'
import { findCoverage, type Coverage } from 'mdx-partials/insight'
import { toMarkdown, type WriteComponent } from 'mdx-partials/markdown'
import { openDocs, readDocs, type Docs } from 'mdx-partials/node'
import { diff, diffToMarkdown } from 'mdx-partials/review'

const options: Options = { sdks: { go: 'Go' }, dialect: clerk() }
export const resolver: Resolver = createResolver({ 'a.mdx': 'A' }, options)
export const output: Resolved = resolver.resolve('a.mdx', { sdk: 'go' })
export const kinds: string[] = output.tree.children.map(({ type }) => type)
export const reasons: string[] = output.file.messages.map(({ reason }) => reason)
export const text: string = toMdx(output.tree)
export const graph: Graph = resolver.graph
export const shard: Iterable<Resolved> = resolver.resolveAll({ shard: '1/2' })
export const isForGo: boolean = contains(resolver.scope('a.mdx'), { sdk: 'go' })
export const core: CoreResolver = createCoreResolver({ 'a.mdx': 'A' }, { parse: () => output.tree })
export const coverage: readonly Coverage[] = findCoverage(resolver)
export const html: string = toHtml(graph)
export const review: string = diffToMarkdown(diff(resolver, resolver))
const Note: WriteComponent = (_, { children }) => ({ type: 'section', title: [], children })
export const markdown: string = toMarkdown(output, { components: { Note }, url: (path) => `/${path}` })
export const docs: Promise<Docs> = openDocs({ root: 'docs' })
export const files: Promise<Map<string, string>> = readDocs('docs')
export { detectDialect }

// @ts-expect-error A share is written as a string.
resolver.resolveAll({ shard: 3 })
// @ts-expect-error Misspelled options are told by the types.
createResolver({}, { sdk: ['go'] })
