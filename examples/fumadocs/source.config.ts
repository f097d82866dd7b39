import { defineConfig, defineDocs } from 'fumadocs-mdx/config'
import { fumadocsPartials } from 'mdx-partials/fumadocs'

const partials = await fumadocsPartials({
  root: './content/docs',
  sdks: { react: 'React', go: 'Go' },
  sdk: process.env.SDK ?? 'react',
})

export const docs = defineDocs({ dir: 'content/docs', docs: { files: partials.files('content/docs') } })

export default defineConfig({
  plugins: [partials.plugin],
  mdxOptions: { remarkPlugins: (plugins) => [partials.remark, ...plugins] },
})
