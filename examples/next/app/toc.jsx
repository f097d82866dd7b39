/** Links to headings, those of partials among them. */
export function Toc({ entries }) {
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
