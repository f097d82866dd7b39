import { docusaurusPartials } from 'mdx-partials/docusaurus'

export default async () => {
  const sdk = process.env.SDK ?? 'react'
  const partials = await docusaurusPartials({ sdk, sdks: { react: 'React', go: 'Go' } })
  const docs = { routeBasePath: '/', exclude: partials.exclude('docs'), beforeDefaultRemarkPlugins: [partials.remark] }
  return {
    title: 'Acme',
    url: 'https://docs.example.com',
    baseUrl: `/${sdk}/`,
    markdown: { parseFrontMatter: partials.parseFrontMatter },
    plugins: [partials.plugin],
    presets: [['classic', { docs, blog: false }]],
  }
}
