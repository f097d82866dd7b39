import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Resolver } from '../../src/index.js'
import { plansOf } from '../../src/internals.js'
import { project } from '../project.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const text = `---
sdk: go
---

import Steps from './_steps.mdx'

export const version = 1

<Include src="_p" a="b" icon={<b>x</b>}>

Children.

</Include>

<Steps os="mac" />

<If sdk="go">*Go*, \`and\` {props.a}, {version}.</If>

<Tabs items={['Go', 'React']}>
<Tab>

A

</Tab>
<Tab>

B

</Tab>
</Tabs>

<Include src="code.ts" lines="1" />

<Include src="_p#none" />

| a |
| - |
<Include src="_p" />
`

const paths = Array.from({ length: 20 }, (_, index) => `${index}.mdx`)
const files = {
  ...Object.fromEntries(paths.map((path) => [path, `${text}\n${path}`])),
  '_p.mdx': '{props.a} {props.icon} {props.children}',
  '_steps.mdx': '{props.os}',
  'code.ts': 'one\ntwo',
  'last.mdx': 'Nothing.',
}

/** All that a document is made of: nodes, and what is read of them. */
function objectsOf(document: object): Set<object> {
  const found = new Set<object>()
  const left: unknown[] = [document]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null || found.has(one)) continue
    found.add(one)
    if (one instanceof Map) for (const [key, value] of one) left.push(key, value)
    else if (one instanceof Set) left.push(...one)
    else left.push(...Object.values(one))
  }
  return found
}

type Tell = (resolver: Resolver, path: string) => unknown

/** Tells something of each page; answers what its documents are made of, each by itself. */
function refsOf(resolver: Resolver, tell: Tell): WeakRef<object>[] {
  const { docset } = plansOf(resolver)
  const found = new Map<object, number>()
  for (const path of paths) {
    tell(resolver, path)
    for (const one of objectsOf(docset.document(path))) found.set(one, (found.get(one) ?? 0) + 1)
  }
  return [...found].flatMap(([one, count]) => (count === 1 ? [new WeakRef(one)] : []))
}

describe('a document that was let go', () => {
  it.each<[string, Tell]>([
    ['its tree was made', (resolver, path) => resolver.resolve(path, { sdk: 'go' }).tree],
    ['all outputs of it were made', (resolver, path) => resolver.variants(path).map(({ tree }) => tree)],
    ['its messages were told', (resolver, path) => resolver.resolve(path, { sdk: 'go' }).files],
    ['its fingerprint was taken', (resolver, path) => resolver.resolve(path, { sdk: 'go' }).fingerprint],
  ])('is gone as a whole, after %s', async (_, tell) => {
    const resolver = project(files, { cache: { maxBytes: 0 } })
    const refs = refsOf(resolver, tell)
    // The plans of one page stay, whatever the bound.
    expect(resolver.resolve('last.mdx').tree.type).toBe('root')
    expect(refs.length).toBeGreaterThan(2000)
    // What is still being compiled may hold some of it for a while.
    for (let turn = 0; turn < 20 && refs.some((ref) => ref.deref() !== undefined); turn++) {
      await setImmediate()
      collect()
    }
    expect(refs.flatMap((ref) => ref.deref() ?? [])).toEqual([])
    expect(resolver.pages.length).toBe(paths.length + 1)
  })
})
