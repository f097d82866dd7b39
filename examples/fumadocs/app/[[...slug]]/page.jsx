import { notFound } from 'next/navigation'
import { source } from '../../lib/source'

export const dynamicParams = false
export const generateStaticParams = () => source.generateParams()

export async function generateMetadata({ params }) {
  const page = source.getPage((await params).slug)
  return { title: page?.data.title }
}

export default async function Page({ params }) {
  const page = source.getPage((await params).slug)
  if (!page) notFound()
  const { body: Content, title, toc } = page.data
  return (
    <>
      <nav>
        {toc.map(({ title, url }) => (
          <a key={url} href={url}>
            {title}
          </a>
        ))}
      </nav>
      <main>
        <h1>{title}</h1>
        <Content />
      </main>
    </>
  )
}
