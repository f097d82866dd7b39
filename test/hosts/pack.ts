import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { inject } from 'vitest'
import { npmInstall } from './npm-install.js'
import { runCommand, startCommand, type Ran, type Running } from './run-command.js'

/** An example in a folder of its own, with the packed library and all else that it asks for. */
export interface Installed {
  /** Absolute path, links resolved. */
  readonly folder: string
  /** Runs a command of the example's or of the system's to its end, whatever comes of it. */
  run(command: string, args?: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ran>
  /** Starts one that goes on, such as a development server; stop it before the end of the test. */
  start(command: string, args?: readonly string[], env?: NodeJS.ProcessEnv): Running
  /** Reads a file as text. */
  read(path: string): string
  write(path: string, text: string): void
  /** Puts a text in place of another, which has to be there. */
  edit(path: string, from: string, to: string): void
  remove(): void
}

export interface InstallOptions {
  /** The Node.js that runs it, such as `22`. Default: the one that runs the tests. */
  readonly node?: string
  /** What is written into its package.json over what stands there. */
  readonly manifest?: object
}

interface Manifest {
  readonly dependencies?: Record<string, string>
}

/** What an install or a build leaves in place. */
const left = ['node_modules', 'package-lock.json', 'dist', '.astro', '.docusaurus', '.next', '.source', '.turbo']

/** Installs `examples/<name>` in a temporary folder, with the library as it is packed. */
export function installExample(name: string, options: InstallOptions = {}): Promise<Installed> {
  return install(join('examples', name), options)
}

/** Installs a folder with a package.json elsewhere, with the library as it is packed. */
export async function install(source: string, options: InstallOptions = {}): Promise<Installed> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `mdx-partials-${basename(source)}-`)))
  const isOwn = (path: string): boolean => !left.includes(basename(path))
  cpSync(source, folder, { recursive: true, filter: isOwn })
  const at = join(folder, 'package.json')
  const manifest = { ...(JSON.parse(readFileSync(at, 'utf8')) as Manifest), ...options.manifest }
  const dependencies = { ...manifest.dependencies, 'mdx-partials': `file:${inject('tarball')}` }
  writeFileSync(at, `${JSON.stringify({ ...manifest, dependencies }, undefined, 2)}\n`)

  const base = environment(folder, options.node)
  const installed: Installed = {
    folder,
    run: (command, args = [], env = {}) => runCommand(command, args, { cwd: folder, env: { ...base, ...env } }),
    start: (command, args = [], env = {}) => startCommand(command, args, { cwd: folder, env: { ...base, ...env } }),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => writeFileSync(join(folder, path), text),
    edit: (path, from, to) => {
      const text = installed.read(path)
      if (!text.includes(from)) throw new Error(`${path} does not hold ${JSON.stringify(from)}:\n${text}`)
      installed.write(
        path,
        text.replace(from, () => to),
      )
    },
    // A server that has ended may still be writing what it keeps.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  }
  try {
    await npmInstall(folder, installed.run)
  } catch (error) {
    installed.remove()
    throw error
  }
  return installed
}

/** The environment of somebody who works in a folder: nothing of the test runner's, and nobody is told. */
function environment(folder: string, node: string | undefined): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR|npm_(?:lifecycle|package)_.*)$/.test(name),
  )
  const quiet = { NO_COLOR: '1', DO_NOT_TRACK: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }
  const runtime = node === undefined ? process.execPath : execPathOf(node)
  const path = [join(folder, 'node_modules/.bin'), dirname(runtime), process.env['PATH']].join(delimiter)
  return { ...Object.fromEntries(kept), ...quiet, PATH: path }
}

/** Where another Node.js is, installed where it is not there yet. */
function execPathOf(version: string): string {
  const args = ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath']
  return execFileSync('npx', args, { encoding: 'utf8' }).trim()
}
