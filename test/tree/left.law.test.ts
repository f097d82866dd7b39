import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, it } from 'vitest'
import { createResolver, type Resolved } from '../../src/index.js'
import { isBlank, isDefinition } from '../../src/directives/content.js'
import { everyReader, randomFiles, randomOptions, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'

it('leaves no quote, list or item without anything to see, but for those that were written so', () => {
  fc.assert(
    fc.property(randomFiles, randomOptions, partial, holders, (random, options, text, held) => {
      const page = [random['page.mdx'], ...held].join('\n\n')
      const files = { ...random, 'page.mdx': page, '_left.mdx': text }
      const resolver = createResolver(files, options)
      for (const page of resolver.pages)
        for (const reader of everyReader(resolver)) {
          const output = resolver.resolve(page, reader)
          expect(bareIn(output.tree, output, files), JSON.stringify({ page, reader, files, options }, null, 1)).toEqual(
            [],
          )
        }
    }),
    { numRuns: runs() },
  )
})

// Beside what is for some readers, a partial may hold nothing but definitions.
const partial = fc
  .subarray(['<If sdk="react">x</If>', '<If notSdk="nextjs">x[^q]</If>', '> [^q]: note', '[^q]: note', '[q]: /q'])
  .map((blocks) => blocks.join('\n\n'))
const include = '<Include src="_left" />'
const holders = fc.subarray([
  `> ${include}`,
  `- ${include}`,
  `- a\n\n  > ${include}`,
  `<Card>\n${include}\n</Card>`,
  include,
])

const kinds = new Set(['blockquote', 'list', 'listItem'])

function bareIn(node: Nodes, output: Resolved, files: ProjectFiles): string[] {
  if (!('children' in node)) return []
  const isBare = kinds.has(node.type) && node.children.every((child) => isBlank(child) || isDefinition(child))
  if (!isBare) return node.children.flatMap((child) => bareIn(child, output, files))
  const written = textOf(node, output, files)
  return marksAlone.test(written) ? [] : [written]
}

function textOf({ position, data }: Nodes, { file }: Resolved, files: ProjectFiles): string {
  const { path } = (data as { origin?: { path: string } } | undefined)?.origin ?? file
  return (files[path] ?? '').slice(position?.start.offset, position?.end.offset)
}

// Marks of quotes and items, comments, and definitions.
const marksAlone = /^(?:[\s>*+-]|\d+[.)]|\{\/\*.*?\*\/\}|<!--.*?-->|\[\^?\w+\]: .*)*$/
