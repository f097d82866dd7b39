import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

/** A browser's side of `mdx-partials/html`: its script and style sheet, and the library that is inlined. */
interface Client {
  readonly script: string
  readonly style: string
  readonly library: string
}

const clients: Readonly<Record<string, Client>> = {
  'virtual:html-client': { script: 'src/html/client/main.ts', style: 'src/html/client/page.css', library: 'cytoscape' },
  'virtual:diff-client': {
    script: 'src/html/client/diff/main.ts',
    style: 'src/html/client/diff/diff.css',
    library: 'diff',
  },
}

/** The modules `virtual:…-client`, as strings. */
const htmlClients: Plugin = {
  name: 'html-clients',
  setup(host) {
    host.onResolve({ filter: /^virtual:.*-client$/ }, ({ path }) => ({ path, namespace: 'html-clients' }))
    host.onLoad({ filter: /.*/, namespace: 'html-clients' }, async ({ path }) => {
      const client = clients[path]!
      const common = { bundle: true, minify: true, write: false, legalComments: 'inline', target: 'es2022' } as const
      const licence = `/*! ${client.library}\n${await readFile(`node_modules/${client.library}/LICENSE`, 'utf8')}*/`
      const js = await build({ ...common, entryPoints: [client.script], format: 'iife', banner: { js: licence } })
      const css = await build({ ...common, entryPoints: [client.style] })
      const script = js.outputFiles[0]!.text
      const style = css.outputFiles[0]!.text
      if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style))
        throw new Error('The client would end its own element')
      const scriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`
      return { contents: JSON.stringify({ script, scriptHash, style }), loader: 'json' }
    })
  },
}

/**
 * Where chunks are shared, esbuild keeps imports of which no name is used. No module of ours does anything by being
 * loaded, and who bundles the build is warned of such imports.
 */
const withoutBareImports: Options['plugins'] = [
  { name: 'without-bare-imports', renderChunk: (code) => ({ code: code.replace(/^import "\.\/[^"]+";\n/gm, '') }) },
]

/** What is imported by a name of the package. */
const doors = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  dialects: 'src/dialects.ts',
  html: 'src/html.ts',
  insight: 'src/insight.ts',
  markdown: 'src/markdown.ts',
  mdx: 'src/mdx.ts',
  node: 'src/node.ts',
  'parser-kit': 'src/parser-kit.ts',
  remark: 'src/remark.ts',
  review: 'src/review.ts',
  satteri: 'src/satteri.ts',
  astro: 'src/astro.ts',
  loader: 'src/loader.ts',
  next: 'src/next.ts',
  docusaurus: 'src/docusaurus.ts',
  fumadocs: 'src/fumadocs.ts',
  'mdx-partials-routes': 'src/routes.ts',
  'routes-loader': 'src/routes-loader.ts',
  'satteri-plugin': 'src/satteri-plugin.ts',
  webpack: 'src/webpack.ts',
  bun: 'src/bun.ts',
  esbuild: 'src/esbuild.ts',
  rollup: 'src/rollup.ts',
  vite: 'src/vite.ts',
}

/** Files of their own, and no doors. */
const others = {
  worker: 'src/node/threads/worker.ts',
  'docusaurus-site': 'src/docusaurus-site.ts',
  // These bring a large package along whose manifest does not say that it may be left out: among others it would stay
  // where nothing of them is used.
  module: 'src/source/module.ts',
  'read-code': 'src/source/read-code.ts',
}

export default defineConfig({
  entry: { ...doors, ...others },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  clean: true,
  silent: true,
  removeNodeProtocol: false,
  external: [/^node:/],
  dts: { entry: doors, compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } },
  esbuildPlugins: [htmlClients],
  plugins: withoutBareImports,
})
