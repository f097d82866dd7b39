import { mdxPartials } from 'mdx-partials/webpack'

export default {
  mode: 'production',
  target: 'node',
  entry: './main.js',
  devtool: 'source-map',
  experiments: { outputModule: true },
  output: { module: true, chunkFormat: 'module', filename: 'main.js' },
  plugins: [mdxPartials({ config: './mdx-partials.config.js', mdx: './mdx-options.js' })],
}
