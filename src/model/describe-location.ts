import type { Position } from 'unist'

/** A location as compilers write it, `guides/a.mdx:3:1`; the path alone where no position is known. */
export function describeLocation(path: string, position: Position | undefined): string {
  return position ? `${path}:${position.start.line}:${position.start.column}` : path
}
