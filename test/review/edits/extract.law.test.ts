import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates } from '../../../src/insight.js'
import { applyEdits, contains, createResolver, type Reader, type Resolver } from '../../../src/index.js'
import { extract } from '../../../src/review.js'
import { normalForm } from '../../normal-form.js'
import { applyChanges, randomFiles, randomOptions, randomSource } from '../../random-project.js'
import { runs, seed } from '../../runs.js'

/** Who gets outputs of their own, of each page. */
const outputsOf = (resolver: Resolver): [path: string, reader: Reader][] =>
  [...resolver.resolveAll()].map(({ path, reader }) => [path, reader])

// An address that is relative may say so, or not.
const formIn = (resolver: Resolver, path: string, reader: Reader): unknown =>
  contains(resolver.scope(path), reader)
    ? JSON.stringify(normalForm(resolver.resolve(path, reader).tree), null, 1).replaceAll(/"\.\/(?=[^./])/g, '"')
    : undefined

// The same text twice, by itself and among others.
const project = fc
  .record({ files: randomFiles, options: randomOptions, text: randomSource })
  .map(({ files, options, text }) => {
    const body = text.replace(/^---\n[\s\S]*?\n---\n\n/, '')
    return { options, files: { ...files, 'one.mdx': `Before.\n\n${body}`, 'two.mdx': `${body}\nBehind.\n` } }
  })

describe('a duplicate that moves into a partial', () => {
  it('leaves every reader what they had', () => {
    fc.assert(
      fc.property(project, ({ files, options }) => {
        const before = createResolver(files, options)
        const [duplicate] = findDuplicates(before, { minLines: 1, minWords: 1 })
        fc.pre(duplicate !== undefined)
        if (duplicate === undefined) return
        const to = '_new/part.mdx'
        const { edits } = extract(before, duplicate, duplicate.partial === undefined ? { to } : {})
        const after = createResolver(applyChanges(files, Object.fromEntries(applyEdits(files, edits))), options)
        expect(after.pages).toEqual(before.pages)
        for (const [path, reader] of [...outputsOf(before), ...outputsOf(after)])
          expect(formIn(after, path, reader)).toEqual(formIn(before, path, reader))
      }),
      { numRuns: runs(1 / 2), seed: seed() },
    )
  })
})
