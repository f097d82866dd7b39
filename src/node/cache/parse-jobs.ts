import { isMarkup } from '../../model/path.js'
import type { Settings } from '../../model/settings.js'
import { readFrontMatter } from '../../source/frontmatter.js'
import { packKey } from '../../source/pack/pack-document.js'
import { sourceTold } from '../../source/pack/pack-source.js'

/** A file, as it is parsed. */
export interface ParseJob {
  readonly path: string
  /** What is parsed of it. */
  readonly text: string
  /** Of its pack. */
  readonly key: string
}

/** What a resolver parses of some files, by the key of the pack; nothing where packs cannot be told from others. */
export function parseJobsOf(files: ReadonlyMap<string, string | null>, settings: Settings): Map<string, ParseJob> {
  const told = sourceTold(settings)
  if (told === undefined) return new Map()
  const jobs = new Map<string, ParseJob>()
  for (const [path, source] of files) {
    if (source === null || !isMarkup(path)) continue
    const text = readFrontMatter(source, path).body
    const key = packKey({ text, ...told(path) })
    jobs.set(key, { path, text, key })
  }
  return jobs
}
