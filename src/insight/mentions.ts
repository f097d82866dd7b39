import type { Position } from 'unist'
import type { Docset } from '../directives/docset.js'
import { placeOf, type Directive, type SdkList } from '../model/directive.js'
import { didYouMean } from '../model/nearest.js'
import { isMarkup, splitVariant } from '../model/path.js'
import { itemMentions } from './item-mentions.js'
import { namesSdk } from './named-sdk.js'
import { comparePlaces, compareTexts } from './order.js'

/** A place that names an SDK. */
export interface Mention {
  /** A condition; a panel of tabs, or an item of theirs; a variant file; the front matter. */
  readonly kind: 'condition' | 'tab' | 'variant' | 'front-matter'
  readonly path: string
  /** Left out where it is the name of the file that names the SDK. */
  readonly place?: Position
  /** What names it: the attribute as written, the label, the path, the list of SDKs. */
  readonly actual: string
}

/**
 * Finds whatever names an SDK: what there is to touch when it is retired. Where an item of tabs names it, so does the
 * panel that the item labels.
 *
 * @returns rows sorted by path, then by place
 * @throws {TypeError} where the SDK is not declared
 */
export function findMentions(docset: Docset, sdk: string): Mention[] {
  if (!docset.sdkSet.has(sdk))
    throw new TypeError(`Expected a declared SDK, not \`${String(sdk)}\`${didYouMean(sdk, docset.sdks)}`)
  const rows = docset.paths.flatMap((path) => [
    ...mentionsOfFile(docset, path, sdk),
    ...mentionsInside(docset, path, sdk),
  ])
  const unique = new Map(rows.map((row) => [JSON.stringify([row.kind, row.path, row.place?.start, row.actual]), row]))
  return [...unique.values()].sort((a, b) => comparePlaces(a, b) || compareTexts(a.actual, b.actual))
}

function mentionsOfFile(docset: Docset, path: string, sdk: string): Mention[] {
  const rows: Mention[] = []
  if (splitVariant(path, docset.sdkSet)?.sdk === sdk) rows.push({ kind: 'variant', path, actual: path })
  const { sdks, tree } = isMarkup(path) ? docset.document(path) : {}
  const place = tree?.children[0]?.position
  if (sdks?.includes(sdk))
    rows.push({ kind: 'front-matter', path, ...(place ? { place } : {}), actual: sdks.join(', ') })
  return rows
}

function mentionsInside(docset: Docset, path: string, sdk: string): Mention[] {
  const directives = isMarkup(path) ? [...docset.document(path).byNode.values()] : []
  return directives.flatMap((directive): Mention[] => {
    if (directive.kind === 'include') return []
    if (directive.kind === 'tabs')
      return itemMentions(docset, directive, path, sdk).map((row) => ({ kind: 'tab', ...row }))
    const row = (actual: string): Mention => ({ kind: directive.kind, path, place: placeOf(directive), actual })
    const isLabelled =
      directive.kind === 'tab' && directive.label !== undefined && namesSdk(directive.label, sdk, docset)
    return [
      ...listsWith(directive, sdk).map(({ actual }) => row(actual)),
      ...(isLabelled ? [row(directive.label)] : []),
    ]
  })
}

function listsWith({ sdk, notSdk }: Extract<Directive, { sdk: unknown }>, id: string): SdkList[] {
  return [sdk, notSdk].filter((list) => list !== undefined).filter(({ ids }) => ids?.includes(id))
}
