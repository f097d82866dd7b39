import { findRoute, staticParams } from 'mdx-partials/next'
import { routes } from 'mdx-partials/routes'
import { Toc } from '../../toc'

export const dynamicParams = false
export const generateStaticParams = () => staticParams(routes)

export default async function Page({ params }) {
  const { default: Content, tableOfContents } = await findRoute(routes, await params).load()
  return [<Toc key="toc" entries={tableOfContents} />, <Content key="content" />]
}
