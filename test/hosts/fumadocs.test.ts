import { EventEmitter } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fumadocsPartials } from '../../src/fumadocs.js'
import { folder, write, type FolderContent } from '../node/folder.js'

const page = (words: string, sdk?: string): string => `---\ntitle: A${sdk ? `\nsdk: ${sdk}` : ''}\n---\n\n${words}\n`
const files = { 'guide.mdx': page('<include>./_call.mdx</include>'), '_call.mdx': 'Call it.\n' }
const variants = '!*.@(go|react).@(md|mdx)'

/** What fumadocs has while it develops: a watcher, and what lists the pages. */
async function develop() {
  const root = folder(files)
  const { docs, plugin, files: filesOf } = await fumadocsPartials({ root, sdks: ['go', 'react'], sdk: 'go' })
  onTestFinished(() => docs.close())
  const globs = filesOf(root)
  const watcher = new EventEmitter()
  const listed: string[][] = []
  const core = { emit: () => Promise.resolve(listed.push([...globs])) }
  plugin.configureServer.call({ core }, { watcher })
  return {
    globs,
    /** Lists the pages, as fumadocs does when a file comes or goes. */
    list: async (): Promise<string[]> => {
      await core.emit()
      return listed.at(-1) ?? []
    },
    edit: (content: FolderContent): void => write(root, content),
    remove: (path: string): void => rmSync(join(root, path)),
    /** Tells the watcher of a file, and waits until pages were listed again. */
    tell: async (path: string): Promise<void> => {
      const count = listed.length
      watcher.emit('all', 'change', join(root, path))
      await expect.poll(() => listed.length).toBe(count + 1)
    },
  }
}

describe('fumadocsPartials in development', () => {
  it('keeps a partial and a variant file that come out of the list of pages, and gives back what they were', async () => {
    const { list, edit, remove } = await develop()
    expect(await list()).toEqual(['**/*.{md,mdx}', '!_call.mdx', variants])
    edit({ '_new.mdx': 'New.\n', 'guide.go.mdx': page('For Go.') })
    expect(await list()).toEqual(['**/*.{md,mdx}', '!_call.mdx', '!_new.mdx', variants])
    remove('guide.mdx')
    expect(await list()).toEqual(['**/*.{md,mdx}', '!_call.mdx', '!_new.mdx'])
  })

  it('lists pages again where an edit has made one a page for others', async () => {
    const { globs, edit, tell } = await develop()
    edit({ 'guide.mdx': page('For React.', 'react') })
    await tell('guide.mdx')
    expect(globs).toEqual(['**/*.{md,mdx}', '!_call.mdx', '!guide.mdx', variants])
    edit({ 'guide.mdx': page('For Go.', 'go') })
    await tell('guide.mdx')
    expect(globs).toEqual(['**/*.{md,mdx}', '!_call.mdx', variants])
  })
})
