import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a program in a process of its own and reads what it prints, as JSON; `null` is nothing.
 *
 * @param args as `node` has them
 * @throws where it fails; with what it said
 */
export function runChild(args) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw Object.assign(new Error(stderr.trim() || `ended by ${signal}`), { stderr, signal })
  return JSON.parse(stdout) ?? undefined
}

/** The path of a program beside a module: `programAt('./x.js', import.meta.url)`. */
export const programAt = (path, from) => fileURLToPath(new URL(path, from))
