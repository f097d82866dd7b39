import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Files by path; a path that ends with `/` is that of an empty folder. */
export type FolderContent = Readonly<Record<string, string | Uint8Array>>

/** A real folder that holds some files, for as long as the test runs; its path has no links in it. */
export function folder(content: FolderContent = {}): string {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'mdx-partials-')))
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true })
  })
  write(root, content)
  return root
}

/** Writes files into a folder. */
export function write(root: string, content: FolderContent): void {
  for (const [path, text] of Object.entries(content)) {
    const file = join(root, path)
    mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true })
    if (!path.endsWith('/')) writeFileSync(file, text)
  }
}
