import type { Paragraph, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { project, resolve } from '../project.js'

/** Makes an include of a paragraph that says `@include 'x'`. */
function includes(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: object[] }
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    { transforms: [(tree: Root) => visit(tree, 'paragraph', replace)] },
  ]
}

function replace(node: Paragraph, index?: number, parent?: { children: object[] }): void {
  const [only] = node.children
  const [, value] = (only?.type === 'text' && /^@include '(.+)'$/.exec(only.value)) || []
  if (value === undefined || index === undefined || !parent) return
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'src', value }]
  const element: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name: 'Include', attributes, children: [] }
  parent.children[index] = Object.assign(element, node.position && { position: node.position })
}

const options: Options = {
  remarkPlugins: [includes],
  isPartial: (path) => path.startsWith('partials/'),
  components: { include: { src: { src: 'partials/' } } },
}
const files = {
  'page.mdx': "# Page\n\n@include 'alerts/beta.mdx'\n\n- item\n\n  @include 'alerts/beta.mdx'\n\n@include 'gone.mdx'\n",
  'partials/alerts/beta.mdx': "@include 'inner.mdx'\n\nBeta.",
  'partials/inner.mdx': '**Inner**',
}

describe('an element that a plugin makes of other text', () => {
  it('is read as any other', () => {
    const { mdx, messages, resolved } = resolve(files, { sdk: 'go' }, options)
    expect(mdx).toBe('# Page\n\n**Inner**\n\nBeta.\n\n- item\n\n  **Inner**\n\n  Beta.\n')
    expect(messages).toEqual(['include-missing page.mdx:9:1'])
    expect(resolved.dependencies).toEqual(['partials/alerts/beta.mdx', 'partials/inner.mdx'])
  })

  it('tells an edit of what it leads to', () => {
    const resolver = project(files, options)
    expect(resolver.graph.dependents('partials/inner.mdx').map(({ page }) => page)).toEqual(['page.mdx'])
    expect(resolver.update({ 'partials/inner.mdx': 'New' }).changed.map(({ page }) => page)).toEqual(['page.mdx'])
  })
})
