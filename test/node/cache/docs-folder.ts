import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.js'

/** A new folder with so many pages, no two alike, and partials; it goes with the test. */
export function docsFolder(pages: number): string {
  const root = temporaryFolder()
  mkdirSync(join(root, '_p'))
  for (let at = 0; at < 5; at++) writeFileSync(join(root, '_p', `${at}.mdx`), `Shared **${at}** of {props.page}.\n`)
  for (let at = 0; at < pages; at++) {
    const include = `<Include src="_p/${at % 5}" page={${at}} />`
    const text = `# Page ${at}\n\n${include}\n\n<If sdk="go">Go ${at}.</If>\n\n${`- Item of ${at}\n`.repeat(at + 1)}`
    writeFileSync(join(root, `${String(at).padStart(3, '0')}.mdx`), text)
  }
  return root
}
