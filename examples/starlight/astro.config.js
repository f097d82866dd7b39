import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { mdxPartials } from 'mdx-partials/astro'
import { partials } from './partials.js'

export default defineConfig({
  base: partials.sdk,
  outDir: `build/${partials.sdk}`,
  integrations: [
    mdxPartials(partials),
    starlight({ title: 'Acme', editLink: { baseUrl: 'https://git.example.com/edit/' } }),
  ],
})
