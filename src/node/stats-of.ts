import { statSync, type Stats } from 'node:fs'

/** What a path leads to; `undefined` where that is nothing, or nobody is let in. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Whether there is a folder. */
export const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() === true
