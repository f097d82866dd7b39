import type { MdxjsEsm } from 'mdast-util-mdx'
import { namesBoundByStatement } from '../../directives/bound-names.js'
import type { Document } from '../../docset/document.js'
import { remember } from '../../model/remember.js'
import type { Frame } from '../../plan/frame.js'
import { clone } from '../clone.js'
import { originOf, type MovedEsm, type Output } from '../passage.js'
import { keepOnly, type Claims } from './claims.js'
import type { NameUses } from './name-uses.js'

/**
 * ESM with imports that went with an element around it. MDX hoists all ESM: what it imports is there for all of its
 * file.
 *
 * @param frames the files of the output
 */
export function droppedEsm(frames: readonly Frame[], { esm }: Output): MovedEsm[] {
  const nested = frames.flatMap((frame) => nestedImports(frame.document).map((node) => ({ node, frame })))
  if (nested.length === 0) return []
  const seen = new Set(esm.map(placeOf))
  return nested.filter((one) => !seen.has(placeOf(one)) && seen.add(placeOf(one)).size > 0)
}

const placeOf = ({ node, frame }: MovedEsm): string => `${frame.document.path}\n${node.position?.start.offset}`

const known = new WeakMap<Document, readonly MdxjsEsm[]>()

// At the top, ESM is never active.
function nestedImports(document: Document): readonly MdxjsEsm[] {
  if (!document.hasEsm) return []
  return remember(known, document, () =>
    [...document.active].filter(
      (node): node is MdxjsEsm => node.type === 'mdxjsEsm' && importedNames(node as MdxjsEsm).length > 0,
    ),
  )
}

/** The names that ESM imports. */
export function importedNames({ data }: MdxjsEsm): string[] {
  return (data?.estree?.body ?? []).flatMap((statement) =>
    statement.type === 'ImportDeclaration' ? [...namesBoundByStatement(statement)] : [],
  )
}

/** Takes back, of ESM that was dropped, the imports that something else uses. */
export function takeBack(
  { node, frame }: MovedEsm,
  uses: NameUses,
  output: Output,
  claims: Pick<Claims, 'dropped' | 'changed'>,
): MovedEsm | undefined {
  const { path } = frame.document
  if (!importedNames(node).some((name) => uses.has(path, name))) return undefined
  const copy = clone(node, originOf(frame, output, []))
  for (const statement of copy.data?.estree?.body ?? []) {
    if (statement.type !== 'ImportDeclaration' || statement.specifiers.length === 0) claims.dropped.add(statement)
    else {
      const isUsed = ({ local }: (typeof statement.specifiers)[number]): boolean => uses.has(path, local.name)
      statement.specifiers = keepOnly(statement.specifiers, isUsed, statement, claims)
    }
  }
  return { node: copy, frame }
}
