import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Writes files to a new folder, which is gone when the process ends; its path. */
export function writeFolder(files) {
  const root = mkdtempSync(join(tmpdir(), 'peer-'))
  process.on('exit', () => rmSync(root, { recursive: true }))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
