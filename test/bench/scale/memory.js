/** MB that are held beyond what was when `base` was taken; bytes outside of the heap are held as well. */
export const heldMemory = ({ base }) => memoryNow() - base

/** MB that the process had at most. */
export const peakMemory = () => process.resourceUsage().maxRSS / 1024

/** MB that are held, once garbage is collected. */
export function memoryNow() {
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}
