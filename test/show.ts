import { evaluate } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'

type Component = (props: object) => unknown

// No library of components is needed to see what a page says: elements are what is in them.
const jsx = (type: unknown, { children, ...props }: { readonly children?: unknown }): unknown =>
  typeof type === 'function' ? (type as Component)({ children, ...props }) : children

function textOf(node: unknown): string {
  return Array.isArray(node) ? node.map(textOf).join('') : String(node ?? '')
}

/** The text that a reader sees of a page of MDX, once it has run. */
export async function show(mdx: string): Promise<string> {
  const page = await evaluate(mdx, { Fragment: 'fragment', jsx, jsxs: jsx, remarkPlugins: [remarkGfm] } as never)
  return textOf(page.default({})).replace(/\s+/g, ' ').trim()
}
