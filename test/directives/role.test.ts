import { describe, expect, it } from 'vitest'
import { attributeOf, literalOf } from '../../src/directives/attributes.js'
import type { Condition } from '../../src/directives/directive.js'
import { positionOf } from '../../src/directives/jsx.js'
import type { Role } from '../../src/directives/role.js'
import { roles } from '../../src/directives/roles.js'
import { createDocset } from '../../src/docset/create-docset.js'
import { graphOf } from '../../src/graph/graph.js'
import { writeGraph } from '../../src/graph/write-graph.js'
import { toMdx, type Options, type Reader } from '../../src/index.js'
import { diagnose } from '../../src/messages/diagnostic.js'
import { asInCatalogue } from '../../src/messages/severity.js'
import { normalizeOptions } from '../../src/model/normalize-options.js'
import { reportAll } from '../../src/output/report.js'
import { variantsOf } from '../../src/output/variants.js'
import { findingsOf } from '../../src/plan/notices.js'
import { Plans } from '../../src/plan/plans.js'
import { remarkParser } from '../../src/source/remark/remark-parser.js'
import { createParseFile } from '../../src/source/parse.js'
import { flatten } from '../../src/tree/flatten.js'
import { violations } from '../content-model.js'
import { brief, project, resolve } from '../project.js'

/** `<Env only="web">`: keeps its content for one environment. */
interface Env extends Condition {
  readonly only: string
}

const env: Role<Env> = {
  names: () => new Set(['Env']),
  read: (element) => {
    const attribute = attributeOf(element.node, new Set(['only']))
    const only = String((attribute && literalOf(attribute)?.value) ?? '')
    return { ...element, kind: 'condition', lists: [], when: [], isWrapper: false, ignoresWarning: true, only }
  },
  check: (directive, { path }) =>
    directive.only === ''
      ? [diagnose('condition-empty', path, positionOf(directive), { actual: '<Env>', axis: 'env' })]
      : [],
  decide: ({ only }, { asked }) => {
    const value = asked.value('env')
    if (value === undefined || only === '') return { kind: 'stay', without: new Set() }
    return value === only ? { kind: 'unwrap' } : { kind: 'drop' }
  },
}

type Files = Record<string, string>

/** The plans of files whose elements may have the new role. */
function plansOf(files: Files, table: readonly Role[] = [...roles, env]): Plans {
  const options: Options = { sdks: ['go', 'react'], axes: { env: ['web', 'ios'] } }
  const settings = normalizeOptions(options, remarkParser)
  return new Plans(
    createDocset(new Map(Object.entries(files)), { parse: createParseFile(settings), settings, roles: table }),
  )
}

function flat(files: Files, reader: Reader, table?: readonly Role[]): { mdx: string; messages: string[] } {
  const plans = plansOf(files, table)
  const { plan } = plans.for('page.mdx', reader)
  const { tree, findings } = flatten(plans.docset, plan)
  expect(violations(tree)).toEqual([])
  return {
    mdx: toMdx(tree),
    messages: [...findingsOf(plan, plans.docset, findings)].map(({ diagnostic: { ruleId, path, position } }) =>
      brief({ ruleId, file: path, line: position?.start.line, column: position?.start.column }),
    ),
  }
}

