import type { FSWatcher } from 'chokidar'

/** After how many milliseconds without any news a watcher is taken for ready. */
const quiet = 1_000

/** Waits until a watcher has read all that it watches. Where a folder goes while it is read, it never says so. */
export async function whenReady(watcher: FSWatcher): Promise<void> {
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, quiet)
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(resolve, quiet)
    }
    watcher.on('all', wait)
    watcher.once('ready', () => {
      watcher.off('all', wait)
      clearTimeout(timer)
      resolve()
    })
  })
}
