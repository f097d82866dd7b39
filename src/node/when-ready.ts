import { stat } from 'node:fs/promises'
import type { FSWatcher } from 'chokidar'

/** After how many milliseconds without any news a watcher is taken for ready. */
const quiet = 1_000

/** More questions than the system answers at once. */
const many = 64

/**
 * Waits until a watcher has read all that it watches. Where a folder goes while it is read, it never says so.
 *
 * @param around a folder that it watches
 */
export async function whenReady(watcher: FSWatcher, around: string): Promise<void> {
  await hasRead(watcher)
  if (watcher.options.usePolling) await hasAnswers(around)
}

// Who polls has only asked by now for what is compared later. Questions are taken in turn.
async function hasAnswers(around: string): Promise<void> {
  await Promise.all(Array.from({ length: many }, async () => stat(around).catch(() => undefined)))
}

async function hasRead(watcher: FSWatcher): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      watcher.off('all', wait)
      watcher.off('ready', end)
      resolve()
    }
    let timer = setTimeout(end, quiet)
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(end, quiet)
    }
    watcher.on('all', wait)
    watcher.on('ready', end)
  })
}
