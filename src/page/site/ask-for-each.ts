import { Answers } from '../../model/answers.js'
import { AskedReader } from '../../model/asked-reader.js'
import type { Reader } from '../../model/reader.js'
import { watchedReader } from '../../model/watched-reader.js'

/** What a function says of some readers alike. */
export interface Answered<Answer> {
  readonly answer: Answer
  readonly readers: Reader[]
}

/**
 * What a function says of each reader; those who have the same where it looks are not asked twice.
 *
 * @param axes the names of all there are
 */
export function askForEach<Answer>(
  readers: readonly Reader[],
  axes: readonly string[],
  ask: (reader: Reader) => Answer,
): Answered<Answer>[] {
  const answers = new Answers<Answered<Answer>>()
  const found = new Set<Answered<Answer>>()
  for (const reader of readers) {
    const alike = answers.findFor(new AskedReader(reader), (asked) => ({
      answer: ask(watchedReader(asked, axes)),
      readers: [],
    }))
    alike.readers.push(reader)
    found.add(alike)
  }
  return [...found]
}
