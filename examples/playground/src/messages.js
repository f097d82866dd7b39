import { element } from './element.js'

const severity = (message) => (message.fatal ? 'error' : message.fatal === undefined ? 'info' : 'warning')

/** The messages of an output, each a button that goes to its place. */
export function listMessages({ files }, go) {
  const messages = files.flatMap((file) => file.messages.map((message) => ({ path: file.path, message })))
  return messages.map(({ path, message }) =>
    element(
      'li',
      {},
      element(
        'button',
        { type: 'button', onclick: () => go(path, message) },
        element('span', { class: `severity ${severity(message)}` }, severity(message)),
        element('span', { class: 'place' }, `${path}:${message.line}:${message.column}`),
        element('span', { class: 'rule' }, message.ruleId ?? ''),
        element('span', { class: 'reason' }, ...withCode(message.reason)),
      ),
    ),
  )
}

/** A text whose words in backticks are code. */
function withCode(text) {
  return text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 1 ? element('code', {}, part) : part))
}
