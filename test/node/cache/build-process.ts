import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What a build says at its end. */
export interface Built {
  /** A hash of all that was made. */
  readonly made: string
  /** How many packs a storage was given: how many texts were parsed. */
  readonly kept: number
  readonly errors: readonly string[]
}

const program = fileURLToPath(new URL('./build-docs.js', import.meta.url))

/**
 * Builds docs in a process of its own.
 *
 * @param options see `build-docs.js`
 * @param killAfter how many outputs it may make before it is killed
 * @returns nothing where it was killed
 */
export async function buildInProcess(options: object, killAfter = Infinity): Promise<Built | undefined> {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = ''
  let count = 0
  for await (const line of createInterface(child.stdout)) {
    last = line
    if (++count >= killAfter) child.kill('SIGKILL')
  }
  return last.startsWith('{') ? (JSON.parse(last) as Built) : undefined
}
