import { generateStaticParamsFor, importPage } from 'nextra/pages'
import { useMDXComponents } from '../../mdx-components'

export const generateStaticParams = generateStaticParamsFor('path')

export async function generateMetadata({ params }) {
  const { metadata } = await importPage((await params).path)
  return metadata
}

const { wrapper: Wrapper } = useMDXComponents()

export default async function Page({ params }) {
  const { default: Content, toc, metadata, sourceCode } = await importPage((await params).path)
  return (
    <Wrapper toc={toc} metadata={metadata} sourceCode={sourceCode}>
      <Content />
    </Wrapper>
  )
}
