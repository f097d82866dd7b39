import { isRecord } from '../model/record.js'
import type { Dialect } from '../model/options.js'
import { routeSegments } from '../model/path.js'
import type { ReadDirective } from '../model/host-directive.js'
import type { ReadScope } from '../model/host-scope.js'
import type { Route } from '../model/site-options.js'
import { attributeCode } from './attribute-value.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { belowFolder } from './routes.js'

/**
 * As the docs of AWS Amplify are written: `<Fragments fragments={{ swift: a, android: b }} />` of imported partials,
 * `<InlineFilter filters={['react', 'vue']}>`, `<BlockSwitcher>` with `<Block name>`, and pages that say in
 * `export const meta = { platforms: […] }` whom they are for.
 *
 * Files are keyed from the root of the repository, or from its `src/`. After the Readme of Amplify's docs and the
 * components that they name.
 */
export function amplify(): Dialect {
  return ownDialect({
    name: 'amplify',
    rules: numberedIds,
    sdks: {
      android: 'Android',
      angular: 'Angular',
      flutter: 'Flutter',
      javascript: 'JavaScript',
      nextjs: 'Next.js',
      react: 'React',
      'react-native': 'React Native',
      swift: 'Swift',
      vue: 'Vue',
    },
    components: {
      choose: { name: 'Fragments', map: 'fragments', always: 'all' },
      if: { name: 'InlineFilter', sdk: 'filters', notSdk: 'notFilters' },
      tabs: { name: 'BlockSwitcher' },
      tab: { name: 'Block', label: 'name' },
    },
    aliases: { '/src/': ['src/', ''], '@/': ['src/', ''] },
    isPartial: (path) => /(?:^|\/)(?:fragments\/|_)/.test(path),
    scope,
    directive,
    site: { route },
  })
}

// `supportedFrameworks: react|vue` is how the docs of Amplify UI say the same.
const scope: ReadScope = ({ exports: { meta }, frontmatter: { supportedFrameworks: ui } }) => {
  const platforms = isRecord(meta) ? meta.platforms : typeof ui === 'string' && ui !== 'all' ? ui.split('|') : undefined
  return Array.isArray(platforms) ? { sdk: platforms.map(String) } : undefined
}

// In a list, `all` is everybody; a list without anything in it is nobody.
const directive: ReadDirective = (element) => {
  if (element.name !== 'InlineFilter') return undefined
  const list = attributeCode(element, 'filters')?.trim()
  if (list === undefined || /^\[\s*\]$/.test(list)) return { role: 'condition', is: { sdk: [] } }
  return /^\[/.test(list) && /(["'`])all\1/.test(list) ? { role: 'condition' } : undefined
}

// The platform is a folder of the site; links may leave it to the reader.
const route: Route = (path, { reader }) => {
  const written = `/${routeSegments(belowFolder(path, 'pages') ?? path).join('/')}`
  const { sdk } = reader
  return sdk === undefined || !written.includes('[platform]') ? written : [written.replace('[platform]', sdk), written]
}
