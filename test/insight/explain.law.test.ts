import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, type ExplainedPage, type Explanation, type LeftOut } from '../../src/insight.js'
import { contains, createResolver, type Options, type Reader, type Resolver } from '../../src/index.js'
import { nodesOf } from '../project.js'
import { randomFiles, randomOptions, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'

function always(law: (resolver: Resolver, files: ProjectFiles, options: Options) => void): void {
  fc.assert(
    fc.property(randomFiles, randomOptions, (files, options) => law(createResolver(files, options), files, options)),
    { numRuns: runs() / 2 },
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
            const { texts } = explained(path, line)
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
})

function everyReader({ axes }: Resolver): Reader[] {
  return Object.entries(axes).reduce<Reader[]>(
    (readers, [axis, values]) => readers.flatMap((reader) => values.map((value) => ({ ...reader, [axis]: value }))),
    [{}],
  )
}
