import type { Dialect, Locate, ReadScope } from '../model/settings.js'
import { numberedIds } from './numbered-ids.js'

/**
 * As the docs of the Microsoft Teams SDK are written, on Docusaurus: `<LanguageInclude section="a" />` of what stands
 * behind `<!-- a -->` in `src/components/include/<page>/<language>.incl.md`, `<Language language={['python']}>`, and pages
 * that say in `languages` whom they are for.
 *
 * Files are keyed from a folder at or above `src/pages/templates`. After the page on language includes in the repository
 * of those docs.
 */
export function teams(): Dialect {
  return {
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
    rebase: false,
  }
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
