import { valueOf, type Reader } from '../../model/reader.js'

/** What a function says of some readers alike. */
export interface Answered<Answer> {
  readonly answer: Answer
  readonly readers: Reader[]
}

/** What a function says of each reader; those who have the same where it looks are not asked twice. */
export function askForEach<Answer>(
  readers: readonly Reader[],
  axes: readonly string[],
  ask: (reader: Reader) => Answer,
): Answered<Answer>[] {
  const known: (Answered<Answer> & { readonly looked: ReadonlyMap<string, string | undefined> })[] = []
  for (const reader of readers) {
    const alike = known.find(({ looked }) => [...looked].every(([axis, value]) => valueOf(reader, axis) === value))
    if (alike) {
      alike.readers.push(reader)
      continue
    }
    const looked = new Map<string, string | undefined>()
    const answer = ask(watched(reader, axes, looked))
    known.push({ answer, readers: [reader], looked })
  }
  return known
}

/** A reader who notes which axes are looked at. */
function watched(reader: Reader, axes: readonly string[], looked: Map<string, string | undefined>): Reader {
  const watching: Record<string, string | undefined> = {}
  for (const axis of axes)
    Object.defineProperty(watching, axis, {
      enumerable: true,
      get: () => {
        const value = valueOf(reader, axis)
        looked.set(axis, value)
        return value
      },
    })
  return watching
}
