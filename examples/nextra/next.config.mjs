import nextra from 'nextra'

// One site for each SDK: `SDK=go next build`. What reads partials goes before what compiles.
const { SDK: sdk = 'react', NODE_ENV } = process.env
const partials = { loader: 'mdx-partials/loader', options: { sdk, as: 'mdx' } }
const webpack = (config) => {
  config.module.rules.push({ test: /\.mdx?$/, use: [partials] })
  return config
}

const output = NODE_ENV === 'production' ? 'export' : undefined
const config = nextra({})({ output, distDir: `build/${sdk}`, images: { unoptimized: true }, webpack })
for (const { as, loaders } of Object.values(config.turbopack.rules)) if (as === '*.tsx') loaders.push(partials)
export default config
