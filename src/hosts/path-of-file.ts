import type { VFile } from 'vfile'

/** The absolute path of a file, and what bundlers put behind it. */
export interface FilePath {
  readonly absolute: string
  /** What stands behind `?`; `''` for none. */
  readonly query: string
}

/** The absolute path of a file, with `/`; `undefined` for one that has none. */
export function pathOfFile({ path, cwd }: Pick<VFile, 'path' | 'cwd'>): FilePath | undefined {
  if ((path as string | undefined) === undefined) return undefined
  const [given = '', ...query] = path.split('?')
  const isAbsolute = /^(?:[\\/]|[a-z]:[\\/])/i.test(given)
  return { absolute: isAbsolute ? given : `${cwd}/${given}`, query: query.join('?') }
}

/** The path, from a folder, of a file below it; `undefined` for one outside of it. */
export function pathFrom(folder: string, absolute: string): string | undefined {
  const [base, path] = [folder, absolute].map((each) => each.replaceAll('\\', '/').replaceAll('/./', '/'))
  const root = `${base?.replace(/\/$/, '')}/`
  return path?.startsWith(root) ? path.slice(root.length) : undefined
}
