import { describe, expect, it } from 'vitest'
import { cellLines, cellText } from '../../src/html/client/facts/cell-wording.js'
import { rowsOf, type Cell } from '../../src/html/client/facts/cells.js'
import { factsOf } from '../../src/html/client/facts/facts.js'
import { has, inOrder, standingOf, type Order } from '../../src/html/client/facts/ranking.js'
import { readMatrix } from '../../src/html/matrix/read-matrix.js'
import { createResolver, type Options } from '../../src/index.js'
import { threeAxes } from './axes-sample.js'
import { sample } from './sample.js'

const sdks = ['go', 'react', 'vue']

/** Of each page, what its cells are: the standing, `v` for a variant file, `!` for an error, `?` for a warning. */
function pictureOf(files: Record<string, string>, options: Options = { sdks }, axis = 'sdk', known = true) {
  const resolver = createResolver(files, options)
  const facts = factsOf(resolver.graph.toJSON(), known ? readMatrix(resolver) : null)
  const rows = rowsOf(
    facts.graph,
    facts.matrix,
    facts.axes.find(({ name }) => name === axis)!,
  )
  return Object.fromEntries(rows.map(({ page, cells }) => [page, cells.map(markOf).join(' ')]))
}

function markOf(cell: Cell): string {
  const variant = cell.variant === null ? '' : 'v'
  return `${standingOf(cell)}${variant}${has(cell, 'error') ? '!' : ''}${has(cell, 'warning') ? '?' : ''}`
}

function cellOf(files: Record<string, string>, page: string, value: string): Cell {
  const resolver = createResolver(files, { sdks })
  const graph = resolver.graph.toJSON()
  const row = rowsOf(graph, readMatrix(resolver), { name: 'sdk', values: sdks }, page)[0]
  return row!.cells[sdks.indexOf(value)]!
}

const tabs = "<Tabs items={['Go', 'React']}>\n  <Tab>\n    In Go.\n  </Tab>\n  <Tab>\n    In React.\n  </Tab>\n</Tabs>"

describe('what a cell of the matrix says', () => {
  it.each<[string, Record<string, string>, string]>([
    ['the same for all', { 'a.mdx': 'Text.' }, 'shared shared shared'],
    ['the scope of the page', { 'a.mdx': '---\nsdk: go, vue\n---\n\nText.' }, 'shared out shared'],
    ['tabs: a panel of their own, or nothing', { 'a.mdx': tabs }, 'own own none'],
    ['tabs that a partial brings', { 'a.mdx': '<Include src="_p/tabs" />', '_p/tabs.mdx': tabs }, 'own own none'],
    ['a variant file', { 'a.mdx': 'Text.', 'a.go.mdx': 'Go.' }, 'sharedv shared shared'],
    ['a condition', { 'a.mdx': '<If sdk="go">Go.</If>' }, 'own shared shared'],
    [
      'a condition in a partial',
      { 'a.mdx': '<Include src="_p" />', '_p.mdx': '<If sdk="go">x</If>' },
      'own shared shared',
    ],
    ['no condition that leaves some out', { 'a.mdx': '<If notSdk="go">All but Go.</If>' }, 'shared shared shared'],
    [
      'no condition that holds for the whole page',
      { 'a.mdx': '---\nsdk: go\n---\n\n<If sdk="go">Go.</If>' },
      'shared out out',
    ],
    [
      'no condition in a branch that they do not get to',
      { 'a.mdx': '<If sdk="go">\n  <If sdk={["go", "vue"]}>\n    Go.\n  </If>\n</If>' },
      'own shared shared',
    ],
    [
      'a variant file of a partial',
      { 'a.mdx': '<Include src="_p" />', '_p.mdx': 'Any.', '_p.vue.mdx': 'Vue.' },
      'shared shared own',
    ],
    [
      'errors of its output alone',
      { 'a.mdx': '<If sdk="go">\n  <Include src="_gone" />\n</If>' },
      'own! shared shared',
    ],
    [
      'errors of a file for those whose output is made from it',
      { 'a.mdx': 'Text.', 'a.go.mdx': '<If sdk={[]}>Nobody.</If>' },
      'sharedv! shared shared',
    ],
    [
      'errors of a partial that only its own page makes',
      {
        'a.mdx': '<Include src="_p" />',
        '_p.mdx': '---\nprops:\n  name: { required: true }\n---\n\n{props.name}',
        'b.mdx': '<Include src="_p" name="Ada" />',
      },
      'shared! shared! shared!',
    ],
  ])('%s', (_, files, expected) => {
    expect(pictureOf(files)['a.mdx']).toBe(expected)
  })

  it('leaves other pages alone with errors that a page makes in a partial', () => {
    const partial = '---\nprops:\n  name: { required: true }\n---\n\n{props.name}'
    const files = { 'a.mdx': '<Include src="_p" />', '_p.mdx': partial, 'b.mdx': '<Include src="_p" name="Ada" />' }
    expect(pictureOf(files)).toEqual({ 'a.mdx': 'shared! shared! shared!', 'b.mdx': 'shared shared shared' })
  })

  it('goes over the values of any axis', () => {
    const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
    const files = {
      'a.mdx': '<If is="llm">For machines.</If>\n\n<If sdk="go">Go.</If>',
      'b.mdx': '---\naudience: llm\n---',
    }
    const options = { sdks, axes }
    expect(pictureOf(files, options, 'audience')['a.mdx']).toBe('shared own')
    expect(pictureOf(files, options)['a.mdx']).toBe('own shared shared')
  })

  it.each<[string, Record<string, string>, Options, string]>([
    [
      'a fallback in tabs',
      { 'a.mdx': tabs.replace("'Go'", "'cURL'") },
      { sdks, tabs: { fallback: ['cURL'] } },
      'fallback own fallback',
    ],
    [
      'an expression that few meet',
      { 'a.mdx': "<Show when={sdk === 'vue'}>Vue.</Show>\n\n<Show when={sdk !== 'go'}>All but Go.</Show>" },
      { sdks, components: { if: { name: 'Show', when: 'when' } } },
      'shared shared own',
    ],
    [
      'elements that are named for an SDK',
      { 'a.mdx': '<Gopher>Go.</Gopher>' },
      { sdks, components: { if: { wrappers: { Gopher: 'go' } } } },
      'own shared shared',
    ],
    [
      'a map with a key for all others',
      { 'a.mdx': "<Pick of={{ go: '_p', all: '_p' }} />", '_p.mdx': 'Text.' },
      { sdks, components: { choose: { name: 'Pick', map: 'of', otherwise: 'all' } } },
      'own fallback fallback',
    ],
    [
      'a map with none',
      { 'a.mdx': "<Pick of={{ go: '_p', vue: '_p' }} />", '_p.mdx': 'Text.' },
      { sdks, components: { choose: { name: 'Pick', map: 'of' } } },
      'own none own',
    ],
  ])('%s, as options have it', (_, files, options, expected) => {
    expect(pictureOf(files, options)['a.mdx']).toBe(expected)
  })

  it('takes of a graph alone what that knows: scopes, variant files, includes and what they lack', () => {
    const files = {
      'a.mdx': '<If sdk="go">\n  <Include src="_p" />\n</If>\n\n<If sdk="vue">\n  <Include src="_gone" />\n</If>',
      'a.react.mdx': 'React.',
      'b.mdx': `---\nsdk: go\n---\n\n${tabs}`,
      '_p.mdx': 'Go.',
    }
    expect(pictureOf(files, { sdks }, 'sdk', false)).toEqual({
      'a.mdx': 'own sharedv shared!',
      'b.mdx': 'shared out out',
    })
  })

  it('lists pages alone, each once', () => {
    for (const graph of [sample, threeAxes.toJSON()]) {
      const rows = rowsOf(graph, null, { name: 'sdk', values: graph.axes.sdk ?? [] })
      const pages = graph.files.filter(({ kind, variantOf }) => kind === 'page' && variantOf === undefined)
      expect(rows.map(({ page }) => page)).toEqual(pages.map(({ path }) => path))
    }
  })
})

