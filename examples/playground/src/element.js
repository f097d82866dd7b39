const svg = new Set(['svg', 'g', 'path', 'rect', 'text', 'title', 'a', 'circle'])

/** Makes an element; handlers are given as `onclick`, all else becomes an attribute. */
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children)
}

/** Makes an element of a picture. */
export function shape(name, attributes = {}, ...children) {
  if (!svg.has(name)) throw new TypeError(`Expected a shape, not \`${name}\``)
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)
}

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children)
  return made
}
