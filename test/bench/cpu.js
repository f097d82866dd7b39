import { do_not_optimize } from 'mitata'

/**
 * The CPU time that a run takes, in milliseconds; that of helping threads, such as those that collect garbage, too. What
 * garbage there was before is collected first.
 */
export function cpuOf(run) {
  globalThis.gc?.()
  return warmCpuOf(run)
}

/** The same of what takes no longer than a blink: collecting first would count the code that is thrown away with it. */
export function warmCpuOf(run) {
  const before = process.cpuUsage()
  do_not_optimize(run())
  return millisecondsSince(before)
}

/** The same of a run that waits. */
export async function cpuOfAsync(run) {
  globalThis.gc?.()
  const before = process.cpuUsage()
  do_not_optimize(await run())
  return millisecondsSince(before)
}

function millisecondsSince(before) {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
