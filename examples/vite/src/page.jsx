import { useState } from 'react'
import routes from 'virtual:mdx-partials/routes'

/** The route of an address, `/go/guides/users`. */
export const routeOf = (url) => routes.find((route) => addressOf(route) === url.replace(/(.)\/$/, '$1'))

export const addressOf = ({ sdk, path }) => `/${[sdk, path].filter(Boolean).join('/')}`

/** A page of the docs between its contents and the links to all others. */
export function Page({ module: { default: Content, tableOfContents } }) {
  return (
    <>
      <nav>
        {routes.map((route) => (
          <a key={addressOf(route)} href={addressOf(route)}>
            {addressOf(route)}
          </a>
        ))}
      </nav>
      <Contents entries={tableOfContents} />
      <main>
        <Content components={{ Counter }} />
      </main>
    </>
  )
}

function Contents({ entries }) {
  return (
    <ul>
      {entries.map(({ id, value, children = [] }) => (
        <li key={id}>
          <a href={`#${id}`}>{value}</a>
          {children.length > 0 && <Contents entries={children} />}
        </li>
      ))}
    </ul>
  )
}

function Counter() {
  const [count, setCount] = useState(0)
  return <button onClick={() => setCount(count + 1)}>{count}</button>
}
