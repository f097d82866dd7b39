import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const folder = mkdtempSync('.readme-')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const programs = [...readme.matchAll(/```js\n([^]*?)```\n\n```text\n([^]*?)```/g)].map(
  ([, program = '', printed = '']) => ({ program, printed }),
)

describe('README programs', () => {
  it('are followed by what they print', () => {
    const all = readme.match(/```js\n/g) ?? []
    expect(programs.length).toBeGreaterThan(1)
    expect(programs).toHaveLength(all.length)
  })

  it.each(programs)('print what the README says: $printed', ({ program, printed }) => {
    const file = join(folder, `${programs.findIndex((one) => one.program === program)}.mjs`)
    writeFileSync(file, program)
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim()).toBe(printed.trim())
  })
})