describe('the words of a cell', () => {
  const files = { 'a.mdx': `${tabs}\n\n<If sdk={["vue"]}>\n  <Include src="_gone" />\n</If>\n`, 'a.go.mdx': 'Go.' }

  it('say in short what it is', () => {
    expect(cellText(cellOf(files, 'a.mdx', 'vue'))).toBe('Nothing, 1 error')
    expect(cellText(cellOf(files, 'a.mdx', 'go'))).toBe('Same for all, Variant file')
    expect(cellText(cellOf({ 'a.mdx': '---\nsdk: go\n---' }, 'a.mdx', 'vue'))).toBe('Not built')
  })

  it('say in lines what is there and where, the gravest first, and each gap once', () => {
    const lines = cellLines(cellOf(files, 'a.mdx', 'vue'))
    expect(lines.map(({ word, location }) => `${word} ${location}`)).toEqual([
      'Error a.mdx:11',
      'Nothing a.mdx:1',
      'Own content a.mdx:10',
    ])
    expect(lines.slice(1).map(({ text }) => text)).toEqual(['in tabs Go | React', 'in <If sdk={["vue"]}>'])
    expect(cellLines(cellOf(files, 'a.mdx', 'go')).map(({ word, location }) => `${word} ${location}`)).toEqual([
      'Variant file a.go.mdx',
    ])
  })
})

describe('the order of the matrix', () => {
  const resolver = createResolver(
    {
      'a.mdx': 'Text.',
      'b.mdx': '<If sdk="go">Go.</If>',
      'c.mdx': tabs,
      'd.mdx': '<Include src="_gone" />',
      'e.mdx': '---\nsdk: go\n---',
    },
    { sdks },
  )
  const rows = rowsOf(resolver.graph.toJSON(), readMatrix(resolver), { name: 'sdk', values: sdks })
  it.each<[Order, string]>([
    ['path', 'a b c d e'],
    ['gaps', 'd c a b e'],
    [0, 'd b c a e'],
    [2, 'c d a b e'],
  ])('by %s', (order, expected) => {
    const paths = inOrder(rows, order).map(({ page }) => page.replace('.mdx', ''))
    expect(paths.join(' ')).toBe(expected)
  })
})
