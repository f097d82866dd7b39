import { parse } from 'acorn'
import type { Node, Program } from 'estree'
import { visit } from 'estree-util-visit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { compileOutputSync } from '../../src/mdx.js'
import { lineStartsOf } from '../../src/model/text-lines.js'
import { randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'

describe('a module for development', () => {
  it('says of each element where it was written, in whichever file', () => {
    let inPartials = 0
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        for (const output of createResolver(files, options).resolveAll()) {
          const code = String(compileOutputSync(output, { throwFatal: false, development: true }))
          for (const { name, file, line, column } of elementsIn(code)) {
            const text = files[file]!
            const start = lineStartsOf(text)[line - 1]
            expect(start, `${file}:${line}`).toBeDefined()
            const found = text.slice(start! + column - 1)
            // What Markdown makes has no name that was written; HTML has names in any case.
            if (name !== undefined) expect(found, code).toMatch(new RegExp(`^<${name}\\b`, 'i'))
            if (file !== output.file.path) inPartials++
          }
        }
      }),
      {
        numRuns: runs(1 / 2),
        examples: [[{ 'page.mdx': 'Page.\n\n<Include src="_a" />', '_a.mdx': '<b>Partial.</b>' }, {}]],
      },
    )
    expect(inPartials).toBeGreaterThan(0)
  })
})

interface Written {
  readonly name: string | undefined
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The calls that make elements, with what they say of where these were written. */
function elementsIn(code: string): Written[] {
  const found: Written[] = []
  const program = programOf(code)
  if (program === undefined) return found
  visit(program, (node: Node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== '_jsxDEV') return
    const [type, , , , source] = node.arguments
    const { fileName, lineNumber, columnNumber } = JSON.parse(
      code.slice(...rangeOf(source!)).replace(/(\w+): (?=["\d])/g, '"$1": '),
    ) as { fileName: string; lineNumber?: number; columnNumber?: number }
    if (lineNumber === undefined || columnNumber === undefined) return
    const name = type?.type === 'Literal' ? String(type.value) : type?.type === 'Identifier' ? type.name : undefined
    const isOwn = name === '_Fragment' || /^_component\d/.test(name ?? '')
    found.push({ name: isOwn ? undefined : name, file: fileName, line: lineNumber, column: columnNumber })
  })
  return found
}

const rangeOf = (node: Node & { start?: number; end?: number }): [number, number] => [node.start ?? 0, node.end ?? 0]

// A page may declare a name twice.
function programOf(code: string): Program | undefined {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as Program
  } catch {
    return undefined
  }
}
