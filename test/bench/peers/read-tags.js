import { dirname, join } from 'node:path/posix'
import { mapTags } from './map-tags.js'

/** What an `<If>` asks of SDKs: `{ ids, isNot }`; no ids where it asks something else. */
export function readCondition({ sdk, notSdk }) {
  return { ids: [...(sdk ?? notSdk ?? '').matchAll(/["']([^"']+)["']/g)].map(([, id]) => id), isNot: sdk === undefined }
}

/** The path of the file that an include in a file asks for, where there is one. */
function includedPath(source, from, files) {
  const src = source.slice(1, -1)
  const path = /^\.\.?\//.test(src) ? join(dirname(from), src) : src
  return [path, `${path}.mdx`, `${path}.md`].find((candidate) => files.has(candidate))
}

/** Texts in which each include of a file that is there is written anew; `other` writes any other tag. */
export function writeIncludes(files, include, other = ({ text }) => text) {
  const write = (from) => (tag) => {
    const path = tag.name === 'Include' ? includedPath(tag.attributes.src ?? '', from, files) : undefined
    return path === undefined ? other(tag) : include(path, from)
  }
  return new Map([...files].map(([path, text]) => [path, mapTags(text, write(path))]))
}
