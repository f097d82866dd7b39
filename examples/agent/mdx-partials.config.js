import { defineConfig } from 'mdx-partials/node'

export default defineConfig({ root: 'docs', sdks: { js: 'JavaScript', go: 'Go' } })
