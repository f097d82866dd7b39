import { el } from '../dom.js'

/** Names of the lists that the reader has turned: opened where they start closed, or the other way round. */
export type Turned = Set<string>

/** A list with its heading, filled when it is first opened; none where it would be empty. */
export type Fold = (name: string, count: number, startsOpen: boolean, content: () => HTMLElement) => HTMLElement | null

/**
 * Makes the function that makes the lists of one filling of the panel.
 *
 * @param turned what the reader has turned, which outlives the filling
 * @param allOpen whether all are open, whatever the reader has turned
 */
export function folding(turned: Turned, allOpen: boolean): Fold {
  return (name, count, startsOpen, content) => {
    if (count === 0) return null
    const isOpen = allOpen || startsOpen !== turned.has(name)
    const details = document.createElement('details')
    const fill = () => {
      if (details.childElementCount === 1) details.append(content())
    }
    details.append(el('summary', {}, el('h3', {}, `${name} `, el('small', {}, String(count)))))
    details.open = isOpen
    if (isOpen) fill()
    details.addEventListener('toggle', () => {
      if (details.open) fill()
      if (allOpen) return
      if (details.open === startsOpen) turned.delete(name)
      else turned.add(name)
    })
    return details
  }
}
