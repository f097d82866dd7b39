import { append } from '../model/append.js'
import type { Directive, Site } from './directive.js'

/** Whether a site is an element that is read as data. */
export const isDirective = (site: Site): site is Directive => 'lists' in site

/** All that there is to decide at some sites, what is inside of others too; in no order. */
export function allSites(sites: readonly Site[]): Site[] {
  const all: Site[] = []
  const left = [...sites]
  for (let site = left.pop(); site !== undefined; site = left.pop()) {
    all.push(site)
    if ('sites' in site) append(left, site.sites)
    if (isDirective(site)) append(left, site.attributes)
  }
  return all
}
