import { below, type Site } from './site.js'

/**
 * The names of the folders that hold translations: those called as languages are, with a page in one of them that is there
 * without it as well.
 */
export function languageFolders({ book: { byName }, base = '' }: Site): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const name of byName.keys())
    for (const { folder, original } of translationsIn(name, base)) if (byName.has(original)) folders.add(folder)
  return folders
}

/** The name of the page that a name would be a translation of. */
export function originalOf(name: string, { base = '' }: Site, folders: ReadonlySet<string>): string | undefined {
  return translationsIn(name, base).find(({ folder }) => folders.has(folder))?.original
}

// The language stands first, or first below the folder of the docs.
function translationsIn(name: string, base: string): { folder: string; original: string }[] {
  return [...new Set(['', base])].flatMap((around) => {
    const [, language, rest = ''] = /^([a-z]{2,3}(?:-[a-z\d]{2,4})?)(?:\/(.*))?$/i.exec(below(around, name) ?? '') ?? []
    return language === undefined ? [] : [{ folder: join(around, language), original: join(around, rest) }]
  })
}

const join = (...names: readonly string[]): string => names.filter((name) => name !== '').join('/')
