import { nextra } from 'mdx-partials/dialects'

export default {
  root: '.',
  ignore: ['**/node_modules', '**/.*', 'build'],
  dialect: nextra(),
  sdks: { react: 'React', go: 'Go' },
}
