import { expectIterable, expectObject, expectOptions, expectPath, expectStrings } from '../model/expect.js'
import type { LocateRequest } from '../model/host-locate.js'
import type { Dialect } from '../model/options.js'
import { ownFunction } from '../model/own-functions.js'
import { routeSegments } from '../model/path.js'
import { keepLinks } from './keep-links.js'
import type { Route } from '../model/site-options.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { githubSlug } from './routes.js'
import { platformOf, platformsOf } from './sentry-platforms.js'
import { readCategories } from './sentry-categories.js'

/** What is known of a set of Sentry's docs beside its text. */
export interface SentryOptions {
  /**
   * Paths of its files: `docs/platforms/javascript/guides/nextjs/index.mdx` says that there is a guide
   * `javascript.nextjs`. They give the SDKs, and the readers of the pages in `common/`. Default: none, and without `sdks` those
   * pages are for everybody.
   */
  readonly paths?: Iterable<string>
  /** The categories of platforms and guides, as their `config.yml` has them, by key. Default: none. */
  readonly categories?: Readonly<Record<string, readonly string[]>>
}

/**
 * As Sentry's docs are written: `<Include name="x" />` brings in `includes/x.mdx`, and `<PlatformContent includePath="x" />`
 * a file of `platform-includes/x/`, that of the guide, else of its platform, else `_default`;
 * `<PlatformSection supported={['javascript.nextjs']}>` is a condition; the folder of a page says for whom it is, and
 * `supported` and `notSupported` in its front matter. After their pages on platforms and on components, and the code of those.
 *
 * @throws {TypeError} where an option is not as described
 */
export function sentry(options: SentryOptions = {}): Dialect {
  const { paths = [], categories = {} } = expectOptions(options, ['paths', 'categories'])
  const { keys, scope } = platformsOf(expectIterable('paths', paths, 'paths').map(expectPath))
  const wanted = expectCategories(categories)
  return ownDialect({
    name: 'sentry',
    rules: numberedIds,
    ...(keys.length > 0 ? { sdks: keys } : {}),
    components: {
      include: [
        { name: 'Include', src: 'name' },
        {
          name: 'PlatformContent',
          src: 'includePath',
          own: ['platform', 'fallbackPlatform', 'noGuides'],
          optional: true,
        },
      ],
      if: { name: ['PlatformSection', 'ConfigKey'], sdk: 'supported', notSdk: 'notSupported' },
      tabs: { meta: 'tabTitle' },
    },
    directive: ownFunction(readCategories(wanted), JSON.stringify(wanted)),
    isPartial: (path) => /(?:^|\/)(?:platform-)?includes\//.test(path),
    locate,
    scope,
    rebase: keepLinks,
    site: { route, slug: githubSlug },
    format: 'mdx',
  })
}

function expectCategories(categories: object): Readonly<Record<string, readonly string[]>> {
  expectObject('categories', categories)
  return Object.fromEntries(
    Object.entries(categories).map(([key, names]) => [key, expectStrings(`categories.${key}`, names)]),
  )
}

function locate(src: string, { name, attributes, lineage }: LocateRequest): string[] | undefined {
  const path = src.replace(/\/$/, '')
  if (name === 'Include') return [`includes/${path}`, `includes/${path}/index`]
  if (name !== 'PlatformContent') return undefined
  const { platform, fallbackPlatform } = attributes
  const readers = typeof platform === 'string' ? [platform] : lineage('sdk')
  const keys = 'noGuides' in attributes ? readers.map(platformOf) : [...readers, ...readers.map(platformOf)]
  const all = [...keys, ...(typeof fallbackPlatform === 'string' ? [fallbackPlatform] : []), '_default']
  return [...new Set(all)].map((key) => `platform-includes/${path}/${key}`)
}

// A page in `common/` is one of the platform, and of each of its guides.
const route: Route = (path, { reader: { sdk } }) => {
  const segments = routeSegments(path.replace(/^docs\//, ''))
  const [root, platform, folder, ...rest] = segments
  if (root !== 'platforms' || folder !== 'common') return `/${segments.join('/')}`
  const [, guide] = sdk?.split('.') ?? []
  return `/${[root, platform, ...(guide === undefined ? [] : ['guides', guide]), ...rest].join('/')}`
}
