import { contains } from '../../model/scope.js'
import { hasWords } from './facts/has-words.js'
import { hopsOn, type Facts } from './facts/facts.js'
import { livePart, nearby, type Part } from './facts/nearby.js'
import { isChosen, type Choice } from './facts/readers.js'
import type { State } from './state.js'
import { isFile, type Line, type Vertex } from './facts/vertices.js'

/** What the drawing shows of a state. */
export interface Scene {
  /** What is not drawn at all. */
  readonly hidden: ReadonlySet<Vertex>
  /** What stands out; `null` where nothing does, and all is drawn alike. */
  readonly strong: Part | null
  readonly picked: Vertex | null
  /** Whether what stands out is to be named, each vertex of it. */
  readonly named: boolean
  /** Whether what is drawn is laid out anew, about the picked vertex. */
  readonly alone: boolean
}

export function sceneOf(facts: Facts, state: State): Scene {
  const picked = state.picked
  const strong = strongPart(facts, state)
  const alone = state.alone && picked !== null
  const loose = looseOf(facts)
  const hidden = alone
    ? facts.vertices.filter((vertex) => !strong?.vertices.has(vertex))
    : state.loose
      ? []
      : [...loose].filter((vertex) => vertex !== picked)
  return { hidden: new Set(hidden), strong, picked, named: picked !== null || state.query !== '', alone }
}

function strongPart(facts: Facts, { picked, query, choice }: State): Part | null {
  if (picked) return nearby(facts, picked, choice)
  if (query) return found(facts, query, choice)
  if (!isChosen(choice)) return null
  const part = livePart(facts, choice)
  const loose = [...looseOf(facts)].filter((vertex) => vertex.kind === 'page' && contains(vertex.scope, choice))
  return { lines: part.lines, vertices: new Set([...part.vertices, ...loose]) }
}

function found(facts: Facts, query: string, choice: Choice): Part {
  const vertices = new Set(facts.vertices.filter((vertex) => matches(vertex, query)))
  const touching = facts.lines.filter((line) => vertices.has(line.from) || vertices.has(line.to))
  return { vertices, lines: new Set(touching.filter((line) => hopsOn(facts, line, choice).length > 0)) }
}

/** Whether a vertex is found by a query of words in its path. */
export function matches({ path }: Vertex, query: string): boolean {
  return hasWords(path, query)
}

/** Finds the files that no line touches. */
export function looseOf(facts: Facts): ReadonlySet<Vertex> {
  const joined = new Set(facts.lines.flatMap((line: Line) => [line.from, line.to]))
  return new Set(facts.vertices.filter((vertex) => isFile(vertex) && !joined.has(vertex)))
}
