import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { toMdx, type Options, type ResolveOptions } from '../../src/index.js'
import { expectCompiles } from '../compile.js'
import { resolve, type Output } from '../project.js'

/** One case of a table: its files (a text alone is `page.mdx`), what comes out, and what is said. */
export interface Case {
  readonly files: Record<string, string>
  readonly mdx?: string
  readonly messages?: readonly string[]
  readonly reader?: ResolveOptions
  readonly options?: Options
  readonly path?: string
  readonly also?: (output: Output) => void
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze()

/** Parses MDX as a page is parsed. */
export const parse = (mdx: string): Root => parser.parse(mdx)

const places = new Set(['position', 'loc', 'range', 'origin', 'comments', 'raw'])
const components: Record<string, string> = {
  mdxJsxTextElement: 'mdxJsxFlowElement',
  mdxTextExpression: 'mdxFlowExpression',
}
const isComponent = (node: unknown): boolean =>
  /^mdx(?:Jsx)?(?:Flow|Text)(?:Element|Expression)$/.test((node as { type?: string }).type ?? '')
const isBlank = (node: unknown): boolean =>
  (node as { type?: string }).type === 'text' && /^\s*$/.test((node as { value: string }).value)

/**
 * A tree without the places where its nodes were written. Components alone in a paragraph stand outside of it, as MDX
 * has it when it compiles.
 */
export function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap(open).map(shape)
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value
  const fields = Object.entries(value)
    .filter(([key, item]) => !places.has(key) && item !== undefined)
    .filter(([key]) => !('end' in value && (key === 'start' || key === 'end')))
    .map(([key, item]): [string, unknown] => [key, key === 'type' ? (components[String(item)] ?? item) : shape(item)])
    .filter(([key, item]) => key !== 'data' || Object.keys(item as object).length > 0)
  return Object.fromEntries(fields)
}

function open(node: unknown): unknown[] {
  const { type, children = [] } = (node ?? {}) as { type?: string; children?: unknown[] }
  const isAlone =
    type === 'paragraph' &&
    children.some(isComponent) &&
    children.every((child) => isComponent(child) || isBlank(child))
  return isAlone ? children.filter(isComponent) : [node]
}

/** Expects that the text of a tree is read as the same tree. */
export function expectReadsBack(tree: Root): void {
  const mdx = toMdx(tree)
  const again = parse(mdx)
  expect(toMdx(again)).toBe(mdx)
  expect(shape(again), mdx).toEqual(shape(tree))
}

/** Runs a case: its text and messages, and what holds for every output. */
export function check({ files, mdx, messages = [], reader, options, path, also }: Case): void {
  const output = resolve(files, reader, options, path)
  if (mdx !== undefined) expect(output.mdx.trim(), output.mdx).toBe(mdx.trim())
  expect(output.messages, output.messages.join()).toEqual(messages)
  also?.(output)
  expectReadsBack(output.resolved.tree)
  expectCompiles(output.resolved)
}

/** A test for each case of a table, by its name. */
export function table(cases: Record<string, Case>): void {
  for (const [name, one] of Object.entries(cases))
    it(name, () => {
      check(one)
    })
}
