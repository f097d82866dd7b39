import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { createResolver, type Resolved } from '../../src/index.js'
import { bytesOfDocument } from '../../src/docset/document-bytes.js'
import { plansOf } from '../../src/internals.js'
import { expectDistinct, objectsOf } from '../resolve/distinct.js'

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze()
const files = {
  'page.mdx': [
    '# Title',
    '[x](https://a.test){{ target: "_blank" }} and <b title={`t`}>bold</b> {1 + 1}',
    '<Card {...{ a: 1 }} cols={2} />',
    '<Include src="_p" name="N" />',
    '<If sdk="go">\n\n{2}\n\n</If>',
  ].join('\n\n'),
  '_p.mdx': 'A {props.name} of {3} and <i m={props.name} />',
}

/** A parser whose estrees are made when they are first asked for, and what was made. */
function lazyParser(): { parse: (source: string) => Root; made: string[] } {
  const made: string[] = []
  const delay = (holder: { value?: unknown; data?: object | undefined }): void => {
    const { data } = holder
    const estree: unknown = data && Reflect.get(data, 'estree')
    if (data === undefined || estree === undefined) return
    const get = (): unknown => {
      made.push(String(holder.value))
      return estree
    }
    Object.defineProperty(data, 'estree', { get, enumerable: true, configurable: true })
  }
  const parse = (source: string): Root => {
    const tree = processor.parse(source)
    visit(tree, (node) => {
      if ('value' in node) delay(node)
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      for (const attribute of node.attributes) {
        delay(attribute)
        if (typeof attribute.value === 'object' && attribute.value) delay(attribute.value)
      }
    })
    return tree
  }
  return { parse, made }
}

const options = { sdks: ['go', 'react'] }
const outputsOf = (parse: (source: string) => Root): Resolved[] => [
  ...createResolver(files, { ...options, parse }).resolveAll(),
]

describe('an estree that is made when it is first asked for', () => {
  it('is not made for code that nothing hangs on, by a file or an output', () => {
    const { parse, made } = lazyParser()
    for (const { tree, dependencies } of outputsOf(parse))
      expect([tree.type, dependencies]).toEqual(['root', ['_p.mdx']])
    expect(new Set(made)).toEqual(new Set(['props.name']))
  })

  it('is not made to tell how many bytes a document takes', () => {
    const { parse, made } = lazyParser()
    const document = plansOf(createResolver(files, { ...options, parse })).docset.document('page.mdx')
    const count = made.length
    expect(bytesOfDocument(document)).toBeGreaterThan(0)
    expect(made.length).toBe(count)
  })

  it('is in each output what it is otherwise, once it is asked for, and yours to set', () => {
    const trees = outputsOf(lazyParser().parse).map(({ tree }) => tree)
    expect(trees).toEqual(outputsOf((source) => processor.parse(source)).map(({ tree }) => tree))
    const [first] = outputsOf(lazyParser().parse)
    visit(first?.tree ?? { type: 'root', children: [] }, 'mdxTextExpression', ({ data }) => {
      if (data) data.estree = null
      expect(data?.estree).toBeNull()
    })
  })

  it('is of each output alone, and not frozen', () => {
    const outputs = outputsOf(lazyParser().parse)
    expectDistinct(outputs)
    for (const output of outputs)
      for (const [object, way] of objectsOf(output)) expect(Object.isFrozen(object), way).toBe(false)
  })
})
