import { sep } from 'node:path'

/** A path as ids of modules have it, with `/` on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
