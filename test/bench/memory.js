import { setTimeout } from 'node:timers/promises'

/** MB that are held beyond what was when `base` was taken; bytes outside of the heap are held as well. */
export const heldMemory = async ({ base }) => (await memoryNow()) - base

/** MB that the process had at most. */
export const peakMemory = () => process.resourceUsage().maxRSS / 1024

/** MB that are held, once garbage is collected: from outside of any call, for what a call may still name is kept. */
export async function memoryNow() {
  for (let pass = 0; pass < 3; pass++) {
    await setTimeout(50)
    await globalThis.gc({ type: 'major', execution: 'async' })
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}
