import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { partialsLoader } from 'mdx-partials/astro'
import { partials } from '../partials.js'

export const collections = { docs: defineCollection({ loader: partialsLoader(partials), schema: docsSchema() }) }
