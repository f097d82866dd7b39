import { starlight } from 'mdx-partials/dialects'

/** What the pages and their modules are made of: one site for each SDK. */
export const partials = {
  root: 'src/content/docs',
  dialect: starlight(),
  sdks: { react: 'React', go: 'Go' },
  sdk: process.env.SDK ?? 'react',
}
