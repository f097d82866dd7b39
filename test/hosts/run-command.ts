import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a command did. */
export interface Ran {
  /** Its exit code; `null` where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Both, in the order they came. */
  readonly output: string
}

/** A command that goes on, such as a development server. */
export interface Running {
  /** All that it has printed so far. */
  readonly output: string
  /** The first match in what it prints, from the start or from where the last one ended; rejects where it ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** Ends it and all that it started. */
  stop(): Promise<void>
}

export interface Where {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** Runs a command to its end, whatever comes of it. */
export async function runCommand(command: string, args: readonly string[], where: Where): Promise<Ran> {
  const child = spawn(command, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed = { stdout: '', stderr: '', output: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text
      printed.output += text
    })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...printed }
}

/** Starts a command in a group of processes of its own. */
export function startCommand(command: string, args: readonly string[], where: Where): Running {
  const child = spawn(command, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const ended = once(child, 'close')
  let output = ''
  let read = 0
  let look: (() => void) | undefined
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      look?.()
    })
  return {
    get output() {
      return output
    },
    async until(pattern) {
      const found = new Promise<RegExpExecArray>((resolve) => {
        look = () => {
          const match = pattern.exec(output.slice(read))
          if (match === null) return
          read += match.index + match[0].length
          look = undefined
          resolve(match)
        }
        look()
      })
      const gone = ended.then(() => {
        throw new Error(`${command} ended before it printed ${String(pattern)}:\n${output}`)
      })
      return Promise.race([found, gone])
    },
    async stop() {
      // The group, by its leader: servers start workers.
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGTERM')
      await ended
    },
  }
}
