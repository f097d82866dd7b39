import { mdxPartials } from 'mdx-partials/webpack'

export default {
  mode: 'production',
  target: 'node',
  entry: './main.js',
  experiments: { outputModule: true },
  output: { module: true, chunkFormat: 'module', filename: 'main.js' },
  plugins: [mdxPartials({ root: './docs', sdks: { react: 'React', go: 'Go' } })],
}
