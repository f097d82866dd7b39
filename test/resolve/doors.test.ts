import { describe, expect, it } from 'vitest'
import { createResolver, fromJSON, toDot, toMermaid } from '../../src/index.js'
import { findCoverage, findDuplicates, findMentions } from '../../src/insight.js'
import { diff, diffToMarkdown } from '../../src/review.js'

const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
const resolver = createResolver({ 'a.mdx': '<Include src="_b" />', '_b.mdx': 'b' }, { sdks: ['go', 'react'], axes })
const { graph } = resolver
/** A call of a door with one argument that no typed call could pass. */
type Call = (given: never) => unknown

describe('a door', () => {
  it.each<[string, Call, unknown, string]>([
    ['createResolver', (given) => createResolver({}, given), { limts: {} }, 'option `limts`; did you mean `limits`?'],
    ['createResolver', (given) => createResolver({}, given), { axis: {} }, 'option `axis`; did you mean `axes`?'],
    [
      'createResolver: components',
      (given) => createResolver({}, { components: given }),
      { tabz: {} },
      'component `tabz`; did you mean `tabs`?',
    ],
    [
      'createResolver: a component',
      (given) => createResolver({}, { components: { if: given } }),
      { notSdks: 'x' },
      'part of component if `notSdks`; did you mean `notSdk`?',
    ],
    [
      'createResolver: limits',
      (given) => createResolver({}, { limits: given }),
      { inclues: 1 },
      'limit `inclues`; did you mean `includes`?',
    ],
    [
      'createResolver: tabs',
      (given) => createResolver({}, { tabs: given }),
      { fallbacks: [] },
      'option of tabs `fallbacks`; did you mean `fallback`?',
    ],
    [
      'createResolver: an axis',
      (given) => createResolver({}, { axes: { audience: given } }),
      { values: ['llm'], notAtribute: 'x' },
      'option of axis audience `notAtribute`; did you mean `notAttribute`?',
    ],
    [
      'createResolver: an SDK',
      (given) => createResolver({}, { sdks: { js: 'JavaScript', next: given } }),
      { extend: 'js' },
      'option of sdks.next `extend`; did you mean `extends`?',
    ],
    [
      'resolve',
      (given) => resolver.resolve('a.mdx', given),
      { varaint: false },
      'axis of a reader `varaint`; did you mean `variant`?',
    ],
    [
      'resolve',
      (given) => resolver.resolve('a.mdx', given),
      { audiance: 'llm' },
      'axis of a reader `audiance`; did you mean `audience`?',
    ],
    ['resolveAll', (given) => resolver.resolveAll(given), { pgaes: [] }, 'option `pgaes`; did you mean `pages`?'],
    ['resolveAll', (given) => resolver.resolveAll(given), { readers: [] }, 'option `readers`; did you mean `reader`?'],
    [
      'resolveAll: a reader',
      (given) => resolver.resolveAll({ reader: given }),
      { sdks: 'go' },
      'axis of a reader `sdks`; did you mean `sdk`?',
    ],
    [
      'graph.dependencies',
      (given) => graph.dependencies('a.mdx', given),
      { depp: true },
      'option `depp`; did you mean `deep`?',
    ],
    [
      'graph.dependencies',
      (given) => graph.dependencies('a.mdx', given),
      { audiance: 'llm' },
      'option `audiance`; did you mean `audience`?',
    ],
    [
      'graph.dependents',
      (given) => graph.dependents('_b.mdx', given),
      { sdks: 'go' },
      'option `sdks`; did you mean `sdk`?',
    ],
    [
      'a query of a graph that was read',
      (given) => fromJSON(graph.toJSON()).dependents('_b.mdx', given),
      { depp: false },
      'option `depp`; did you mean `deep`?',
    ],
    ['toMermaid', (given) => toMermaid(graph, given), { focsu: 'a.mdx' }, 'option `focsu`; did you mean `focus`?'],
    ['toDot', (given) => toDot(graph, given), { focsu: 'a.mdx' }, 'option `focsu`; did you mean `focus`?'],
    [
      'findDuplicates',
      (given) => findDuplicates(resolver, given),
      { minWord: 3 },
      'option `minWord`; did you mean `minWords`?',
    ],
    [
      'findMentions',
      (given) => findMentions(resolver, given),
      { audiance: 'llm' },
      'axis of a reader `audiance`; did you mean `audience`?',
    ],
  ])('of %s refuses what it does not know, with the nearest name', (_, call, given, message) => {
    expect(() => call(given as never)).toThrow(new TypeError(`Unexpected ${message}`))
  })

  it.each<[string, Call]>([
    ['createResolver', (given) => createResolver({}, given)],
    ['resolve', (given) => resolver.resolve('a.mdx', given)],
    ['resolveAll', (given) => resolver.resolveAll(given)],
    ['resolveAll: a reader', (given) => resolver.resolveAll({ reader: given })],
    ['graph.dependencies', (given) => graph.dependencies('a.mdx', given)],
    ['graph.dependents', (given) => graph.dependents('_b.mdx', given)],
    ['toMermaid', (given) => toMermaid(graph, given)],
    ['toDot', (given) => toDot(graph, given)],
    ['findDuplicates', (given) => findDuplicates(resolver, given)],
    ['findMentions', (given) => findMentions(resolver, given)],
  ])('of %s refuses `null`, and a number', (_, call) => {
    for (const given of [null, 3]) expect(() => call(given as never)).toThrow(TypeError)
  })

  it.each<[string, Call]>([
    ['findCoverage', (given) => findCoverage(given)],
    ['findDuplicates', (given) => findDuplicates(given)],
    ['findMentions', (given) => findMentions(given, 'go')],
    ['diff, before', (given) => diff(given, resolver)],
    ['diff, after', (given) => diff(resolver, given)],
  ])('of %s refuses what is no resolver', (_, call) => {
    for (const given of [undefined, null, {}, 'docs', { ...resolver }, Object.create(resolver) as object])
      expect(() => call(given as never)).toThrow(/Expected a resolver, as `createResolver` makes it/)
  })

  it.each<[string, Call]>([
    ['fromJSON', (given) => fromJSON(given)],
    ['toMermaid', (given) => toMermaid(given)],
    ['toDot', (given) => toDot(given)],
    ['diffToMarkdown', (given) => diffToMarkdown(given)],
  ])('of %s refuses what is no record of it', (_, call) => {
    for (const given of [undefined, null, {}, [], 'text', 3, resolver])
      expect(() => call(given as never)).toThrow(TypeError)
  })

  it.each<[string, Call, unknown, RegExp]>([
    ['resolve', (given) => resolver.resolve('a.mdx', { variant: given }), 'no', /`variant`.*boolean.*`no`/],
    ['graph.dependencies', (given) => graph.dependencies('a.mdx', { deep: given }), 'yes', /`deep`.*boolean.*`yes`/],
    ['createResolver', (given) => createResolver({}, { limits: { nodes: given } }), -1, /`nodes`.*whole number.*`-1`/],
    [
      'createResolver',
      (given) => createResolver({}, { limits: { depth: given } }),
      '9',
      /`depth`.*whole number.*`'9'`/,
    ],
    ['createResolver', (given) => createResolver({}, { limits: { includes: given } }), 1.5, /`includes`.*`1\.5`/],
    ['createResolver', (given) => createResolver({}, { limits: given }), null, /Expected `limits` to be an object/],
  ])('of %s refuses a value of another kind', (_, call, given, message) => {
    expect(() => call(given as never)).toThrow(TypeError)
    expect(() => call(given as never)).toThrow(message)
  })
})
