import { defineConfig } from 'mdx-partials/node'

// As Docusaurus has them: partials are imported, and `:::note` is an admonition.
export default defineConfig({ root: 'docs', dialect: 'docusaurus', sdks: { react: 'React', go: 'Go' } })
