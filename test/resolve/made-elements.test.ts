import type { BlockContent, Node, Paragraph, Root } from 'mdast'
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

/** A plugin that changes what is parsed. */
const changes = (change: (tree: Root) => void): NonNullable<Options['remarkPlugins']> => [
  function (this: Processor): void {
    const data = this.data() as { fromMarkdownExtensions?: object[] }
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { transforms: [change] }]
  },
]

const elementOf = (
  name: string,
  attribute: string,
  value: string,
  children: BlockContent[] = [],
): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [{ type: 'mdxJsxAttribute', name: attribute, value }],
  children,
})

/** Puts a condition around what stands between `{/* BEGIN x *\/}` and the `END` behind it. */
function conditions(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node)) return
    const children = node.children as BlockContent[]
    const markOf = (child?: Node): string[] =>
      child?.type === 'mdxFlowExpression' ? ((child as unknown as { value: string }).value.match(/\w+/g) ?? []) : []
    for (let start = 0; start < children.length; start++) {
      const [kind, value = ''] = markOf(children[start])
      const end = children.findIndex((child, index) => index > start && markOf(child)[0] === 'END')
      if (kind !== 'BEGIN' || end === -1) continue
      const inside = children.slice(start + 1, end)
      const around = elementOf('If', 'sdk', value, inside)
      children.splice(start, inside.length + 2, Object.assign(around, { position: children[start]?.position }))
    }
  })
}

describe('a plugin', () => {
  it('puts conditions around what stands between two comments, in lists too', () => {
    const page =
      'A\n\n<!-- BEGIN go -->\nFor **Go**.\n<!-- END go -->\n\n- one\n  <!-- BEGIN react -->\n  For React.\n  <!-- END react -->\n- two\n'
    const given = { remarkPlugins: changes(conditions), syntax: { comments: true } } satisfies Options
    expect(resolve({ 'page.mdx': page }, { sdk: 'go' }, given)).toMatchObject({
      mdx: 'A\n\nFor **Go**.\n\n- one\n- two\n',
      messages: [],
    })
    expect(resolve({ 'page.mdx': page }, { sdk: 'react' }, given).mdx).toContain('For React.')
  })

  it('takes what a page shows from the file that its front matter names', () => {
    const source = (tree: Root): void => {
      const [yaml] = tree.children
      const [, path] = (yaml?.type === 'yaml' && /^source: (.*)$/m.exec(yaml.value)) || []
      if (path !== undefined)
        tree.children.push(Object.assign(elementOf('Include', 'src', path), { position: yaml?.position }))
    }
    const texts = {
      'page.mdx': '---\nsource: app/guide\n---\n',
      'app/guide.mdx': '# Guide\n\n<If sdk="go">For Go.</If>\n',
    }
    const given = { remarkPlugins: changes(source), rules: { 'include-page': 'off' } } satisfies Options
    const { mdx, messages, resolved } = resolve(texts, { sdk: 'go' }, given)
    expect(mdx).toBe('---\nsource: app/guide\n---\n\n# Guide\n\nFor Go.\n')
    expect(messages).toEqual([])
    expect(resolved.dependencies).toEqual(['app/guide.mdx'])
  })
})
