/**
 * Fills elements when they come near to what is in view, and empties those that are far from it, at the height that they
 * had: however much there is to show, the page holds what is looked at.
 */
export interface Nearby {
  /**
   * Minds an element.
   *
   * @param height in pixels, as long as it was never filled
   */
  mind(element: HTMLElement, height: number, fill: () => readonly Node[]): void
  /** Fills an element at once, to go there. */
  reach(element: HTMLElement): void
  /** Minds nothing any more. */
  forget(): void
}

export function nearbyIn(scroller: HTMLElement): Nearby {
  let fills = new Map<Element, () => readonly Node[]>()
  const open = (element: HTMLElement) => {
    const fill = fills.get(element)
    if (!fill || element.childElementCount > 0) return
    element.replaceChildren(...fill())
    element.style.minHeight = ''
  }
  const close = (element: HTMLElement) => {
    if (element.childElementCount === 0 || element.contains(document.activeElement)) return
    element.style.minHeight = `${element.offsetHeight}px`
    element.replaceChildren()
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue
        if (isIntersecting) open(target)
        else close(target)
      }
    },
    { root: scroller, rootMargin: '1200px 0px' },
  )
  return {
    mind(element, height, fill) {
      fills.set(element, fill)
      element.style.minHeight = `${height}px`
      observer.observe(element)
    },
    reach: open,
    forget() {
      observer.disconnect()
      fills = new Map()
    },
  }
}
