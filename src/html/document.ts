import { toJsonText, toText } from './embed.js'
import { policyFor } from './policy.js'

/** What a page is made of. Untrusted are its title and its data alone. */
interface Parts {
  readonly title: string
  /** What stands beside the title, and below: both as HTML. */
  readonly header: string
  readonly main: string
  /** What the script shows. */
  readonly data: unknown
  readonly client: { readonly script: string; readonly scriptHash: string; readonly style: string }
}

/** Writes a whole page that needs no other file. */
export function documentOf({ title, header, main, data, client }: Parts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(client.scriptHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${toText(title)}</title>
<style>
${client.style}</style>
</head>
<body>
<header>
<h1>${toText(title)}</h1>
${header}
</header>
<main>
${main}
</main>
<noscript><p>This page is drawn with JavaScript, which is turned off here.</p></noscript>
<script type="application/json" id="data">${toJsonText(data)}</script>
<script>${client.script}</script>
</body>
</html>
`
}
