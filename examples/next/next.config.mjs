import { withMdxPartials } from 'mdx-partials/next'

export default withMdxPartials(
  { output: 'export', turbopack: { root: import.meta.dirname } },
  { config: './mdx-partials.config.mjs', mdx: './mdx-options.mjs' },
)
