import matter from 'gray-matter'

/** What the reader of YAML tells of each value while it reads: that it begins or ends at an offset, and what it is. */
export type YamlListener = (
  event: 'open' | 'close',
  state: { readonly position: number; readonly result: unknown },
) => void

// gray-matter would end the block at any line that starts with `---`; this fence is in no front matter.
const fence = '\u0001---\u0001front-matter'
const refuse = (): never => {
  throw new Error('is never run')
}
const engines = { js: refuse, javascript: refuse, coffee: refuse, json: refuse, toml: refuse }

/** The line break that stands before what is read: offsets and lines that are told are one more. */
export const lead = '\n'

/**
 * Reads YAML as data; nothing in it is ever run.
 *
 * @throws where it is none
 */
export function parseYaml(yaml: string, listener?: YamlListener): unknown {
  const options = { delimiters: fence, language: 'yaml', engines, ...(listener && { listener }) }
  return matter(`${fence}${lead}${yaml}\n${fence}\n`, options).data
}
