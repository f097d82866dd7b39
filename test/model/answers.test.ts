import { describe, expect, it } from 'vitest'
import { Answers, type Alike } from '../../src/model/answers.js'
import { AskedReader } from '../../src/model/asked-reader.js'
import type { Reader } from '../../src/model/reader.js'
import { except, only } from '../../src/model/scope.js'

const sdks = Array.from({ length: 50 }, (_, index) => `sdk-${index}`)
const declared = { sdk: sdks, audience: ['human', 'llm'] }

/** Finds something out for all readers; tells also how often it had to. */
function findForAll(tell: (asked: AskedReader) => string): {
  answers: Answers<{ told: string }>
  told: { values: Alike<unknown>['values']; told: string }[]
  count: number
} {
  const answers = new Answers<{ told: string }>()
  let count = 0
  const find = (reader: Reader): void => {
    const asked = new AskedReader(reader)
    count++
    answers.set(asked, { told: tell(asked) })
  }
  const told = answers.each(declared, find).map(({ values, value }) => ({ values, ...value }))
  return { answers, told, count }
}

describe('what is found out for readers', () => {
  it('is found out once where nobody is asked', () => {
    const { told, count } = findForAll(() => 'a')
    expect(told).toEqual([{ values: {}, told: 'a' }])
    expect(count).toBe(1)
  })

  it('is found out once for all whose value is in a set, for all others, and for who leaves it open', () => {
    const { answers, told, count } = findForAll((asked) => String(asked.isIn('sdk', only(['sdk-3', 'sdk-7']))))
    expect(count).toBe(3)
    expect(told).toEqual([
      { values: { sdk: [undefined] }, told: 'undefined' },
      { values: { sdk: sdks.filter((id) => id !== 'sdk-3' && id !== 'sdk-7') }, told: 'false' },
      { values: { sdk: ['sdk-3', 'sdk-7'] }, told: 'true' },
    ])
    const boxes = answers.boxes(({ told: one }) => [one, 'any'], declared)
    expect(boxes.get('true')).toEqual([{ sdk: ['sdk-3', 'sdk-7'] }])
    expect(boxes.get('undefined')).toEqual([{ sdk: [null] }])
    expect(boxes.get('any')).toEqual([{}])
  })

  it('is found out once for each value where that is asked for', () => {
    const { count, told } = findForAll((asked) => asked.value('sdk') ?? '')
    expect(count).toBe(51)
    expect(new Set(told.map(({ told: one }) => one)).size).toBe(51)
  })

  it('is found out no more often for what follows from other answers', () => {
    const { count } = findForAll((asked) =>
      [
        asked.isOpen('sdk'),
        asked.isIn('sdk', only(['sdk-1', 'sdk-2'])),
        asked.isIn('sdk', except(['sdk-2', 'sdk-1'])),
        asked.isIn('sdk', only(['sdk-1', 'sdk-2'])) === true && asked.isIn('sdk', only(['sdk-1', 'sdk-2', 'sdk-3'])),
        asked.isIn('sdk', only(['sdk-1'])),
      ].join(),
    )
    expect(count).toBe(4)
  })

  it('hangs on what each is asked after what was answered', () => {
    const { answers, count } = findForAll((asked) => {
      if (asked.isIn('sdk', only(['sdk-1'])) !== true) return 'a'
      return asked.value('audience') === 'llm' ? `b ${asked.value('sdk') ?? ''}` : 'c'
    })
    expect(count).toBe(5)
    expect(answers.get({ sdk: 'sdk-1', audience: 'llm' })).toEqual({ told: 'b sdk-1' })
    expect(answers.get({ sdk: 'sdk-1' })).toEqual({ told: 'c' })
    expect(answers.get({ sdk: 'sdk-2', audience: 'llm' })).toEqual({ told: 'a' })
    expect(answers.boxes(({ told }) => [told], declared).get('c')).toEqual([
      { sdk: ['sdk-1'], audience: [null, 'human'] },
    ])
  })

  it('is looked at once for all values that answer alike, whatever the number of keys', () => {
    const { answers, count } = findForAll((asked) =>
      [
        asked.isIn('sdk', only(['sdk-1', 'sdk-2'])),
        asked.value('audience'),
        asked.isIn('sdk', only(['sdk-1', 'sdk-3'])),
      ].join(),
    )
    let looked = 0
    const boxes = answers.boxes(({ told }) => {
      looked++
      return [told]
    }, declared)
    expect([count, boxes.size, looked]).toEqual([15, 15, 15])
    expect(boxes.get('true,llm,false')).toEqual([{ sdk: ['sdk-2'], audience: ['llm'] }])
  })

  it('is asked of who finds out more on behalf of others', () => {
    const inner = new Answers<{ told: string }>()
    const outer = (reader: Reader): AskedReader => {
      const asked = new AskedReader(reader)
      inner.findFor(asked, (own) => ({ told: String(own.isIn('sdk', only(['sdk-1']))) }))
      return asked
    }
    const tests = [{ axis: 'sdk', set: only(['sdk-1']) }]
    expect(outer({ sdk: 'sdk-5' }).tests).toEqual(tests)
    expect(outer({ sdk: 'sdk-6' }).tests).toEqual(tests)
    expect(outer({}).tests).toEqual(tests)
  })
})
