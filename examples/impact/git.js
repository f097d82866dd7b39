import { execFileSync } from 'node:child_process'

// In a hook, git's own variables name another repository.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))

/** Runs git in a repository, and gives what it prints. */
export function git(repository, args, input = '') {
  return execFileSync('git', ['-C', repository, ...args], {
    env,
    input,
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/**
 * Reads a folder as it was at a commit.
 *
 * @returns a `Map` of path within the folder → text
 */
export function readVersion(repository, commit, folder) {
  const id = git(repository, ['rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`])
    .toString()
    .trim()
  const prefix = folder.replace(/^\.?\/+|\/+$/g, '')
  const tree = prefix === '' || prefix === '.' ? id : `${id}:${prefix}`
  const entries = git(repository, ['ls-tree', '-r', '-z', tree])
    .toString()
    .split('\0')
    .filter((entry) => entry.startsWith('100'))
  const blobs = entries.map((entry) => ({ id: entry.split(/[ \t]/)[2], path: entry.slice(entry.indexOf('\t') + 1) }))
  const output = git(repository, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join(''))
  const files = new Map()
  let at = 0
  for (const { path } of blobs) {
    const start = output.indexOf('\n', at) + 1
    const end = start + Number(output.toString('latin1', at, start).split(' ')[2])
    const text = output.toString('utf8', start, end)
    if (!text.includes('\0')) files.set(path, text)
    at = end + 1
  }
  return files
}
