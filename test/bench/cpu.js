import { do_not_optimize } from 'mitata'
import { cpuNow } from './cpu-clock.js'

/** The CPU time that a run takes, in milliseconds. What garbage there was before is collected first. */
export function cpuOf(run) {
  globalThis.gc?.()
  return warmCpuOf(run)
}

/** The same of what takes no longer than a blink: collecting first would count the code that is thrown away with it. */
export function warmCpuOf(run) {
  const before = cpuNow()
  do_not_optimize(run())
  return cpuNow() - before
}

/** The same of a run that waits. */
export async function cpuOfAsync(run) {
  globalThis.gc?.()
  const before = cpuNow()
  do_not_optimize(await run())
  return cpuNow() - before
}
