import { element } from './element.js'

/** The files, pages first, as buttons; arrows go from one to the next. */
export function listFiles({ resolver, files, opened, output }, open) {
  const pages = new Set(resolver.pages)
  const paths = [...files.keys()].sort()
  const groups = [
    ['Pages', paths.filter((path) => pages.has(path))],
    ['Partials and code', paths.filter((path) => !pages.has(path))],
  ]
  return groups.flatMap(([name, paths]) => [
    element('h3', {}, name),
    element('ul', {}, ...paths.map((path) => element('li', {}, button(path)))),
  ])

  function button(path) {
    return element(
      'button',
      {
        type: 'button',
        'aria-current': path === opened && 'true',
        class: output?.dependencies.includes(path) && 'used',
        onclick: () => open(path),
        onkeydown: move,
      },
      path,
    )
  }
}

function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.closest('nav').querySelectorAll('li button')]
  buttons[buttons.indexOf(event.currentTarget) + step]?.focus()
}
