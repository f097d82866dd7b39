import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Options, type Reader } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'

// Limits count what is brought in, which is there already. A value that an axis has in code, `<A>{sdk}</A>`, is a block or
// not by the lines that it is written on. What a host tells of a path may hang on who reads, and lists of definitions need a
// term that says something.
const options = randomOptions.map(({ axes, components = {}, sdks, syntax, tabs }): Options => ({
  components,
  ...(axes ? { axes } : {}),
  ...(sdks ? { sdks } : {}),
  ...(syntax ? { syntax } : {}),
  ...(tabs === undefined ? {} : { tabs }),
}))

// Variant files are chosen at once. ESM and the text of an image hold no condition, and what shows a panel by its place is
// known by another that does.
const isOther = /^\s*(?:import|export)\b|<Show>/m
const files = randomFiles.map((all) =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([path, text]) => !/\..+\.(?:mdx?|ts)$/.test(path) && !isOther.test(text))
      .map(([path, text]) => [path, text.replaceAll('![a <If sdk="react">x</If>', '![a')]),
  ),
)

// What a footnote defines stands by itself once that goes, and may be referred to by what goes later.
const withoutUnread = (mdx: string): string =>
  mdx.replace(/^\[([^\]^]+)\]: .*\n+/gm, (line, id: string) => (mdx.split(`[${id}]`).length > 2 ? line : '')).trimEnd()

describe('what a reader leaves open', () => {
  it('reads, decided later, as what is decided at once', () => {
    fc.assert(
      fc.property(files, options, (written, given) => {
        fc.pre('page.mdx' in written)
        const resolver = createResolver(written, given)
        const axes = Object.keys(resolver.axes)
        const readers = everyReader(resolver)
        const isWhole = (reader: Reader): boolean => axes.every((axis) => axis in reader)
        for (const early of readers.filter((reader) => !isWhole(reader))) {
          const { tree, files: told } = resolver.resolve('page.mdx', early)
          if (told.some(({ messages }) => messages.length > 0)) continue
          const flat = createResolver({ ...written, 'page.mdx': resolver.toMdx(tree) }, given)
          const known = Object.entries(early)
          for (const late of readers.filter(isWhole)) {
            if (known.some(([axis, value]) => late[axis] !== value)) continue
            const atOnce = resolver.resolve('page.mdx', late)
            if (atOnce.files.some(({ messages }) => messages.length > 0)) continue
            expect(withoutUnread(flat.toMdx(flat.resolve('page.mdx', late)))).toBe(
              withoutUnread(resolver.toMdx(atOnce)),
            )
          }
        }
      }),
    )
  })
})
