import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { makeDocsSet } from './make.js'
import { shape } from './shape.js'

/** The docs set that `CORPUS` names, a folder with `docs/` and `labels.json`; else one that is as large as the measured one. */
export function readDocsSet() {
  const folder = process.env.CORPUS
  if (folder) return { name: 'the docs set of CORPUS', ...readFolder(folder) }
  const made = makeDocsSet({ pages: shape.pages })
  return { name: 'a generated docs set', files: new Map(made.files()), sdks: made.sdks }
}

function readFolder(folder) {
  const root = join(folder, 'docs')
  const files = new Map()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  const labels = join(folder, 'labels.json')
  return { files, sdks: existsSync(labels) ? JSON.parse(readFileSync(labels, 'utf8')) : undefined }
}
