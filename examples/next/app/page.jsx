import { routes } from 'mdx-partials/routes'

export default function Home() {
  return (
    <ul>
      {routes.map(({ reader, segments }) => {
        const path = [reader.sdk, ...segments].join('/')
        return (
          <li key={path}>
            <a href={`/${path}`}>{path}</a>
          </li>
        )
      })}
    </ul>
  )
}
