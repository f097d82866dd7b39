import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { mdxPartials } from 'mdx-partials/astro'

export default defineConfig({ integrations: [mdxPartials({ config: 'mdx-partials.config.js' }), mdx()] })
