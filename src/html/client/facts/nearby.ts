import { hopsFrom, hopsOn, hopsTo, type Facts } from './facts.js'
import { isChosen, type Choice } from './readers.js'
import { isFile, type Line, type Vertex } from './vertices.js'

/** A part of the drawing. */
export interface Part {
  readonly vertices: ReadonlySet<Vertex>
  readonly lines: ReadonlySet<Line>
}

/** Finds what a vertex has to do with for the chosen readers: the includes that lead to it, and what it brings in. */
export function nearby(facts: Facts, vertex: Vertex, choice: Choice): Part {
  const leading = hopsTo(facts, vertex, choice).flatMap((hop) => hop.chain)
  const below = hopsFrom(facts, vertex, choice).flatMap((hop) => hop.chain)
  const lines = new Set([...leading, ...below].flatMap((edge) => facts.lineOf.get(edge) ?? []))
  if (!isFile(vertex)) for (const line of facts.lines) if (line.to === vertex && !isChosen(choice)) lines.add(line)
  if (vertex.kind !== 'page') addBelow(facts, vertex, choice, lines)
  return { vertices: new Set([vertex, ...[...lines].flatMap((line) => [line.from, line.to])]), lines }
}

function addBelow(facts: Facts, vertex: Vertex, choice: Choice, lines: Set<Line>): void {
  for (const line of facts.lines) {
    if (line.from !== vertex || lines.has(line) || hopsOn(facts, line, choice).length === 0) continue
    lines.add(line)
    addBelow(facts, line.to, choice, lines)
  }
}

/** Finds the lines that are live for the chosen readers, and what they join. */
export function livePart(facts: Facts, choice: Choice): Part {
  const lines = facts.lines.filter((line) => hopsOn(facts, line, choice).length > 0)
  return { vertices: new Set(lines.flatMap((line) => [line.from, line.to])), lines: new Set(lines) }
}
