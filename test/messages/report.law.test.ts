import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, createResolver } from '../../src/index.js'
import { randomFiles, randomSdks } from '../random-project.js'

describe('report', () => {
  it('holds the messages of every output in the scope of its page, each once, in random projects', () => {
    const key = ({
      ruleId,
      line,
      column,
      reason,
    }: {
      ruleId?: string | undefined
      line?: number | undefined
      column?: number | undefined
      reason: string
    }): string => `${ruleId} ${line}:${column} ${reason}`
    fc.assert(
      fc.property(randomFiles, (given) => {
        const resolver = createResolver(given, { sdks: randomSdks })
        const reported = new Map(resolver.report().map((file) => [file.path, file.messages.map(key)]))
        for (const keys of reported.values()) expect(new Set(keys).size).toBe(keys.length)
        for (const page of resolver.pages)
          for (const sdk of resolver.sdks) {
            if (!contains(resolver.scope(page), sdk)) continue
            for (const message of resolver.resolve(page, { sdk }).file.messages)
              expect(reported.get(message.file ?? ''), `${page} for ${sdk}`).toContain(key(message))
          }
      }),
    )
  })
})