describe('a role that is added to the table', () => {
  it.each<[string, string, Reader, string]>([
    ['drops', 'a <Env only="web">b</Env> c', { env: 'ios' }, 'a c\n'],
    ['unwraps', 'a <Env only="web">b</Env> c', { env: 'web' }, 'a b c\n'],
    ['stays', 'a <Env only="web">b</Env> c', { sdk: 'go' }, 'a <Env only="web">b</Env> c\n'],
    ['drops blocks', '<Env only="web">\n# b\n</Env>\n\nc', { env: 'ios' }, 'c\n'],
    ['unwraps blocks', '- a\n<Env only="web">\n- b\n</Env>\n- c', { env: 'web' }, '- a\n- b\n- c\n'],
    [
      'stays with what is decided in it',
      '<Env only="web">\na <If sdk="go">b</If>\n</Env>',
      { sdk: 'react' },
      '<Env only="web">\n  a\n</Env>\n',
    ],
    ['drops inside a condition', '<If sdk="go">a <Env only="web">b</Env></If>', { sdk: 'go', env: 'ios' }, 'a\n'],
    ['unwraps around an include', '<Env only="web">\n<Include src="_p" />\n</Env>', { env: 'web' }, 'p\n'],
    ['is decided in a partial', '<Include src="_e" />', { env: 'ios' }, 'e\n'],
    ['is decided in children', '<Include src="_c">a <Env only="web">b</Env></Include>', { env: 'ios' }, 'a\n'],
    [
      'lets panels through',
      "<Tabs items={['go', 'react']}>\n<Env only=\"web\">\n<Tab>\ng\n</Tab>\n</Env>\n<Tab>\nr\n</Tab>\n</Tabs>",
      { sdk: 'go', env: 'web' },
      'g\n',
    ],
  ])('%s', (_, source, reader, mdx) => {
    const files = {
      'page.mdx': source,
      '_p.mdx': 'p',
      '_e.mdx': 'e <Env only="web">w</Env>',
      '_c.mdx': '{props.children}',
    }
    expect(flat(files, reader)).toEqual({ mdx, messages: [] })
  })

  it('is none where the table has no row for it', () => {
    const files = { 'page.mdx': 'a <Env only="web">b</Env>' }
    expect(flat(files, { env: 'ios' }, roles).mdx).toBe('a <Env only="web">b</Env>\n')
  })

  it('says what is wrong with it in its own file', () => {
    const files = { 'page.mdx': 'a <Include src="_p" />', '_p.mdx': 'p <Env>b</Env>' }
    expect(flat(files, { env: 'ios' })).toEqual({ mdx: 'a p <Env>b</Env>\n', messages: ['condition-empty _p.mdx:1:3'] })
    const reported = reportAll(plansOf(files), asInCatalogue, { isWanted: undefined, severity: 'info' }).flatMap(
      (file) => file.messages.map(brief),
    )
    expect(reported).toEqual(['condition-empty _p.mdx:1:3'])
  })

  const files = {
    'page.mdx': '<Env only="web"><Include src="_w" /></Env>\n\n<If sdk="go"><Include src="_g" /></If>',
    '_w.mdx': 'w <Env only="ios"><Include src="_never" /></Env>',
    '_g.mdx': 'g <Env only="ios"><Include src="_i" /></Env>',
    '_i.mdx': 'i',
    '_never.mdx': 'n',
  }
  const plans = plansOf(files)
  const graph = graphOf(writeGraph(plans), plans)

  it('is known to the graph: whom an edge is for', () => {
    expect(graph.edges.map(({ from, to, scope }) => [`${from} ${to}`, scope])).toEqual([
      ['_g.mdx _i.mdx', { any: [{ env: { only: ['ios'] } }] }],
      ['_w.mdx _never.mdx', { any: [{ env: { only: ['ios'] } }] }],
      ['page.mdx _w.mdx', { any: [{ env: { only: ['web'] } }] }],
      ['page.mdx _g.mdx', { only: ['go'] }],
    ])
  })

  it.each<[Reader, readonly string[]]>([
    [{ env: 'web' }, ['_w.mdx', '_g.mdx']],
    [{ sdk: 'go' }, ['_w.mdx', '_never.mdx', '_g.mdx', '_i.mdx']],
    [{ sdk: 'go', env: 'web' }, ['_w.mdx', '_g.mdx']],
    [{ sdk: 'go', env: 'ios' }, ['_g.mdx', '_i.mdx']],
    [{ sdk: 'react', env: 'ios' }, []],
    [{ sdk: 'react', env: 'web' }, ['_w.mdx']],
  ])('is known to the graph: what the page is made from for %j', (reader, expected) => {
    expect(graph.dependencies('page.mdx', { ...reader, deep: true })).toEqual(expected)
  })

  it('is known to the graph: who shows a file', () => {
    expect(graph.dependents('_i.mdx').map(({ readers }) => readers)).toEqual([[{ sdk: 'go', env: 'ios' }]])
    expect(graph.dependents('_never.mdx')).toEqual([])
  })

  it('tells readers apart', () => {
    const readers = variantsOf('page.mdx', plansOf(files)).map((variant) =>
      variant.readers.map((reader) => Object.values(reader).join(' ')),
    )
    expect(readers).toEqual([['go web'], ['go ios'], ['react web'], ['react ios']])
  })
})

describe('a condition by another name on a new axis', () => {
  const options: Options = {
    components: { if: { name: ['If', 'Platform'] } },
    axes: { platform: { values: ['web', 'ios'], attribute: 'only' } },
  }
  const files = {
    'page.mdx': 'a <Platform only="web">w <Include src="_p" /></Platform> <If sdk="go" only="ios">i</If>',
    'page.ios.mdx': 'b <Platform only="web">w</Platform>',
    '_p.mdx': 'p',
  }

  it.each<[Reader, string, readonly string[]]>([
    [{ platform: 'web' }, 'a w p\n', ['_p.mdx']],
    [{ platform: 'ios' }, 'b\n', ['page.ios.mdx']],
    [{ sdk: 'go' }, 'a <Platform only="web">w p</Platform> <If only="ios">i</If>\n', ['_p.mdx']],
    [{}, 'a <Platform only="web">w p</Platform> <If sdk="go" only="ios">i</If>\n', ['_p.mdx']],
  ])('needs options alone: %j', (reader, mdx, dependencies) => {
    expect(resolve(files, reader, options)).toMatchObject({ mdx, messages: [], resolved: { dependencies } })
    expect(project(files, options).graph.dependencies('page.mdx', reader)).toEqual(
      Object.keys(reader).length === 0 ? ['_p.mdx', 'page.ios.mdx'] : dependencies,
    )
  })

  it('says what is wrong with it', () => {
    expect(resolve({ 'page.mdx': '<Platform only="wbe">w</Platform>' }, {}, options).messages).toEqual([
      'sdk-unknown page.mdx:1:1',
    ])
  })
})
