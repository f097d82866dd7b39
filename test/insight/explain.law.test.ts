import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, type ExplainedPage, type Explanation, type LeftOut } from '../../src/insight.js'
import { contains, createResolver, type Options, type Reader, type Resolver } from '../../src/index.js'
import { plansOf } from '../../src/internals.js'
import { nodesOf } from '../project.js'
import { randomFiles, randomOptions, randomSdks, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'

function always(
  law: (resolver: Resolver, files: ProjectFiles, options: Options) => void,
  more: ProjectFiles = {},
): void {
  fc.assert(
    fc.property(randomFiles, randomOptions, (drawn, options) => {
      const files = { ...drawn, ...more }
      law(createResolver(files, options), files, options)
    }),
    { numRuns: runs(1 / 2) },
  )
}

/** Explains each line once. */
function explainer(resolver: Resolver): (path: string, line: number) => Explanation {
  const known = new Map<string, Explanation>()
  return (path, line) => {
    const key = `${path}:${line}`
    const explained = known.get(key) ?? explain(resolver, { path, line })
    known.set(key, explained)
    return explained
  }
}

/** The line of the first character behind an offset that is no white space. */
function lineOf(offset: number, text: string): number {
  const [blank = ''] = /^\s*/.exec(text.slice(offset)) ?? []
  return text.slice(0, offset + blank.length).split('\n').length
}

const keyOf = (reader: Reader): string => JSON.stringify(reader)

/** Readers who are told of, one by one. */
const readersOf = ({ sdks, readers }: Pick<LeftOut, 'sdks' | 'readers'>): string[] =>
  (readers ?? sdks.map((sdk) => ({ sdk }))).map(keyOf)

const showsTo = ({ shown }: ExplainedPage): Set<string> => new Set(shown.flatMap(readersOf))

function everyLine(files: ProjectFiles, resolver: Resolver, see: (explained: Explanation) => void): void {
  for (const [path, text] of Object.entries(files))
    text.split('\n').forEach((_, line) => see(explain(resolver, { path, line: line + 1 })))
}

describe('explain, in random projects', () => {
  it('says of every text of every output that this output shows it', () => {
    always((resolver, files) => {
      const explained = explainer(resolver)
      for (const page of resolver.pages)
        for (const { tree, readers, file } of resolver.variants(page))
          for (const node of nodesOf(tree)) {
            if (node.type !== 'text' || node.value.trim() === '' || node.position === undefined) continue
            const path = node.data?.origin?.path ?? file.path
            const line = lineOf(node.position.start.offset ?? 0, files[path] ?? '')
            // Texts around a branch that is gone are one, and what is left of it may stand behind that branch.
            const lines = Array.from({ length: Math.max(1, node.position.end.line - line + 1) }, (_, at) => line + at)
            const texts = lines.flatMap((one) => explained(path, one).texts)
            const found = texts.flatMap(({ pages }) => pages).filter((one) => one.page === page)
            for (const reader of readers)
              expect(
                found.some((one) => showsTo(one).has(keyOf(reader))),
                `${page} for ${keyOf(reader)}: ${path}:${line} ${node.value}`,
              ).toBe(true)
          }
    })
  })

  it('has for every reader of a page that something is shown, or one decision that leaves them out', () => {
    always((resolver, files) => {
      everyLine(files, resolver, ({ texts }) => {
        for (const { pages, path, position } of texts)
          for (const one of pages) {
            const shown = showsTo(one)
            const left = one.leftOut.flatMap(readersOf)
            const all = [...shown, ...left].sort()
            const everybody = resolver.axes.sdk?.length ? everyReader(resolver).map(keyOf).sort() : ['{}']
            expect(all, `${path}:${position.start.line} on ${one.page}`).toEqual(everybody)
            for (const { kind, ...rest } of one.leftOut)
              for (const reader of readersOf(rest))
                expect(
                  contains(resolver.scope(one.page), JSON.parse(reader) as Reader),
                  `${one.page} is built for ${reader}`,
                ).toBe(kind !== 'scope')
          }
      })
    })
  })

  it('names no condition that lets the reader through', () => {
    always((resolver, files) => {
      const { docset } = plansOf(resolver)
      everyLine(files, resolver, ({ texts }) => {
        for (const one of texts.flatMap(({ pages }) => pages.flatMap(({ leftOut }) => leftOut))) {
          if (one.kind !== 'condition') continue
          const { byNode, byCode } = docset.document(one.path)
          const start = one.position?.start.offset
          const named = [...byNode.values(), ...byCode.values()].filter(
            ({ node }) => node.position?.start.offset === start,
          )
          // Lines of a file that are read by themselves may hold others.
          const holds = (reader: Reader): boolean =>
            named.length === 0 ||
            named.some((directive) => {
              const { scope } = docset.written(directive, one.path)
              const hasWhen = 'when' in directive && directive.when.length > 0
              return directive.kind === 'condition' && (hasWhen || (scope !== undefined && !contains(scope, reader)))
            })
          for (const reader of readersOf(one)) expect(holds(JSON.parse(reader) as Reader), one.actual).toBe(true)
        }
      })
    })
  })

  it('does not name a condition any more once it holds for all', () => {
    always((resolver, files) => {
      for (const [path, text] of Object.entries(files)) {
        const lines = text.split('\n').keys()
        const asked = [...lines].map((line) => ({ path, line: line + 1 }))
        for (const question of asked) {
          const found = conditionsIn(explain(resolver, question)).find(({ actual }) => actual.startsWith('<If '))
          const start = found?.position?.start.offset
          const source = found && files[found.path]
          if (found === undefined || start === undefined || source === undefined) continue
          const opened = source.slice(start).replace(/^<If [^>]*>/, '<If later>')
          resolver.update({ [found.path]: source.slice(0, start) + opened })
          const left = conditionsIn(explain(resolver, question))
          expect(left.filter((one) => one.path === found.path && one.position?.start.offset === start)).toEqual([])
          return
        }
      }
    })
  })

  it('does not name a panel any more once it is for all', () => {
    let count = 0
    always((resolver, files) => {
      const { sdks } = resolver
      for (const [path, text] of Object.entries(files)) {
        for (const line of text.split('\n').keys()) {
          const question = { path, line: line + 1 }
          const found = leftOutBy('panel', explain(resolver, question)).find(({ path: at, position }) =>
            // What it says of readers by attributes stays.
            /^<Tab(?: (?:title|value)="[^"]*")?>/.test(files[at]?.slice(position?.start.offset) ?? ''),
          )
          if (found === undefined || sdks.length === 0) continue
          const start = found.position?.start.offset
          const source = files[found.path]
          if (source === undefined || start === undefined) continue
          // Of each axis: attributes win over a label of their own axes alone.
          const lists = Object.entries(resolver.axes).map(
            ([axis, values]) => ` ${axis === 'audience' ? 'is' : axis}={${JSON.stringify(values)}}`,
          )
          const all = `<Tab${lists.join('')}`
          resolver.update({ [found.path]: source.slice(0, start) + all + source.slice(start + '<Tab'.length) })
          const left = leftOutBy('panel', explain(resolver, question))
          expect(left.filter((one) => one.path === found.path && one.position?.start.offset === start)).toEqual([])
          count++
          return
        }
      }
    }, panels)
    expect(count).toBeGreaterThan(0)
  })

  it('leads from every text of every output to where it was written, by conditions that hold', () => {
    always((resolver) => {
      const { docset } = plansOf(resolver)
      for (const page of resolver.pages)
        for (const { tree, reader, file } of resolver.variants(page))
          for (const node of nodesOf(tree)) {
            if (node.type !== 'text' || node.position === undefined) continue
            const { path, chain, conditions } = explain(resolver, { page, reader, node })
            expect(path).toBe(node.data?.origin?.path ?? file.path)
            expect(chain).toEqual(node.data?.origin?.chain ?? [])
            for (const one of conditions) {
              const named = [...docset.document(one.path).byNode.values()].find(
                (directive) => directive.node.position?.start.offset === one.position?.start.offset,
              )
              const { scope } = named ? docset.written(named, one.path) : {}
              if (scope) expect(contains(scope, reader), `${one.actual} for ${keyOf(reader)}`).toBe(true)
            }
          }
    })
  })
})

// Few projects have panels that are for somebody and by themselves.
const panels = {
  'panels.mdx': `<Tabs items={${JSON.stringify(Object.keys(randomSdks))}}>\n${Object.keys(randomSdks)
    .map((id) => `<Tab>${id}</Tab>\n`)
    .join('')}</Tabs>\n`,
}

const leftOutBy = (what: LeftOut['kind'], { texts }: Explanation): LeftOut[] =>
  texts.flatMap(({ pages }) => pages.flatMap(({ leftOut }) => leftOut.filter(({ kind }) => kind === what)))

const conditionsIn = (explained: Explanation): LeftOut[] => leftOutBy('condition', explained)

function everyReader({ axes }: Resolver): Reader[] {
  return Object.entries(axes).reduce<Reader[]>(
    (readers, [axis, values]) => readers.flatMap((reader) => values.map((value) => ({ ...reader, [axis]: value }))),
    [{}],
  )
}
