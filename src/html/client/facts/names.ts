import type { Vertex } from './vertices.js'

/** Makes the name of a vertex on the drawing: its path, without what most of them share. */
export function shortName(vertex: Vertex): string {
  if (vertex.kind === 'missing' || vertex.kind === 'outside' || vertex.kind === 'dynamic') {
    return `${vertex.kind}: ${clip(baseOf(vertex.path), 30)}`
  }
  const bare = vertex.path.replace(/\.mdx?$/, '')
  const segments = bare.split('/')
  if (vertex.kind === 'partial' && segments.length > 1 && segments[0]!.startsWith('_')) segments.shift()
  return clip(segments.slice(-2).join('/'), 44)
}

/** Takes the folder of a path, with its slash; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** Takes the last segment of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Cuts a text in its middle where it has more characters than it may. */
export function clip(text: string, most: number): string {
  const characters = [...text]
  const half = Math.floor((most - 1) / 2)
  return characters.length > most ? `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}` : text
}
