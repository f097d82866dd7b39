type Child = Node | string | null

/** What an element may be given: attributes, and what a click on it does. */
type Given = Readonly<Record<string, string | (() => void)>>

/** Makes an element. Strings become text, never markup. */
export function el(tag: string, given: Given = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') element.setAttribute(name, value)
    else element.addEventListener(name, value)
  }
  element.append(...children.filter((child) => child !== null))
  return element
}

/** Finds an element of the page's skeleton. */
export function byId<E extends HTMLElement>(id: string, type: { new (): E; prototype: E }): E {
  const element = document.getElementById(id)
  if (!(element instanceof type)) throw new Error(`The page lacks its element \`${id}\``)
  return element
}

/** Writes a number with its noun: `1 page`, `2 pages`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
