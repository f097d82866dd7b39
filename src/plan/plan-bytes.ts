import type { Plan } from './plan.js'

/** How many bytes of heap a plan takes, roughly, beside the documents that it is about. */
export function bytesOfPlan({ frames, steps, signature }: Plan): number {
  return 2000 + 1000 * frames.length + 200 * steps.length + signature.length
}
