import type { Nodes, Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { expect } from 'vitest'
import { createResolver, type Options, type Resolved, type ResolveOptions, type Resolver } from '../src/index.js'
import { violations } from './content-model.js'

/** The MDX of one output, and what was said about it. */
export interface Output {
  readonly mdx: string
  /** `rule path:line:column`, in order. */
  readonly messages: readonly string[]
  readonly resolved: Resolved
}

/** A project of files that stand in the test; SDKs `nextjs`, `react` and `go` unless it says otherwise. */
export function project(files: Record<string, string>, options: Options = {}): Resolver {
  return createResolver(files, { sdks: { nextjs: 'Next.js', react: 'React', go: ['Go', 'Golang'] }, ...options })
}

/** Resolves `page.mdx` of some files; every output made in a test is checked against mdast's content model. */
export function resolve(
  files: Record<string, string>,
  reader: ResolveOptions = {},
  options: Options = {},
  path = 'page.mdx',
): Output {
  const resolver = project(files, options)
  const resolved = resolver.resolve(path, reader)
  expect(violations(resolved.tree)).toEqual([])
  return { mdx: resolver.toMdx(resolved.tree), messages: messagesOf(resolved).map(brief), resolved }
}

/** The MDX of `page.mdx`, for tests that look at nothing else; nothing may have been said. */
export function flat(files: Record<string, string>, reader: ResolveOptions = {}, options: Options = {}): string {
  const { mdx, messages } = resolve(files, reader, options)
  expect(messages).toEqual([])
  return mdx
}

/** All messages of an output, each at its true place. */
export function messagesOf({ files }: Resolved): VFileMessage[] {
  return files.flatMap(({ messages }) => messages)
}

/** A message in brief. */
export function brief(message: {
  ruleId?: string | undefined
  file?: string | undefined
  line?: number | undefined
  column?: number | undefined
}): string {
  return `${message.ruleId} ${message.file}:${message.line}:${message.column}`
}

/** Every node of a tree, the tree first. */
export function nodesOf(tree: Root): Nodes[] {
  const nodes: Nodes[] = []
  const walk = (node: Nodes): void => {
    nodes.push(node)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return nodes
}
