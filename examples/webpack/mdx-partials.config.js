import { defineConfig } from 'mdx-partials/node'

export default defineConfig({ root: './docs', sdks: { react: 'React', go: 'Go' } })
