import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SarifLog } from '../../src/index.js'

let example: string
let docs: string
// As it is installed, with the package beside it.
beforeEach(() => {
  example = mkdtempSync(join(tmpdir(), 'lint-'))
  docs = join(example, 'docs')
  cpSync('examples/lint', example, { recursive: true })
  mkdirSync(join(example, 'node_modules'))
  symlinkSync(resolve('.'), join(example, 'node_modules/mdx-partials'), 'dir')
})
afterEach(() => rmSync(example, { recursive: true }))

const lint = (...args: string[]) =>
  spawnSync(process.execPath, [join(example, 'lint.js'), ...args], { encoding: 'utf8' })

describe('examples/lint', () => {
  it('exits with 1 on errors, and shows the lines they are about', () => {
    const { status, stdout } = lint(docs)
    expect(status).toBe(1)
    expect(stdout).toContain('> 3 | <Include src="_partials/instal"')
    expect(stdout).toContain('index.mdx:5:1 error sdk-unknown')
    expect(stdout).toMatch(/--fix answers 2\n$/)
  })

  it('fixes what has one answer, and leaves the rest', () => {
    const { status, stdout } = lint(docs, '--fix')
    expect(status).toBe(1)
    expect(stdout).toContain('--fix answers 0')
    const text = readFileSync(join(docs, 'index.mdx'), 'utf8')
    expect(text).toContain('src="_partials/install"')
    expect(text).toContain('<If sdk="react">')
    expect(text).toContain('<If sdk="vue">')
  })

  it('takes out what is for a retired SDK', () => {
    lint(docs, '--fix', '--retired', 'vue')
    expect(readFileSync(join(docs, 'index.mdx'), 'utf8')).not.toContain('vue')
  })

  it('writes what machines read', () => {
    expect(lint(docs, '--format', 'github', '--from', 'docs').stdout).toContain('::error file=docs/index.mdx,line=3')
    const log = JSON.parse(lint(docs, '--format', 'sarif').stdout) as SarifLog
    expect(log.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('include-missing')
    expect(JSON.parse(lint(docs, '--format', 'gitlab').stdout)).toHaveProperty('0.severity', 'major')
  })

  it('tells how it is used', () => {
    expect(lint()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: ') as string })
  })
})
