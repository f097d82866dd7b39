import { defineConfig, defineDocs } from 'fumadocs-mdx/config'
import { fumadocsPartials } from 'mdx-partials/fumadocs'

const sdk = process.env.SDK ?? 'react'
const root = './content/docs'
const { files, plugin, remark } = await fumadocsPartials({ root, sdk, sdks: { react: 'React', go: 'Go' } })

export const docs = defineDocs({ dir: 'content/docs', docs: { files: files('content/docs') } })

export default defineConfig({ plugins: [plugin], mdxOptions: { remarkPlugins: (plugins) => [remark, ...plugins] } })
