import { createMDX } from 'fumadocs-mdx/next'

// A folder for each SDK: what Next keeps of one build is wrong for another SDK.
const distDir = `dist/${process.env.SDK ?? 'react'}`

export default createMDX()({ output: 'export', distDir, turbopack: { root: import.meta.dirname } })
