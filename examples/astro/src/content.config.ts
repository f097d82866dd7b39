import { defineCollection } from 'astro:content'
import { partialsLoader } from 'mdx-partials/astro'

export const collections = { docs: defineCollection({ loader: partialsLoader({ config: 'mdx-partials.config.js' }) }) }
