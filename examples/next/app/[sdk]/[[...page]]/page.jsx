import { findRoute, staticParams } from 'mdx-partials/next'
import { routes } from 'mdx-partials/routes'

export const dynamicParams = false
export const generateStaticParams = () => staticParams(routes)

export default async function Page({ params }) {
  const { default: Content, tableOfContents } = await findRoute(routes, await params).load()
  return (
    <>
      <nav>
        <Toc entries={tableOfContents} />
      </nav>
      <main>
        <Content />
      </main>
    </>
  )
}

function Toc({ entries }) {
  return (
    <ul>
      {entries.map(({ id, value, children = [] }) => (
        <li key={id}>
          <a href={`#${id}`}>{value}</a>
          {children.length > 0 && <Toc entries={children} />}
        </li>
      ))}
    </ul>
  )
}
