import { valueOf, type Reader } from '../../../model/reader.js'
import { boxesOf, type Choice, type NamedAxis, type ReadersBox } from './readers.js'

/** Writes the values that were chosen, in the order of the axes; empty where none was. */
export function choiceText(choice: Choice, axes: readonly NamedAxis[]): string {
  return axes.flatMap(({ name }) => valueOf(choice, name) ?? []).join(' · ')
}

/** What there is none of where nobody is meant. */
export function nobodyText(axes: readonly NamedAxis[]): string {
  return axes.some(({ name }) => name !== 'sdk') ? 'nobody' : 'no SDK'
}

/** Some readers in words, and the values that they have. */
export interface ReadersText {
  readonly text: string
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** Puts readers into words: by SDK, each with the values of other axes where they matter; all, and nearly all, in short. */
export function readersTexts(readers: readonly Reader[], axes: readonly NamedAxis[]): ReadersText[] {
  if (axes.length === 0) return []
  if (readers.length === 0) return [{ text: nobodyText(axes), values: new Map(axes.map(({ name }) => [name, []])) }]
  return boxesOf(readers, axes).flatMap((box) => boxTexts(box, axes))
}

function boxTexts(box: ReadersBox, axes: readonly NamedAxis[]): ReadersText[] {
  const values = new Map(box)
  const others = axes.flatMap(({ name, values: all }) => {
    const own = name === 'sdk' ? undefined : values.get(name)
    return own === undefined ? [] : [shortly(own, all) ?? own.join(', ')]
  })
  const sdks = axes.find(({ name }) => name === 'sdk')?.values
  if (sdks === undefined) return [{ text: others.join(' · ') || 'everybody', values }]
  const own = values.get('sdk')
  const short = own === undefined ? 'all SDKs' : shortly(own, sdks)
  if (short !== undefined) return [{ text: [short, ...others].join(' · '), values }]
  return (own ?? []).map((sdk) => ({
    text: [sdk, ...others].join(' · '),
    values: new Map([...values, ['sdk', [sdk]]]),
  }))
}

function shortly(some: readonly string[], all: readonly string[]): string | undefined {
  const others = all.filter((value) => !some.includes(value))
  return others.length <= 3 && some.length > 4 ? `all but ${others.join(', ')}` : undefined
}
