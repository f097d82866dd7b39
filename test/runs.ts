import { randomInt } from 'node:crypto'

const { env } = process

/** Sets what a long run takes where nothing else is asked for, before there is any worker: more samples, new ones. */
export function takeLongRuns(): void {
  env.RUNS ??= '1000'
  env.SEED ??= String(randomInt(2 ** 31))
}

/**
 * How many samples each law is held against; one that is dearer than others takes a share: `{ numRuns: runs(1 / 4) }`. Of
 * a part of a sample, fast-check would never come to the end.
 */
export const runs = (share = 1): number => Math.ceil(read('RUNS', 100, 1) * share)

/** What draws the samples: the same each time, so that a run says of the code, not of its luck. */
export const seed = (): number => read('SEED', 5, 0)

function read(name: 'RUNS' | 'SEED', usual: number, least: number): number {
  const value = Number(env[name] ?? usual)
  if (Number.isInteger(value) && value >= least) return value
  throw new TypeError(`Unexpected ${name}=${env[name]}, expected an integer of at least ${least}`)
}
