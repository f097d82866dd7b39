import { docusaurusPartials } from 'mdx-partials/docusaurus'

// One site for each SDK: `SDK=go docusaurus build --out-dir build/go`.
const sdk = process.env.SDK ?? 'react'

export default async function config() {
  const { plugin, remark, exclude, parseFrontMatter } = await docusaurusPartials({
    sdk,
    sdks: { react: 'React', go: 'Go' },
  })
  const docs = { routeBasePath: '/', exclude: exclude('docs'), beforeDefaultRemarkPlugins: [remark] }
  const site = { title: 'Acme', url: 'https://docs.example.com', baseUrl: `/${sdk}/` }
  return { ...site, markdown: { parseFrontMatter }, plugins: [plugin], presets: [['classic', { docs, blog: false }]] }
}
