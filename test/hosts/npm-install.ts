import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Ran } from './run-command.js'

/** Installs what a folder's package.json asks for, whole; throws where a registry can't give it. */
export async function npmInstall(
  folder: string,
  run: (command: string, args: readonly string[]) => Promise<Ran>,
): Promise<void> {
  let told = ''
  for (const way of ways()) {
    // What hosts need comes built; scripts of packages would only check that it did.
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=5', way]
    const { code, output } = await run('npm', ['install', ...flags])
    const incomplete = code === 0 ? withoutBinding(folder) : []
    if (code === 0 && incomplete.length === 0) return
    told += `npm install ${way}: ${code === 0 ? `no native part of ${incomplete.join(', ')}` : output}\n`
    for (const name of ['node_modules', 'package-lock.json'])
      rmSync(join(folder, name), { recursive: true, force: true })
  }
  throw new Error(`${basename(folder)} can't be installed:\n${told}`)
}

/** By what is kept of the registry; by what is there now; by what was there a fortnight ago, for a release of several packages may be there by half. */
function ways(): readonly string[] {
  const before = new Date()
  before.setDate(before.getDate() - 14)
  return ['--prefer-offline', '--prefer-online', `--before=${before.toISOString()}`]
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Record<string, string> }>>
}

/** The packages whose native part did not come: npm passes over an optional dependency that it can't have, and says nothing. */
export function withoutBinding(folder: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock
  const paths = Object.keys(packages).filter((path) => path !== '' && existsSync(join(folder, path)))
  const isThere = (name: string): boolean => paths.some((path) => path.endsWith(`node_modules/${name}`))
  return paths.filter((path) => {
    const optional = Object.keys(packages[path]?.optionalDependencies ?? {})
    const bindings = optional.filter((name) => name.includes(`${process.platform}-${process.arch}`))
    return bindings.length > 0 && !bindings.some(isThere)
  })
}
