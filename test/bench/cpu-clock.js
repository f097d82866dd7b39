import { readFileSync } from 'node:fs'

/**
 * The CPU time that the main thread has taken, in milliseconds: what a build waits for. Threads that help, such as those
 * that collect garbage, are left out where the system tells them apart; elsewhere they count.
 */
export const cpuNow =
  typeof process.threadCpuUsage === 'function'
    ? () => sumOf(process.threadCpuUsage())
    : hasSchedule()
      ? () => Number(readSchedule().split(' ')[0]) / 1e6
      : () => sumOf(process.cpuUsage())

const sumOf = ({ user, system }) => (user + system) / 1000

function readSchedule() {
  return readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8')
}

function hasSchedule() {
  try {
    return Number(readSchedule().split(' ')[0]) > 0
  } catch {
    return false
  }
}
