import { script, scriptHash, style } from 'virtual:diff-client'
import type { Diff } from '../review/change.js'
import { documentOf } from './document.js'

// By names: of two pages, a bundler takes the client of the one that is written.
const client = { script, scriptHash, style }

/** Writes the page of a diff. */
export function diffDocumentOf(title: string, diff: Diff): string {
  return documentOf({ title, header, main, data: diff, client })
}

const header = `<input id="search" type="search" placeholder="Search paths" aria-label="Search pages by path" autocomplete="off" spellcheck="false">
<select id="readers" aria-label="Readers"></select>
<div id="marks" role="group" aria-label="Show only what has"></div>
<button id="toggle-list" type="button" aria-pressed="false" aria-controls="list">Pages</button>`

const main = `<nav id="list" aria-label="Pages"></nav>
<div id="changes" tabindex="-1">
<p id="summary" role="status"></p>
<div id="outputs"></div>
<div id="entries"></div>
<p id="keys"><kbd>j</kbd> next change, <kbd>k</kbd> the one before, <kbd>/</kbd> search, <kbd>Esc</kbd> back to all</p>
</div>`
