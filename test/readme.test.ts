import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ruleIds } from '../src/messages/catalogue.js'
import { project } from './project.js'

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

const sections = [...readme.matchAll(/^### ([a-z-]+)\n([^]*?)(?=^### |^## Design)/gm)]
  .filter(([, id]) => (ruleIds as readonly string[]).includes(id ?? ''))
  .map(([, id = '', body = '']) => {
    const files = [...body.matchAll(/```\w+ file=(\S+)\n([^]*?)\n```/g)].map(
      ([, path = '', text = '']) => [path, text] as const,
    )
    const [, severity] = /^\*(Error|Warning|Info)\.\*/m.exec(body) ?? []
    const [, reason] = /^> (.*)$/m.exec(body) ?? []
    return { id, files, severity, reason }
  })

describe('README rules', () => {
  it('are those of the catalogue, in its order', () => {
    expect(sections.map(({ id }) => id)).toEqual(ruleIds)
  })

  it.each(sections.filter(({ files }) => files.length > 0))(
    '$id says what the README says',
    ({ id, files, severity, reason }) => {
      const { messages } = project(Object.fromEntries(files)).resolve('page.mdx', { sdk: 'react' }).file
      const message = messages.find(({ ruleId }) => ruleId === id)
      expect(message?.reason).toBe(reason)
      expect(message?.url).toMatch(new RegExp(`#${id}$`))
      expect({ Error: true, Warning: false, Info: undefined }[severity ?? '']).toBe(message?.fatal)
    },
  )
})
