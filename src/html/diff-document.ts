import { script, scriptHash, style } from 'virtual:diff-client'
import type { Diff } from '../review/change.js'
import { toJsonText, toText } from './embed.js'
import { policyFor } from './policy.js'

/** Writes the whole page of a diff. What is untrusted in it is the title and the diff. */
export function diffDocumentOf(title: string, diff: Diff): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(scriptHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${toText(title)}</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${toText(title)}</h1>
<input id="search" type="search" placeholder="Search paths" aria-label="Search pages by path" autocomplete="off" spellcheck="false">
<select id="readers" aria-label="Readers"></select>
<div id="marks" role="group" aria-label="Show only what has"></div>
<button id="toggle-list" type="button" aria-pressed="false" aria-controls="list">Pages</button>
</header>
<main>
<nav id="list" aria-label="Pages"></nav>
<div id="changes" tabindex="-1">
<p id="summary" role="status"></p>
<div id="outputs"></div>
<div id="entries"></div>
<p id="keys"><kbd>j</kbd> next change, <kbd>k</kbd> the one before, <kbd>/</kbd> search, <kbd>Esc</kbd> back to all</p>
</div>
</main>
<noscript><p>This page is drawn with JavaScript, which is turned off here.</p></noscript>
<script type="application/json" id="data">${toJsonText(diff)}</script>
<script>${script}</script>
</body>
</html>
`
}
