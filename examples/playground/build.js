// Puts the playground, the library and the docs in ./docs into dist/, which needs no server: open dist/index.html.
import { cpSync } from 'node:fs'
import { build } from 'esbuild'
import { readDocs } from 'mdx-partials/node'

await build({
  entryPoints: ['src/main.js', 'src/style.css'],
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { SAMPLE: JSON.stringify(Object.fromEntries(await readDocs('docs'))) },
})
cpSync('src/index.html', 'dist/index.html')
