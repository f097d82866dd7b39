import type { Nodes } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { attributeOf } from '../../directives/attributes.js'
import type { ReadList } from '../../directives/condition/written-scope.js'
import type { Condition, Tab } from '../../directives/directive.js'
import type { Docset } from '../../docset/docset.js'
import type { Change, Splice } from './change.js'
import { withoutValue } from './list-items.js'
import { openUp } from './open-up.js'
import { idsLeft, isForEverybodyElse, isForNobodyElse, type Retired } from './retired.js'
import { attributeOut } from './tags.js'
import type { Range, TextFile } from './text-file.js'

/** What becomes of an element by what its attributes say of readers, once nobody has the value. */
export type Fate = 'drop' | 'edit'

/** The lists of an element that name the value; none where they do not. */
export function listsNaming(directive: Condition | Tab, retired: Retired, file: TextFile, docset: Docset): ReadList[] {
  return docset
    .written(directive, file.path)
    .lists.filter(({ axis, ids }) => axis === retired.axis.name && ids.includes(retired.id))
}

/** Whether nobody is left who gets an element, as its lists say. */
export function isSpent(directive: Condition | Tab, retired: Retired, file: TextFile, docset: Docset): boolean {
  const set = docset.written(directive, file.path).sets.get(retired.axis.name)
  return set !== undefined && isForNobodyElse(set, retired)
}

/** The ways to edit an element that stays for others, so that its lists do not name the value. */
export function waysToEdit(
  directive: Condition | Tab,
  lists: readonly ReadList[],
  retired: Retired,
  file: TextFile,
  docset: Docset,
): Change[][] {
  const set = docset.written(directive, file.path).sets.get(retired.axis.name)
  const spent: MdxJsxAttribute[] = []
  const splices: Splice[] = []
  for (const list of lists) {
    const attribute = attributeOf(directive.node, new Set([list.name]))
    const isNothing = idsLeft(list.ids, retired).length === 0
    if (isNothing && !(list.isNegative && set && isForEverybodyElse(set, retired)) && !list.isNegative) return []
    if (attribute === undefined) {
      if (isNothing && lists.length === 1 && directive.kind === 'condition') return opened(directive, [], file)
      return []
    }
    if (isNothing) spent.push(attribute)
    else {
      const own = withoutValue(attribute, retired, file)
      if (own === undefined) return []
      splices.push(...own)
    }
  }
  const rest = directive.node.attributes.filter(
    (attribute) =>
      attribute.type !== 'mdxJsxAttribute' || !(spent.includes(attribute) || idle.has(attribute.name)),
  )
  if (directive.kind === 'condition' && rest.length === 0 && splices.length === 0)
    return opened(directive, spent, file)
  const outs = spent.map((attribute) => attributeOut(attribute, file))
  if (outs.includes(undefined)) return []
  return [changesOf([...splices, ...cut(outs.filter((out) => out !== undefined))], file)]
}

const idle: ReadonlySet<string> = new Set(['ignoreSdkWarning', 'key'])

function opened({ node }: Condition, _: readonly MdxJsxAttribute[], file: TextFile): Change[][] {
  return [true, false].flatMap((isMoved) => {
    const ranges = openUp(node, file, isMoved)
    return ranges ? [changesOf(cut(ranges), file)] : []
  })
}

/** Pieces that go. */
export const cut = (ranges: readonly Range[]): Splice[] => ranges.map((range) => ({ ...range, text: '' }))

/** Changes of one file. */
export const changesOf = (splices: readonly Splice[], { path }: TextFile): Change[] =>
  splices.map((splice) => ({ path, ...splice }))

/** Whether a node is one of the tree, and no JSX of code. */
export const isInTree = (node: Nodes, file: TextFile): boolean => file.parentOf(node) !== undefined
