import type { Root } from 'mdast'
import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import { createParseFile, type ParseFile } from '../source/parse.js'

/** The tree of a flat text that was made of files: what was written in Markdown is MDX there. */
export function parseFlat(text: string, path: string, settings: Settings): Root {
  const parse = remember(parsers, settings, () => createParseFile({ ...settings, format: 'mdx' }))
  return parse(text, path).tree
}

const parsers = new WeakMap<Settings, ParseFile>()
