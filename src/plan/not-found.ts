import type { Include } from '../directives/directive.js'
import { mayBeOfHost } from '../directives/import/of-host.js'
import { isCodeLine } from '../directives/include/code-includes.js'
import { writtenSrc } from '../directives/include/include.js'
import { aliasOf, readStray } from '../directives/include/stray.js'
import type { Target } from '../directives/include/target.js'
import { isNamedByImport } from '../directives/include/text-import.js'
import { positionOf } from '../directives/jsx.js'
import type { FileNames } from '../model/file-names.js'
import { isMarkup, withoutMarkup } from '../model/path.js'
import type { Frame } from './frame.js'
import type { Planning } from './planning.js'

/** Whether an include of a file that is not there stays for its host. */
export function staysForHost({ imported, textName }: Include, { status, path }: Target, names: FileNames): boolean {
  if (status !== 'missing' && status !== 'outside') return false
  // Code need not be given with the docs.
  return textName !== undefined || (imported !== undefined && mayBeOfHost(imported.specifier, path, names))
}

/** Says why an include has no file; `undefined` where it has one. */
export function sayNotFound(
  include: Include,
  target: Target,
  frame: Frame,
  planning: Planning,
): 'include-missing' | 'include-outside' | undefined {
  const { path, status, tried } = target
  const position = positionOf(include)
  const isImport = isNamedByImport(include)
  const isOfHost = staysForHost(include, target, planning.docset.names)
  const isKept = include.isValue || isOfHost || isCodeLine(include)
  if (status === 'outside') {
    const { kind, start } = readStray(path)
    const args = { path, kind, start, near: undefined, isImport, isKept, isOfHost }
    planning.say(frame, 'include-outside', position, args, { include })
    return 'include-outside'
  }
  if (status !== 'missing') return undefined
  const src = writtenSrc(include)
  const alias = aliasOf(path)
  const args = { src, path, tried: worthNaming(tried), alias, near: undefined, isImport, isKept, isOfHost }
  planning.say(frame, 'include-missing', position, args, { include })
  return 'include-missing'
}

// A host may name a place more than once, and what has its extension is looked for with another all the same.
function worthNaming(tried: readonly string[]): readonly string[] {
  const places = new Set(tried)
  return [...places].filter((place) => {
    const bare = withoutMarkup(place)
    return bare === place || !isMarkup(bare) || !places.has(bare)
  })
}
