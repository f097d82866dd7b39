import { defineConfig } from '@rspress/core'
import { excludes } from 'mdx-partials/fumadocs'
import { openDocs } from 'mdx-partials/node'

// One site for each SDK: `SDK=go rspress build`.
const sdk = process.env.SDK ?? 'react'
const options = { root: 'docs', sdks: { react: 'React', go: 'Go' } }
const exclude = excludes(await openDocs(options), { sdk })
const use = [{ loader: 'mdx-partials/loader', options: { ...options, sdk, as: 'mdx' } }]
const rspack = { module: { rules: [{ test: /\.mdx?$/, enforce: 'pre', use }] } }

const site = { root: 'docs', base: `/${sdk}/`, outDir: `build/${sdk}` }
export default defineConfig({ ...site, route: { exclude }, builderConfig: { tools: { rspack } } })
