import { drawGraph } from './graph.js'
import { element } from './element.js'
import { listFiles } from './files.js'
import { listMessages } from './messages.js'
import { State } from './state.js'

const state = new State(SAMPLE)
const $ = (id) => document.getElementById(id)

/** Shows what the files are now; the editor keeps what is being typed. */
function show() {
  const { page, output, sdk, sdks } = state
  const view = {
    resolver: state.resolver,
    files: state.files,
    opened: state.opened,
    reader: state.reader,
    page,
    output,
  }
  const focused = document.activeElement
  const isInFiles = $('files').contains(focused)
  $('files').replaceChildren(...listFiles(view, open))
  if (isInFiles) $('files').querySelector('[aria-current]')?.focus()

  $('output-of').replaceChildren(output ? `Flat MDX of ${page} for ${sdks[sdk] ?? 'any SDK'}` : 'No page')
  if (!state.isInScope) $('output-of').append(element('em', {}, `not built for ${sdks[sdk]}`))
  $('output').textContent = output ? state.resolver.toMdx(output) : ''

  const messages = output ? listMessages(output, go) : []
  $('messages-of').textContent = messages.length === 1 ? '1 message' : `${messages.length || 'No'} messages`
  $('messages').replaceChildren(...messages)
  $('graph').replaceChildren(drawGraph(view, open))
}

function open(path) {
  state.open(path)
  edit()
}

/** Shows the open file in the editor. */
function edit() {
  $('opened').textContent = state.opened ?? 'No file'
  $('text').value = state.files.get(state.opened) ?? ''
  $('text').disabled = $('delete').disabled = state.opened === undefined
  show()
}

/** Opens a file where a message stands. */
function go(path, { line, column }) {
  open(path)
  const lines = $('text').value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + (column ?? 1) - 1
  $('text').focus()
  $('text').setSelectionRange(start, start + (lines[line - 1] ?? '').length - (column ?? 1) + 1)
}

$('text').addEventListener('input', () => {
  state.write(state.opened, $('text').value)
  show()
})
$('delete').addEventListener('click', () => {
  state.delete()
  edit()
})
$('add').addEventListener('submit', (event) => {
  event.preventDefault()
  const path = new FormData($('add')).get('path')
  if (!state.files.has(path)) state.write(path, '')
  $('add').reset()
  open(path)
  $('text').focus()
})
$('theme').addEventListener('change', () => {
  document.documentElement.style.colorScheme = $('theme').value
})

const choices = [['', 'Any'], ...Object.entries(state.sdks)].map(([id, label]) =>
  element(
    'label',
    {},
    element('input', {
      type: 'radio',
      name: 'sdk',
      value: id,
      checked: id === state.sdk,
      onchange: () => {
        state.sdk = id
        show()
      },
    }),
    element('span', {}, label),
  ),
)
$('reader').append(element('fieldset', {}, element('legend', {}, 'SDK'), ...choices))
edit()
