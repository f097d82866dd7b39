import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Answers, type Alike } from '../../src/model/answers.js'
import { AskedReader } from '../../src/model/asked-reader.js'
import type { Reader } from '../../src/model/reader.js'
import { except, only } from '../../src/model/scope.js'
import { runs } from '../runs.js'

const declared = { sdk: ['a', 'b', 'c', 'd', 'e'], audience: ['x', 'y', 'z'] }
type Axis = keyof typeof declared

/** How something is found out: by one question after the other, the next of which hangs on the answer. */
type Procedure = string | { axis: Axis; of: string[] | undefined; isNegative: boolean; next: Procedure[] }

const procedures = fc.letrec<{ procedure: Procedure }>((tie) => ({
  procedure: fc.oneof(
    { depthSize: 'medium', maxDepth: 5 },
    fc.constantFrom('p', 'q', 'r'),
    fc
      .constantFrom<Axis>('sdk', 'audience')
      .chain((axis) =>
        fc.record({
          axis: fc.constant(axis),
          of: fc.option(fc.subarray([...declared[axis]]), { nil: undefined }),
          isNegative: fc.boolean(),
          next: fc.array(tie('procedure'), { minLength: 3, maxLength: 3 }),
        }),
      ),
  ),
})).procedure

function carryOut(procedure: Procedure, asked: AskedReader): string {
  if (typeof procedure === 'string') return procedure
  const { axis, of, isNegative, next } = procedure
  const answer = of === undefined ? asked.value(axis) : asked.isIn(axis, isNegative ? except(of) : only(of))
  if (answer === undefined) return carryOut(next[0] ?? 'p', asked)
  const isFirst = answer === true || answer === 'a' || answer === 'x'
  return carryOut(next[isFirst ? 1 : 2] ?? 'p', asked)
}

const everybody: Reader[] = [undefined, ...declared.sdk].flatMap((sdk) =>
  [undefined, ...declared.audience].map((audience) => ({ sdk, audience })),
)

function readersOf(values: Alike<unknown>['values']): Reader[] {
  return Object.entries(values).reduce<Reader[]>(
    (readers, [axis, ids]) => readers.flatMap((reader) => ids.map((id) => ({ ...reader, [axis]: id }))),
    [{}],
  )
}

const isOf = (part: Reader, reader: Reader): boolean => Object.keys(part).every((axis) => part[axis] === reader[axis])

describe('what is found out for readers', () => {
  it('is what each would be told alone, and is found out once for all who answer alike', () => {
    fc.assert(
      fc.property(procedures, fc.shuffledSubarray(everybody), (procedure, first) => {
        const answers = new Answers<{ told: string }>()
        const found: string[] = []
        const find = (reader: Reader): { told: string } => {
          const asked = new AskedReader(reader)
          const value = { told: carryOut(procedure, asked) }
          found.push(JSON.stringify(asked.tests.map((test) => [test, asked.answer(test)])))
          answers.set(asked, value)
          return value
        }
        for (const reader of first) expect(answers.get(reader) ?? find(reader)).toEqual({ told: tell(reader) })
        const all = answers.each(declared, find)
        for (const { values, value } of all)
          for (const reader of readersOf(values)) expect(value).toEqual({ told: tell(reader) })
        for (const reader of everybody)
          expect(all.filter(({ values }) => readersOf(values).some((one) => isOf(one, reader)))).toHaveLength(1)
        for (const reader of everybody) expect(answers.get(reader)).toEqual({ told: tell(reader) })
        expect(new Set(found).size).toBe(found.length)

        const byTold = answers.boxes(({ told }) => [told], declared)
        for (const told of ['p', 'q', 'r']) {
          const boxes = byTold.get(told) ?? []
          for (const { sdk = null, audience = null } of everybody) {
            const inside = boxes.filter(
              (box) => (box.sdk?.includes(sdk) ?? true) && (box.audience?.includes(audience) ?? true),
            )
            expect(inside.length).toBe(
              tell({ sdk: sdk ?? undefined, audience: audience ?? undefined }) === told ? 1 : 0,
            )
          }
        }

        function tell(reader: Reader): string {
          return carryOut(procedure, new AskedReader(reader))
        }
      }),
      { numRuns: 5 * runs() },
    )
  })
})
