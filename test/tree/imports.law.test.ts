import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Edge, type Step, type Reader, type Resolved, type Resolver } from '../../src/index.js'
import { asImports } from '../as-imports.js'
import { messagesOf, brief } from '../project.js'
import { everyReader, randomFiles, randomOptions, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'

/** A tree without imports of ours, with one name for includes and imported elements, and with lists that touch as one. */
function shapeOf({ tree }: Resolved): unknown {
  return JSON.parse(
    JSON.stringify({ ...tree, position: undefined }, (key, value: unknown) => {
      // What a plugin makes last in a file ends with the file.
      if (key === 'estree' || key === 'end') return undefined
      if (key === 'spread' || (key === 'start' && typeof value === 'number')) return undefined
      if (typeof value === 'string')
        return key === 'name' && /^(?:Include|I\d+)$/.test(value) ? 'X' : withoutNames(value)
      if (key === 'attributes' && Array.isArray(value))
        return value.filter((one: { name?: string }) => one.name !== 'src')
      if (!Array.isArray(value)) return value
      return withListsJoined(value.filter((node: Part | null) => !isOfLaw(node)))
    }),
  ) as unknown
}

interface Part {
  readonly type?: string
  readonly value?: string
  readonly ordered?: boolean
  readonly children?: readonly unknown[]
}

// What is imported has lists of its own; an include joins those that it brings.
function withListsJoined(parts: readonly (Part | null)[]): readonly unknown[] {
  return parts.reduce<(Part | null)[]>((joined, part) => {
    const last = joined.at(-1)
    if (part?.type !== 'list' || last?.type !== 'list' || part.ordered !== last.ordered) return [...joined, part]
    return [...joined.slice(0, -1), { ...last, children: [...(last.children ?? []), ...(part.children ?? [])] }]
  }, [])
}

const isOfLaw = (node: Part | null): boolean =>
  node?.type === 'mdxjsEsm' &&
  node.value !== undefined &&
  node.value.split('\n').every((line) => /^import I\d+ from /.test(line))

// Code may show the text of a file, with the imports in it.
const withoutNames = (text: string): string =>
  text
    .replace(/\s*\bimport I\d+ from '[^']*'/g, '')
    .replace(/<(?:Include src="[^"]*"|I\d+)\s*/g, '<X ')
    .replace(/<\/(?:Include|I\d+)\s*>/g, '</X>')

// Imports make a file longer: what is beyond its end has to be so still.
const withoutEnd = (files: ProjectFiles): ProjectFiles =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('lines="9"', 'lines="900"')]))

// An import works in code, where an include can do nothing; a page may well be imported; what a page spreads is told only
// where it is read; and names of a page are looked at where it has imports.
const silent = /^(?:directive-in-code|include-page|prop-dynamic|esm-conflict) /
const place = (message: string): string => message.slice(message.indexOf(' '))

/** The edges of some steps of an output. */
function edgesMet({ graph }: Resolver): (page: string, reader: Reader, isMeant: (step: Step) => boolean) => Edge[] {
  const { edges, traces } = graph.toJSON()
  return (page, reader, isMeant) =>
    traces
      .filter((trace) => trace.page === page)
      .filter(({ readers }) =>
        readers.some((box) => Object.entries(box).every(([axis, values]) => values.includes(reader[axis] ?? null))),
      )
      .flatMap(({ steps }) => steps.filter(isMeant))
      .flatMap(({ edge }) => edges[edge] ?? [])
}

describe('an imported partial', () => {
  it('gives the tree of the same partial by an include, and the same messages', () => {
    let rewritten = 0
    fc.assert(
      fc.property(randomFiles, randomOptions, (drawn, { limits: _, ...options }) => {
        const files = withoutEnd(drawn)
        const imports = asImports(files, options)
        if (Object.values(imports).some((text) => /^import I\d+ /m.test(text))) rewritten++
        const [included, imported] = [createResolver(files, options), createResolver(imports, options)]
        const [inIncluded, inImported] = [edgesMet(included), edgesMet(imported)]
        for (const page of included.pages) {
          for (const reader of everyReader(included)) {
            const [one, other] = [included.resolve(page, reader), imported.resolve(page, reader)]
            expect(shapeOf(other), `${page} for ${JSON.stringify(reader)}`).toEqual(shapeOf(one))
            const unlike = messagesOf(one)
              .map(brief)
              .filter((message) => silent.test(message))
            // Of includes in code that hang on what a reader leaves open, nothing is said.
            const inCode = inIncluded(page, reader, ({ refused }) => refused === 'directive-in-code').map(
              ({ from, position: { start } }) => place(brief({ file: from, ...start })),
            )
            const places = new Set([...unlike.map(place), ...inCode])
            // An import in code is a value: what is not there for its file is told, where an include is not followed.
            const values = new Set(inImported(page, reader, ({ value }) => value === true).map(({ from }) => from))
            const said = (resolved: Resolved): string[] =>
              messagesOf(resolved)
                .filter(({ file = '', ruleId }) => ruleId !== 'include-missing' || !values.has(file))
                .map(brief)
                .filter((message) => !silent.test(message) && !places.has(place(message)))
                .sort()
            expect(said(other), `${page} for ${JSON.stringify(reader)}`).toEqual(said(one))
          }
        }
      }),
      { numRuns: Math.ceil(runs(1 / 4)) },
    )
    expect(rewritten).toBeGreaterThan(0)
  })

  it('has an edge for every dependency, and in every reader’s output the dependencies of the graph', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        const resolver = createResolver(asImports(files, options), options)
        for (const page of resolver.pages) {
          for (const reader of everyReader(resolver).filter((one) => Object.keys(one).length > 0)) {
            const found = resolver.graph.dependencies(page, { ...reader, deep: true })
            expect(found, `${page} for ${JSON.stringify(reader)}`).toEqual(resolver.resolve(page, reader).dependencies)
          }
        }
      }),
      { numRuns: Math.ceil(runs(1 / 4)) },
    )
  })
})
