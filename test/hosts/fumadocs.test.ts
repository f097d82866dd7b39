import { EventEmitter } from 'node:events'
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import picomatch from 'picomatch'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fumadocsPartials } from '../../src/fumadocs.js'
import { folder, write, type FolderContent } from '../node/folder.js'

const page = (words: string, sdk?: string): string => `---\ntitle: A${sdk ? `\nsdk: ${sdk}` : ''}\n---\n\n${words}\n`
const files = { 'guide.mdx': page('<include>./_call.mdx</include>'), '_call.mdx': 'Call it.\n' }

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
    /** Makes a page, as fumadocs does. */
    make: async (path: string): Promise<void> => {
      await plugin.doc.frontmatter.call({ filePath: join(root, path) }, {})
    },
    /** Tells the watcher of a file that has come, and gives the first page that is to be made again. */
    come: (path: string): Promise<string> => {
      const made = new Promise<string>((resolve) => watcher.once('change', (page: string) => resolve(page)))
      watcher.emit('all', 'add', join(root, path))
      return made.then((page) => relative(root, page))
    },
  }
}

describe('fumadocsPartials in development', () => {
  it('lists pages alone, whatever comes beside them, and a variant file once it is one', async () => {
    const { list, edit, remove } = await develop()
    expect(await list()).toEqual(['@(guide.mdx)'])
    edit({ '_new.mdx': 'New.\n', 'guide.go.mdx': page('For Go.'), 'in/new.md': page('New.') })
    expect(await list()).toEqual(['@(guide.mdx)', 'in/@(new.md)'])
    remove('guide.mdx')
    expect(await list()).toEqual(['@(guide.go.mdx)', 'in/@(new.md)'])
  })

  it('lists pages again where an edit has made one a page for others', async () => {
    const { globs, edit, tell } = await develop()
    edit({ 'guide.mdx': page('For React.', 'react') })
    await tell('guide.mdx')
    expect(globs).toEqual([])
    edit({ 'guide.mdx': page('For Go.', 'go') })
    await tell('guide.mdx')
    expect(globs).toEqual(['@(guide.mdx)'])
  })

  it('has pages made again that looked for a file which has come, for a host that is told of none', async () => {
    const { edit, make, come } = await develop()
    edit({ 'late.mdx': page('<include>./_late.mdx</include>') })
    await make('guide.mdx')
    await make('late.mdx')
    edit({ '_late.mdx': 'Late.\n', '_call.go.mdx': 'Call it in Go.\n' })
    expect(await come('_late.mdx')).toBe('late.mdx')
    expect(await come('_call.go.mdx')).toBe('guide.mdx')
  })

  it('gives globs that mean these pages alone, whatever they are called, with `./` before them too', async () => {
    const names = ['(more)/[id].mdx', '(more)/!a.mdx', 'a+b/{c}|@(d).md', '!e/*f?.mdx', 'h/!(g).mdx', 'h/g.mdx']
    const root = folder(Object.fromEntries([...names, 'h/_x.mdx'].map((name) => [name, page('A.')])))
    const { docs, files: filesOf } = await fumadocsPartials({ root })
    onTestFinished(() => docs.close())
    const others = ['(more)/i.mdx', '(more)/d.mdx', 'e/f.mdx', 'h/h.mdx', 'h/_x.mdx', 'a+b/{c}|d.md', 'aab/{c}|@(d).md']
    for (const globs of [filesOf(root), filesOf(root).map((glob) => `./${glob}`)]) {
      expect(globs.join()).not.toContain('\\')
      const isListed = picomatch(globs)
      expect([...names, ...others].filter((name) => isListed(name))).toEqual(names)
    }
  })
})
