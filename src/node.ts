export { openDocs } from './node/open-docs.js'
export { readDocs } from './node/read-docs.js'
export type { Docs, DocsChanges, DocsOptions, OnChange } from './node/docs.js'
export type { ReadDocsOptions } from './node/read-docs.js'
