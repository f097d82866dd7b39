import { describe, expect, it } from 'vitest'
import { JobQueue } from '../../../src/node/threads/job-queue.js'
import { begin } from '../../../src/node/threads/thread-messages.js'
import { threadCount } from '../../../src/node/threads/thread-count.js'

const jobsOf = (paths: readonly string[], text = ''): { path: string; text: string; key: string }[] =>
  paths.map((path) => ({ path, text, key: `key of ${path}` }))

const isPartial = (path: string): boolean => path.startsWith('_')

const pathsOf = (jobs: readonly { path: string }[]): string[] => jobs.map(({ path }) => path)

describe('the queue of jobs', () => {
  it('gives the last page first, and partials last', () => {
    const queue = new JobQueue(jobsOf(['_p', 'a', 'b', '_q', 'c']), isPartial)
    expect(queue.batch().map(({ path, isPartial: is }) => [path, is])).toEqual([
      ['c', false],
      ['b', false],
      ['a', false],
      ['_q', true],
      ['_p', true],
    ])
    expect(queue.batch()).toEqual([])
  })

  it('gives a few at once, each once', () => {
    const queue = new JobQueue(jobsOf(['a', 'b', 'c', 'd', 'e'], 'x'.repeat(90_000)), isPartial)
    expect([queue, queue, queue].map((one) => pathsOf(one.batch()))).toEqual([['e', 'd', 'c'], ['b', 'a'], []])
    const long = new JobQueue(jobsOf(['a', 'b'], 'x'.repeat(1_000_000)), isPartial)
    expect(pathsOf(long.batch())).toEqual(['b'])
  })

  it('gives none that somebody has begun', () => {
    const queue = new JobQueue(jobsOf(['a', 'b', 'c']), isPartial)
    queue.take('key of b')
    queue.take('key of none')
    const batch = queue.batch()
    expect(pathsOf(batch)).toEqual(['c', 'a'])
    expect(batch.map(({ number }) => begin(queue.begun, number))).toEqual([true, true])
    expect(batch.map(({ number }) => begin(queue.begun, number))).toEqual([false, false])
  })
})

describe('threads', () => {
  it.each([
    [0, 8, 0],
    [999_999, 8, 0],
    [1_000_000, 8, 1],
    [4_200_000, 1, 1],
    [4_200_000, 16, 4],
    [4_200_000, 0, 0],
  ])('are as many as pay: %i characters, at most %i: %i', (length, most, count) => {
    expect(threadCount(length, most)).toBe(count)
  })
})
