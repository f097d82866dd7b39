import { createRequire } from 'node:module'
import type { openSite } from './open-site.js'
import type { SiteOptions, SitePartials } from './site-partials.js'

/**
 * What a site's config takes from us, each part where it goes.
 *
 * @param options `root` is the folder of the site unless another is given
 * @throws {TypeError} (rejects) where an option is not as described, or a value is not declared
 */
export async function docusaurusPartials(options: SiteOptions): Promise<SitePartials> {
  // Docusaurus transpiles what a config imports, for seconds, into a second copy that shares nothing with the loader's.
  const native = createRequire(import.meta.url)
  const site = native('./docusaurus-site.js') as { readonly openSite: typeof openSite }
  return site.openSite(options)
}
