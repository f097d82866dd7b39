import fc from 'fast-check'
import type { VFileMessage } from 'vfile-message'
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
        const report = resolver.report()
        for (const { messages } of report) expect(new Set(messages.map(key)).size).toBe(messages.length)
        // Whom a message is about stands in the middle of its reason, where it is not everybody.
        const isAlike = (one: VFileMessage, other: VFileMessage): boolean =>
          key({ ...one, reason: one.reason.replace(/^.*, expected /s, '') }) ===
          key({ ...other, reason: other.reason.replace(/^.*, expected /s, '') })
        const reported = new Map(report.map((file) => [file.path, file.messages]))
        for (const page of resolver.pages)
          for (const reader of whole) {
            if (!contains(resolver.scope(page), reader)) continue
            for (const message of messagesOf(resolver.resolve(page, reader))) {
              const alike = reported.get(message.file ?? '')?.filter((other) => isAlike(message, other)) ?? []
              const about = alike.flatMap(({ sdks, readers }) => readers ?? sdks?.map((sdk) => ({ sdk })) ?? [])
              expect(about, `${key(message)} on ${page}`).toContainEqual(reader)
            }
          }
      }),
    )
  })
})
