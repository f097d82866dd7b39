import type { Edge, EdgeStatus, FileNode, GraphJson, Step, Trace } from '../../src/model/dependency.js'
import type { RefusalId } from '../../src/model/refusal.js'
import { all, none, only, type Scope } from '../../src/model/scope.js'

/** A path that would be markup if any of it were read as such. */
export const nasty = '_partials/</script><!--<img src=x onerror=alert(1)>\u2028.mdx'

const file = (path: string, kind: FileNode['kind'], scope: Scope = all, variantOf?: string): FileNode =>
  variantOf === undefined ? { path, kind, scope } : { path, kind, scope, variantOf }

const edge = (from: string, line: number, to: string, scope: Scope = all, status: EdgeStatus = 'ok'): Edge => ({
  from,
  to,
  src: to,
  scope,
  position: { start: { line, column: 1 }, end: { line, column: 9 } },
  status,
})

const edges = [
  edge('_partials/a.mdx', 1, '_partials/b.mdx'),
  edge('_partials/b.mdx', 2, '_partials/a.mdx', all, 'cycle'),
  edge('_partials/b.mdx', 4, '_snippets/create.ts'),
  edge('guides/index.mdx', 3, '_partials/a.mdx'),
  edge('guides/index.mdx', 9, '_partials/gone.mdx', only(['react']), 'missing'),
  edge('guides/one.mdx', 4, nasty, only(['go'])),
  edge('guides/one.mdx', 8, '../../etc/passwd', all, 'outside'),
  edge('guides/one.vue.mdx', 3, '_partials/a.mdx'),
  edge('guides/two.mdx', 5, '{`_partials/${x}`}', all, 'dynamic'),
  edge('guides/two.mdx', 8, '_snippets/create.ts'),
  edge('guides/two.mdx', 12, '_partials/a.mdx', none),
]

const at = (from: string, to: string) => edges.findIndex((one) => one.from === from && one.to === to)
const everyone = [null, 'go', 'react', 'vue']

const trace = (page: string, source: string, sdks: readonly (string | null)[], ...steps: Step[]): Trace => ({
  page,
  source,
  readers: [{ sdk: sdks }],
  steps,
})

const step = (index: number, parent: number | null = null, refused?: RefusalId): Step =>
  refused === undefined ? { edge: index, parent } : { edge: index, parent, refused }

const chainFrom = (page: string): Step[] => [
  step(at(page, '_partials/a.mdx')),
  step(at('_partials/a.mdx', '_partials/b.mdx'), 0),
  step(at('_partials/b.mdx', '_partials/a.mdx'), 1, 'include-cycle'),
  step(at('_partials/b.mdx', '_snippets/create.ts'), 1),
]

/** Every kind of file and of edge, a page with a scope, a page with a variant file, and an edge that is never live. */
export const sample: GraphJson = {
  version: 2,
  axes: { sdk: ['go', 'react', 'vue'] },
  files: [
    file('__proto__', 'page'),
    file(nasty, 'partial'),
    file('_partials/a.mdx', 'partial'),
    file('_partials/b.mdx', 'partial'),
    file('_partials/unused.mdx', 'partial'),
    file('_snippets/create.ts', 'code'),
    file('guides/index.mdx', 'page', only(['react', 'vue'])),
    file('guides/one.mdx', 'page'),
    file('guides/one.vue.mdx', 'page', only(['vue']), 'guides/one.mdx'),
    file('guides/two.mdx', 'page'),
  ],
  edges,
  roots: ['__proto__', '_partials/unused.mdx', 'guides/index.mdx', 'guides/one.mdx', 'guides/two.mdx'],
  traces: [
    trace('__proto__', '__proto__', everyone),
    trace(
      'guides/index.mdx',
      'guides/index.mdx',
      [null, 'react'],
      ...chainFrom('guides/index.mdx'),
      step(at('guides/index.mdx', '_partials/gone.mdx'), null, 'include-missing'),
    ),
    trace('guides/index.mdx', 'guides/index.mdx', ['go', 'vue'], ...chainFrom('guides/index.mdx')),
    trace(
      'guides/one.mdx',
      'guides/one.mdx',
      [null, 'go'],
      step(at('guides/one.mdx', nasty)),
      step(at('guides/one.mdx', '../../etc/passwd'), null, 'include-outside'),
    ),
    trace(
      'guides/one.mdx',
      'guides/one.mdx',
      ['react'],
      step(at('guides/one.mdx', '../../etc/passwd'), null, 'include-outside'),
    ),
    trace('guides/one.mdx', 'guides/one.vue.mdx', ['vue'], ...chainFrom('guides/one.vue.mdx')),
    trace(
      'guides/two.mdx',
      'guides/two.mdx',
      everyone,
      step(at('guides/two.mdx', '{`_partials/${x}`}'), null, 'include-dynamic'),
      step(at('guides/two.mdx', '_snippets/create.ts')),
    ),
  ],
}

/** A docs set of many pages: each includes one or two of the partials, and every third nothing. */
export function largeSample(pages: number, partials: number): GraphJson {
  const names = Array.from({ length: partials }, (_, i) => `_partials/group-${i % 7}/a-partial-with-a-name-${i}.mdx`)
  const paths = Array.from({ length: pages }, (_, i) => `guides/section-${i % 11}/page-number-${i}.mdx`)
  const large = paths.flatMap((path, i) => {
    const targets = i % 3 === 0 ? [] : [...new Set([(i * i) % partials, (i * 7) % (1 + (i % partials))])]
    return targets.map((target, k) => edge(path, 3 + k, names[target] ?? ''))
  })
  return {
    version: 2,
    axes: { sdk: ['go', 'react'] },
    files: [...names.map((name) => file(name, 'partial')), ...paths.map((path) => file(path, 'page'))],
    edges: large,
    roots: [...paths].sort(),
    traces: paths.map((path) => {
      const steps = large.flatMap((one, index) => (one.from === path ? [step(index)] : []))
      return trace(path, path, [null, 'go', 'react'], ...steps)
    }),
  }
}
