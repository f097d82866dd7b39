import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Reads every file below a folder, by its path from there. */
export function readAll(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]
    }),
  )
}
