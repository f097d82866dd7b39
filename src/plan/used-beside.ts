import type { Chooser, Include } from '../directives/directive.js'
import { requestOf } from '../directives/include/request.js'
import { isSnippet, snippetAttributes } from '../directives/include/snippet-attributes.js'
import { everyProp } from '../directives/prop-references.js'
import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import { variantPaths } from '../model/file-names.js'
import type { Opening } from './opening.js'

/**
 * Whether what an include passes is used by somebody else than the file that stands there: by React, which keeps the key
 * of an element in a list to itself, or by another file that may stand there, as what is passed is passed whoever reads.
 * The answer hangs on all these files; they are noted.
 *
 * @param path of the file that is included
 */
export function isUsedBeside(name: string, path: string, include: Include, opening: Opening): boolean {
  if (name === 'key') return true
  const { docset, looked } = opening.planning
  const base = docset.names.variant(path)?.base ?? path
  const isUsed = (paths: readonly string[], by: Include): boolean =>
    paths.some((one) => {
      looked.add(one)
      const file = one === path ? undefined : docset.names.find(one)
      return file !== undefined && uses(file, by, name, docset)
    })
  return (
    isUsed(allVariants(base, docset), include) ||
    othersOf(opening.directive, include).some(
      (other) => isGivenBoth(name, include, other) && isUsed(pathsOf(other, opening), other),
    )
  )
}

const allVariants = (base: string, { axes, readers }: Docset): string[] => [
  ...new Set([base, ...readers.flatMap((reader) => variantPaths(base, reader, axes))]),
]

/** The other entries of the map that an include is of. */
function othersOf(directive: Include | Chooser, include: Include): readonly Include[] {
  if (directive.kind === 'include') return []
  return directive.entries.flatMap((entry) => (entry.include && entry.include !== include ? entry.include : []))
}

function pathsOf(include: Include, { within, planning: { asked, docset } }: Opening): string[] {
  const { path } = within.reading.frame.document
  const { candidates } = requestOf(include, path, asked, docset.names, docset.settings)
  return candidates.flatMap((candidate) => allVariants(candidate.path, docset))
}

// An element of the map may have attributes of its own.
function isGivenBoth(name: string, { node }: Include, other: Include): boolean {
  return other.node.attributes.some(
    (attribute) =>
      node.attributes.includes(attribute) &&
      (attribute.type === 'mdxJsxExpressionAttribute' || attribute.name === name),
  )
}

function uses(path: string, include: Include, name: string, docset: Docset): boolean {
  if (isSnippet(include, path)) return snippetAttributes.has(name)
  const { declaredProps, props } = docset.document(path)
  return declaredProps ? declaredProps.has(name) : isRead(name, props)
}

/** Whether a file reads a prop. */
export const isRead = (name: string, props: Document['props']): boolean =>
  props.has(name) || (name !== 'children' && props.has(everyProp))
