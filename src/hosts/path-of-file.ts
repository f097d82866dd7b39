import type { VFile } from 'vfile'
import { formOf, normalizePath } from '../model/path.js'

/** The absolute path of a file, and what bundlers put behind it. */
export interface FilePath {
  readonly absolute: string
  /** What stands behind `?`; `''` for none. */
  readonly query: string
}

/** The absolute path of a file; `undefined` for one that has none. */
export function pathOfFile({ path, cwd }: VFile): FilePath | undefined {
  if ((path as string | undefined) === undefined) return undefined
  const [given = '', ...query] = path.split('?')
  return { absolute: absoluteIn(cwd, given), query: query.join('?') }
}

/** The absolute path of one that may be relative to a folder. */
export function absoluteIn(folder: string, path: string): string {
  const isAbsolute = /^(?:[a-z]:)?[\\/]/i.test(path)
  return normal(isAbsolute ? path : `${folder}/${path}`)
}

/** The path, from a folder, of a file below it; `undefined` for one outside of it. */
export function pathFrom(folder: string, absolute: string): string | undefined {
  const root = normal(folder).replace(/\/$/, '')
  const segments = absolute.split('/')
  // By segments: in another form, a name has another length.
  const depth = root.split('/').length
  const isBelow = segments.length > depth && formOf(segments.slice(0, depth).join('/')) === formOf(root)
  return isBelow ? segments.slice(depth).join('/') : undefined
}

// No module of Node's is asked, which browsers have not. Drives are written in either letter case.
function normal(absolute: string): string {
  const root = /^(?:[a-z]:)?[\\/]+/i.exec(absolute)?.[0] ?? ''
  return (
    root.replaceAll('\\', '/').toUpperCase() +
    (normalizePath(absolute.slice(root.length)) ?? absolute.slice(root.length))
  )
}
