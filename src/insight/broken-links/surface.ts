import type { Position } from 'unist'
import type { Reader } from '../../model/reader.js'
import { variantsOf } from '../../output/variants.js'
import { linksIn } from '../../page/links.js'
import { locationOf, type LineLocation } from '../../page/location.js'
import type { Plan } from '../../plan/plan.js'
import type { Plans } from '../../plan/plans.js'
import { flatten } from '../../tree/flatten.js'
import { landingOf, type Landing } from './landing.js'

/** A link as it stands on a page. */
export interface PageLink {
  readonly url: string
  readonly location: LineLocation
  readonly position: Position | undefined
}

/** What one output shows to the others: where it leads, and what leads to it. */
export interface Surface {
  readonly page: string
  readonly readers: readonly Reader[]
  readonly links: readonly PageLink[]
  readonly landing: Landing
}

/** The distinct outputs of a page, each by its links and anchors. */
export function surfacesOf(page: string, plans: Plans): Surface[] {
  const { docset } = plans
  const { urls, site } = docset.settings
  return variantsOf(page, plans).map(({ plan, readers }) => {
    const { tree } = flatten(docset, plan)
    const { frontmatter, failure } = docset.document(plan.source)
    const links = linksIn(tree, urls).map(({ node, url, position }) => ({
      url,
      location: locationOf(node, plan.source, position),
      position,
    }))
    return {
      page,
      readers,
      links,
      landing: failure
        ? unread
        : landingOf(tree, { title: frontmatter.title, isWhole: isWhole(plan) && !isMadeElsewhere(frontmatter) }, site),
    }
  })
}

// What an include should have brought may have had any id.
const isWhole = ({ steps }: Plan): boolean => steps.every(({ refused }) => refused === undefined)

// A page of an API is made of its description, by whatever host, and may have any id.
const isMadeElsewhere = (frontmatter: Readonly<Record<string, unknown>>): boolean =>
  ['openapi', '_openapi', 'asyncapi', 'api'].some((key) => Boolean(frontmatter[key]))

// What could not be parsed may have anything.
const unread: Landing = { ids: [], has: () => true, mayHave: () => true }
