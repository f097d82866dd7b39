import { do_not_optimize } from 'mitata'
import { cpuNow } from './cpu-clock.js'

/** The CPU time that a run takes, in milliseconds. What garbage there was before is collected first. */
export function cpuOf(run) {
  globalThis.gc?.()
  const before = cpuNow()
  do_not_optimize(run())
  return cpuNow() - before
}

/**
 * How long a run takes that is over in a blink, in milliseconds: systems count CPU time in steps that are longer.
 * Nothing is collected first, as code would be thrown away with it.
 */
export function blinkOf(run) {
  const before = performance.now()
  do_not_optimize(run())
  return performance.now() - before
}

/** The same of a run that waits. */
export async function cpuOfAsync(run) {
  globalThis.gc?.()
  const before = cpuNow()
  do_not_optimize(await run())
  return cpuNow() - before
}
