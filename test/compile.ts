import { createProcessor } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'
import { expect } from 'vitest'
import { toMdx } from '../src/index.js'

/** The JavaScript that MDX makes of a tree, handed over by a plugin; MDX unravels it as if it had parsed it. */
export function compileTree(tree: Root): string {
  function takeTree(this: Processor): undefined {
    this.parser = () => structuredClone(tree)
  }
  return normalize(String(createProcessor({ remarkPlugins: [remarkGfm, remarkFrontmatter, takeTree] }).processSync('')))
}

/** The JavaScript that MDX makes of a text. */
export function compileText(mdx: string): string {
  return normalize(String(createProcessor({ remarkPlugins: [remarkGfm, remarkFrontmatter] }).processSync(mdx)))
}

/** Expects that MDX takes a tree and its text, and makes the same of both. */
export function expectCompiles({ tree }: { readonly tree: Root }): void {
  const mdx = toMdx(tree)
  const [fromTree, fromText] = [attempt(() => compileTree(tree)), attempt(() => compileText(mdx))]
  expect(fromTree, mdx).toEqual(fromText)
  expect(fromTree, mdx).not.toContain('does not compile')
}

function attempt(compile: () => string): string {
  try {
    return compile()
  } catch (error) {
    return `does not compile: ${String(error)}`
  }
}

// An indent that the writer adds to a value over several lines, and a line break where JSX text had none: no reader
// of the page could tell.
function normalize(js: string): string {
  return js.trim().replace(/\n\s*/g, '\n')
}
