import type { Locate } from '../model/host-locate.js'
import type { ReadScope } from '../model/host-scope.js'
import type { Dialect } from '../model/options.js'
import type { Route } from '../model/site-options.js'
import { docusaurusRoute } from './docusaurus-routes.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { belowFolder, githubSlug } from './routes.js'

/**
 * As the docs of the Microsoft Teams SDK are written, on Docusaurus: `<LanguageInclude section="a" />` of what stands
 * behind `<!-- a -->` in `src/components/include/<page>/<language>.incl.md`, `<Language language={['python']}>`, and pages
 * that say in `languages` whom they are for.
 *
 * Files are keyed from a folder at or above `src/pages/templates`. After the page on language includes in the repository
 * of those docs.
 */
export function teams(): Dialect {
  return ownDialect({
    name: 'teams',
    rules: numberedIds,
    sdks: { typescript: 'TypeScript', csharp: 'C#', python: 'Python' },
    components: {
      include: { name: 'LanguageInclude', src: 'section' },
      choose: { name: 'LanguageInclude', map: 'content', texts: 'markdown' },
      if: { name: 'Language', sdk: 'language', notSdk: 'notLanguage' },
      tabs: { name: 'Tabs', items: 'values' },
      tab: { name: 'TabItem', label: ['label', 'value'] },
    },
    aliases: { '@site/': [''] },
    syntax: {
      headingIds: true,
      comments: true,
      admonitions: true,
      sections: 'comments',
      emptySections: ['N/A', 'not applicable'],
    },
    // A template that starts with `_` is a page, without an entry in the sidebar.
    isPartial: (path) =>
      /\.incl\.mdx?$/.test(path) || (/(?:^|\/)_/.test(path) && !path.includes('src/pages/templates/')),
    scope,
    locate,
    site: { route, slug: githubSlug },
    rebase: false,
  })
}

const scope: ReadScope = ({ frontmatter: { languages } }) =>
  Array.isArray(languages) ? { sdk: languages.map(String) } : undefined

// The page of a folder, `README` or `index`, has its includes in that folder itself.
const locate: Locate = (section, { from, name, lineage }) => {
  if (name !== 'LanguageInclude') return undefined
  const folder = from
    .replace('src/pages/templates/', 'src/components/include/')
    .replace(/(?:\/(?:README|index))?\.mdx$/, '')
  return lineage('sdk').map((language) => `${folder}/${language}.incl.md#${section}`)
}

// A template is a page for each language, in a folder of that.
const route: Route = (path, page) => {
  const template = belowFolder(path, 'pages/templates')
  if (template === undefined) return docusaurusRoute(path, page)
  const { sdk } = page.reader
  const routes = [docusaurusRoute(template, page) ?? []].flat()
  return sdk === undefined ? routes : [...routes.map((own) => `${sdk}/${own}`), ...routes]
}
