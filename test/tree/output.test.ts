import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { isElement } from '../../src/directives/jsx.js'
import { nodesOf, project, resolve } from '../project.js'
import { expectReadsBack } from './check.js'
import { expectCompiles } from '../compile.js'

const files = {
  'page.mdx':
    '---\ntitle: t\n---\n\nexport const local = 1\n\n# Page {{ id: "p" }}\n\nsee {local} <Include src="_p/inline" n={local} s="x" /> end {/* c */}\n\n<If sdk="go">\n<Include src="_p/blocks" list={["a"]}>\nkid {local}\n</Include>\n</If>\n\n<Tabs items={["Go", "React", "Else"]} defaultIndex={0}>\n<Tab>\n<Include src="_p/blocks" />\n</Tab>\n<Tab>\nreact\n</Tab>\n<Tab>\nelse\n</Tab>\n</Tabs>\n\n- <Include src="_p/yaml" />\n',
  '_p/inline.mdx': '{props.n + 1} {`s${props.s}`} <b title={props.s} {...props}>{props.s}</b>',
  '_p/blocks.mdx':
    '---\nprops:\n  list: { default: [] }\n---\n\nimport x from "./x"\nexport const y = { z: 1 }\n\n{props.list}\n\n<Card list={props.list} on={() => x(props.list)} />\n\n{props.children}\n\n{x(props.list)}\n',
  '_p/yaml.mdx': '---\nsecret: 1\n---\n\n---\n\nkey: value\n\n---\n',
}
const outputs = [undefined, 'go', 'react', 'nextjs'].map((sdk) => [sdk ?? 'all', { sdk }] as const)

function programsOf(node: Nodes): [string, unknown][] {
  const programs: [string, unknown][] = []
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm')
    programs.push([node.value, node.data?.estree])
  if (!isElement(node)) return programs
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') programs.push([attribute.value, attribute.data?.estree])
    else if (typeof attribute.value === 'object' && attribute.value)
      programs.push([attribute.value.value, attribute.value.data?.estree])
  }
  return programs
}

describe.each(outputs)('each output, for %s,', (_, reader) => {
  const { resolved } = resolve(files, reader)
  const nodes = nodesOf(resolved.tree)

  it('has estree on every expression', () => {
    const programs = nodes.flatMap(programsOf)
    expect(programs.length).toBeGreaterThan(5)
    for (const [value, estree] of programs)
      expect(estree, value).toMatchObject({ type: 'Program', sourceType: 'module' })
  })
  it('has one root', () => {
    expect(nodes.filter(({ type }) => type === 'root')).toHaveLength(1)
  })
  it('has yaml at its top only', () => {
    expect(nodes.filter(({ type }) => type === 'yaml')).toEqual([resolved.tree.children[0]])
  })
  it('has no include left', () => {
    expect(nodes.filter((node) => 'name' in node && node.name === 'Include')).toEqual([])
  })
  it('has no empty text, and no two texts side by side', () => {
    for (const node of nodes) {
      if (!('children' in node)) continue
      node.children.forEach((child, index) => {
        if (child.type !== 'text') return
        expect(child.value).not.toBe('')
        expect(node.children[index + 1]?.type).not.toBe('text')
      })
    }
  })
  it('has ESM at its top only', () => {
    const top = new Set<Nodes>(resolved.tree.children)
    expect(nodes.filter((node) => node.type === 'mdxjsEsm' && !top.has(node))).toEqual([])
  })
  it('reads back and compiles', () => {
    expectReadsBack(resolved.tree)
    expectCompiles(resolved)
  })
  it('is the same each time, and shares nothing', () => {
    const again = project(files).resolve('page.mdx', reader)
    expect(JSON.stringify(again.tree)).toBe(JSON.stringify(resolved.tree))
    const seen = new Set<unknown>(nodes)
    expect(nodesOf(project(files).resolve('page.mdx', reader).tree).filter((node) => seen.has(node))).toEqual([])
    expect(new Set(nodes).size).toBe(nodes.length)
  })
  it('is free to change', () => {
    const resolver = project(files)
    const before = JSON.stringify(resolver.resolve('page.mdx', reader).tree)
    for (const node of nodesOf(resolver.resolve('page.mdx', reader).tree)) {
      if ('value' in node) node.value = 'changed'
      if (isElement(node)) for (const attribute of node.attributes) attribute.value = 'changed'
      if (node.position) node.position = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
      node.data = {}
    }
    expect(JSON.stringify(resolver.resolve('page.mdx', reader).tree)).toBe(before)
  })
})
