import { defineConfig } from 'mdx-partials/node'

export default defineConfig({ root: '../quickstart/docs', sdks: { nextjs: 'Next.js', express: 'Express', go: 'Go' } })
