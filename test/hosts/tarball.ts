import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Absolute path of the package as npm packs it, once a run. */
    tarball: string
  }
}

/** Packs the library for all tests of a run. */
export default function setup(project: TestProject): () => void {
  if (!existsSync('dist/index.js')) throw new Error('Nothing is built: run `npm run build`, or `npm run test:hosts`')
  const folder = mkdtempSync(join(tmpdir(), 'mdx-partials-packed-'))
  // Without its scripts: a build would take the files away from whoever reads them meanwhile.
  const printed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
  })
  const [packed] = JSON.parse(printed) as { filename: string }[]
  project.provide('tarball', join(folder, packed?.filename ?? ''))
  return () => rmSync(folder, { recursive: true, force: true })
}
