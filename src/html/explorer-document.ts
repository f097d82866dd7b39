import { script, scriptHash, style } from 'virtual:html-client'
import { documentOf } from './document.js'
import type { PageData } from './page-data.js'

// By names: of two pages, a bundler takes the client of the one that is written.
const client = { script, scriptHash, style }

/** Writes the page of the explorer. */
export function explorerDocumentOf(title: string, data: PageData): string {
  return documentOf({ title, header, main, data, client })
}

const header = `<div id="views" role="group" aria-label="View"><button id="to-graph" type="button">Graph</button><button id="to-matrix" type="button">Matrix</button></div>
<input id="search" type="search" placeholder="Search paths" aria-label="Search files by path" aria-controls="panel" autocomplete="off" spellcheck="false">
<select id="sdk" aria-label="SDK"></select>
<button id="alone" type="button" aria-pressed="false" title="Lay out the selected file and its neighbours alone">Selection only</button>
<button id="loose" type="button" aria-pressed="false" title="Also draw the files that include nothing and that nothing includes"></button>`

const main = `<section id="stage" aria-label="Drawing">
<div id="surface">
<div id="drawing" tabindex="0" role="application" aria-describedby="keys" aria-label="Drawing of what includes what"></div>
<canvas id="labels" aria-hidden="true"></canvas>
<p id="keys" class="unseen">Arrow keys move the drawing, plus and minus zoom, 0 fits it. Every file drawn is also listed in the panel.</p>
<p id="status" role="status"></p>
</div>
<footer>
<details id="legend"><summary>Legend</summary></details>
<div id="zoom"><button id="in" type="button" aria-label="Zoom in">+</button><button id="out" type="button" aria-label="Zoom out">−</button><button id="fit" type="button">Fit</button></div>
</footer>
</section>
<aside id="panel" aria-label="Files"></aside>
<section id="matrix" aria-label="Matrix" hidden>
<div id="narrowing"><select id="axis" aria-label="Axis of the columns"></select><div id="marks" role="group" aria-label="Show only pages with"></div><p id="count" role="status"></p></div>
<div id="cells" role="grid" tabindex="0" aria-label="What each page has for each reader"><div id="heads"></div><div id="rows"></div></div>
<div id="tip" role="tooltip" hidden></div>
</section>`
