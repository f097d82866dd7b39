import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Names that a config file may have; in one folder, the first counts. */
export const configNames = ['js', 'mjs', 'ts', 'json'].map((extension) => `mdx-partials.config.${extension}`)

/** The config file of a folder, or of the nearest one around it that has any. */
export function findConfig(folder: string): string | undefined {
  const found = configNames.map((name) => join(folder, name)).find((path) => existsSync(path))
  const around = dirname(folder)
  return found ?? (around === folder ? undefined : findConfig(around))
}
