import { docusaurusPartials } from 'mdx-partials/docusaurus'

// One site for each SDK: `SDK=go docusaurus build --out-dir build/go`.
const sdk = process.env.SDK ?? 'react'

export default async function config() {
  const partials = await docusaurusPartials({ sdk, sdks: { react: 'React', go: 'Go' } })
  return {
    title: 'Acme',
    url: 'https://docs.example.com',
    baseUrl: `/${sdk}/`,
    markdown: { parseFrontMatter: partials.parseFrontMatter },
    plugins: [partials.plugin],
    presets: [
      [
        'classic',
        {
          docs: {
            routeBasePath: '/',
            exclude: partials.exclude('docs'),
            beforeDefaultRemarkPlugins: [partials.remark],
          },
          blog: false,
        },
      ],
    ],
  }
}
