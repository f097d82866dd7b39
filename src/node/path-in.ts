import * as system from 'node:path'

/** How a system writes paths. */
export type PathStyle = Pick<typeof system, 'isAbsolute' | 'relative' | 'sep'>

/**
 * The path from a folder, with `/`, of what is in it; `''` of the folder itself, `undefined` of what is outside.
 *
 * @param style Default: that of this system
 */
export function pathIn(folder: string, absolute: string, style: PathStyle = system): string | undefined {
  const path = style.relative(folder, absolute)
  const isOutside = path === '..' || path.startsWith(`..${style.sep}`) || style.isAbsolute(path)
  return isOutside ? undefined : path.replaceAll(style.sep, '/')
}
