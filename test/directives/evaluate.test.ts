import type { Expression } from 'estree'
import { describe, expect, it } from 'vitest'
import { expressionOf, evaluate, type Known } from '../../src/directives/evaluate.js'
import { remarkParser } from '../../src/source/remark/remark-parser.js'

const { mdx } = remarkParser.create({ headingIds: false, comments: false, admonitions: false, plugins: [] })

function expressionIn(code: string): Expression | undefined {
  const [node] = mdx(`{${code}}`, 'page.mdx').children
  return node?.type === 'mdxFlowExpression' ? expressionOf(node.data?.estree) : undefined
}

describe('a chain', () => {
  const names: Record<string, Known> = { none: { value: undefined }, o: { value: { list: ['a'], text: 'ab' } } }
  const valueOf = (code: string): Known | undefined =>
    evaluate(expressionIn(code), (node) => (node.type === 'Identifier' ? names[node.name] : undefined))

  it.each([
    'none?.a',
    'none?.a.b',
    'none?.a.b()',
    'none?.f().b.c(1)',
    'none?.[x]',
    'none?.()',
    'o.more?.a.b',
    'o.more?.f(x)',
    'o.more?.()',
    'none?.list.includes("a")',
    'none?.includes("a")',
    'o?.more?.a',
  ])('is nothing from where it finds nothing: %s', (code) => {
    expect(valueOf(code)).toEqual({ value: undefined })
  })

  it.each([
    ['o?.text', 'ab'],
    ['o?.list?.[0]', 'a'],
    ['o?.list.includes("a")', true],
    ['o.list?.includes?.("b")', false],
    ['(none?.a) ?? "b"', 'b'],
  ])('is read to its end: %s', (code, value) => {
    expect(valueOf(code)).toEqual({ value })
  })

  it.each(['(none?.a).b', 'none.a', 'unknown?.a', 'o?.f()', 'o.f().a', 'o.text?.length.f()'])(
    'is not known where it throws, or calls anything: %s',
    (code) => {
      expect(valueOf(code)).toBeUndefined()
    },
  )

  it.each([
    ['o.text.toUpperCase()', 'AB'],
    ['"Ab".toLowerCase() === o.text', true],
    ['` ${o.text} `.trim()', 'ab'],
    ['o.text.startsWith("a") && o.text.endsWith("a")', false],
    ['o.text?.trimEnd().trimStart().includes("b")', true],
    ['none?.toLowerCase()', undefined],
  ])('knows methods of texts that hang on nothing else: %s', (code, value) => {
    expect(valueOf(code)).toEqual({ value })
  })

  it.each([
    'o.list.toLowerCase()',
    'o.text.trim(1)',
    'o.text.startsWith()',
    'o.text.startsWith("a", 1)',
    'o.text.startsWith(1)',
    'o.text.endsWith(...o.list)',
    'o.text["trim"]()',
    'o.text.trim',
    'o.text.toLocaleUpperCase()',
    'none.trim()',
    'x.trim()',
    'o.list.includes("a", 0)',
    'o.list.includes({})',
  ])('does not know what else is called: %s', (code) => {
    expect(valueOf(code)).toBeUndefined()
  })

  it.each(['({ __proto__: o }).text', '({ "__proto__": o, a: 1 }).a'])(
    'is not known where it reads from an object with a prototype of its own: %s',
    (code) => {
      expect(valueOf(code)).toBeUndefined()
    },
  )

  it('is read from what only goes by the name of a prototype', () => {
    expect(valueOf('({ ["__proto__"]: o }).__proto__?.text')).toEqual({ value: 'ab' })
  })

  it('asks once for what chains in chains read from, however many there are', () => {
    let asked = 0
    const deep = Array.from({ length: 12 }).reduce<string>((code) => `(${code}?.a)`, 'x')
    evaluate(expressionIn(deep), (node) => {
      if (node.type === 'Identifier') asked++
      return undefined
    })
    expect(asked).toBe(1)
  })

  it('does not ask for what it calls', () => {
    const asked: string[] = []
    evaluate(expressionIn('a.b(c)?.d'), (node) => {
      if (node.type === 'Identifier') asked.push(node.name)
      return undefined
    })
    expect(asked).toEqual([])
  })
})

describe('what a function of `Object` gives', () => {
  const names: Record<string, Known> = { o: { value: { a: 'x', b: 'y' } }, list: { value: ['x'] } }
  const valueOf = (code: string, own = names): Known | undefined =>
    evaluate(expressionIn(code), (node) => (node.type === 'Identifier' ? own[node.name] : undefined))

  it.each([
    ['Object.freeze(["a"])', ['a']],
    ['Object.freeze(o).a', 'x'],
    ['Object.keys(o)', ['a', 'b']],
    ['Object.values(o)', ['x', 'y']],
    ['Object.keys({ ...o, c: 1 })', ['a', 'b', 'c']],
    ['Object.values(list).includes("x")', true],
  ])('is known of what is known: %s', (code, value) => {
    expect(valueOf(code)).toEqual({ value })
  })

  it.each([
    'Object.freeze()',
    'Object.freeze(x)',
    'Object.freeze(o, 1)',
    'Object.keys("ab")',
    'Object.keys(null)',
    'Object.entries(o)',
    'Object["keys"](o)',
    'Objects.keys(o)',
    'a.Object.keys(o)',
    'Object.keys(...list)',
  ])('is not known of %s', (code) => {
    expect(valueOf(code)).toBeUndefined()
  })

  it('is not known where the name is bound to something else', () => {
    expect(valueOf('Object.keys(o)', { ...names, Object: { value: {} } })).toBeUndefined()
  })
})
