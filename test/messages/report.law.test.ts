import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, createResolver } from '../../src/index.js'
import { messagesOf } from '../project.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'

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
      fc.property(randomFiles, randomOptions, (given, options) => {
        const resolver = createResolver(given, options)
        const whole = everyReader(resolver).filter(
          (reader) => Object.keys(reader).length === Object.keys(resolver.axes).length,
        )
        const reported = new Map(resolver.report().map((file) => [file.path, file.messages.map(key)]))
        for (const keys of reported.values()) expect(new Set(keys).size).toBe(keys.length)
        for (const page of resolver.pages)
          for (const reader of whole) {
            if (!contains(resolver.scope(page), reader)) continue
            for (const message of messagesOf(resolver.resolve(page, reader)))
              expect(reported.get(message.file ?? ''), `${page} for ${JSON.stringify(reader)}`).toContain(key(message))
          }
      }),
    )
  })
})
