import fc from 'fast-check'
import type { Position } from 'unist'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { applyEdits, createResolver, fixes, type Options } from '../../src/index.js'
import { randomFiles, randomOptions, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'

// Names as authors mistype them: a letter more, less, or two in another order.
const slips: readonly (readonly [from: string, to: string])[] = [
  ['sdk="react', 'sdk="reactt'],
  ['sdk="nextjs', 'sdk="nxetjs'],
  ['sdk: react', 'sdk: raect'],
  ['is="llm"', 'is="llmm"'],
  [' sdk=', ' skd='],
  ['src="_p/d', 'src="_p/dd'],
  ['src="_a', 'src="_aa'],
  ['#two-id', '#two-ids'],
  ['region="one"', 'region="ones"'],
  ['name="N"', 'nmae="N"'],
  ['headingOffset', 'headingOfset'],
  ["from './_a.mdx'", "from './_aa.mdx'"],
]

/** The rules that their page marks. */
const fixable = [...readFileSync('src/messages/rules.md', 'utf8').matchAll(/^## (\S+)\n\n\*\w+, fixable\./gm)].map(
  ([, id]) => id,
)

const retired = ['unknown', 'reactt', { audience: 'llmm' }]

const broken = fc
  .tuple(randomFiles, fc.array(fc.constantFrom(...slips), { minLength: 1, maxLength: 6 }))
  .map(([files, made]): ProjectFiles => {
    const entries = Object.entries(files).map(([path, text]) => [
      path,
      made.reduce((written, [from, to]) => written.replaceAll(from, to), text),
    ])
    return Object.fromEntries(entries) as ProjectFiles
  })

it('leave no message with a fix once they are carried out, change nothing but what they say, and never overlap', () => {
  let count = 0
  const holds = (files: ProjectFiles, options: Options, given: { retired?: typeof retired }): void => {
    let left = files
    for (let round = 0; ; round++) {
      const report = createResolver(left, options).report()
      for (const message of report.flatMap((file) => file.messages))
        if (fixes(message).length > 0) expect(fixable).toContain(message.ruleId)
      const edits = fixes(report, given)
      if (edits.length === 0) break
      count += edits.length
      expect(round, JSON.stringify(edits)).toBeLessThan(20)
      // Throws where they overlap.
      const changed = applyEdits(left, edits)
      for (const [path, text] of changed) {
        const own = edits.filter((edit) => edit.path === path)
        const kept = own.reduceRight((written, { position }) => cut(written, position), left[path] ?? '')
        expect(isWithin(kept, text ?? '')).toBe(true)
      }
      left = { ...left, ...Object.fromEntries([...changed].map(([path, text]) => [path, text ?? ''])) }
    }
  }
  fc.assert(
    fc.property(broken, randomOptions, fc.boolean(), (files, options, isRetired) => {
      holds(files, options, isRetired ? { retired } : {})
    }),
    { numRuns: runs() },
  )
  expect(count).toBeGreaterThan(0)
})

const cut = (text: string, position: Position | undefined): string =>
  text.slice(0, position?.start.offset) + '\0' + text.slice(position?.end.offset)

/** Whether the pieces of a text, between NULs, stand in another one, in order. */
function isWithin(pieces: string, text: string): boolean {
  const [first = '', ...others] = pieces.split('\0')
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const piece of others) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return true
}
