import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'mdx-partials-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('packs only what users need, and passes publint and attw', () => {
    // Without its scripts: a build would take the files away from the tests that run beside this one.
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8' }),
    ) as { filename: string; files: { path: string }[] }[]
    const paths = packed?.files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('dist/'))
      .sort()
    const pages = ['src/dialects/dialects.md', 'src/messages/rules.md']
    expect(paths).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', ...pages])
    const tarball = join(folder, packed?.filename ?? '')
    execFileSync('npx', ['publint', '--strict', tarball], { encoding: 'utf8' })
    execFileSync('npx', ['attw', tarball, '--profile', 'esm-only'], { encoding: 'utf8' })
  })
})
