import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { attributeOf, attributesIn } from '../../directives/attributes.js'
import type { ReadList } from '../../directives/condition/written-scope.js'
import type { Condition, Tab } from '../../directives/directive.js'
import type { JsxElement } from '../../directives/jsx.js'
import type { Docset } from '../../docset/docset.js'
import { append } from '../../model/append.js'
import type { Change } from './change.js'
import type { Splice } from './splice.js'
import { changesOf, cut } from './cut.js'
import { openInCode } from './in-code.js'
import { withoutValue } from './list-items.js'
import { openUp } from './open-up.js'
import { idsLeft, isForEverybodyElse, type Retired } from './retired.js'
import { attributeOut } from './tags.js'
import type { TextFile } from './text-file.js'

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
      if (isNothing && lists.length === 1 && directive.kind === 'condition') return openedWays(directive, file)
      return []
    }
    if (isNothing) spent.push(attribute)
    else {
      const own = withoutValue(attribute, retired, file)
      if (own === undefined) return []
      append(splices, own)
    }
  }
  const isBare = attributesIn(directive.node).every(
    (one) => isIdle(one) || spent.some((attribute) => attribute === one),
  )
  if (directive.kind === 'condition' && isBare && splices.length === 0) return openedWays(directive, file)
  const outs = spent.map((attribute) => attributeOut(attribute, file))
  if (outs.includes(undefined)) return []
  return [changesOf([...splices, ...cut(outs.filter((out) => out !== undefined))], file)]
}

/** Whether an attribute says nothing of who reads, nor to the page. */
export const isIdle = (attribute: JsxElement['attributes'][number]): boolean =>
  attribute.type === 'mdxJsxAttribute' && (attribute.name === 'ignoreSdkWarning' || attribute.name === 'key')

/** The ways in which the content of a condition takes its place. */
export function openedWays(directive: Condition, file: TextFile): Change[][] {
  const inCode = file.inCode.get(directive)
  if (inCode) {
    const changes = openInCode(inCode, file)
    return changes ? [changes] : []
  }
  const ways = [openUp(directive.node, file, true), openUp(directive.node, file, false)]
  return [...ways, openUp(directive.node, file, true, true)].flatMap((ranges) =>
    ranges ? [changesOf(cut(ranges), file)] : [],
  )
}
