import js from '@eslint/js'
import regexp from 'eslint-plugin-regexp'
import ts from 'typescript-eslint'

const clocks = ['Date', 'performance']

export default ts.config(
  {
    ignores: [
      '**/dist/',
      'coverage/',
      'examples/*/{docs,build,out}/',
      'examples/*/.{astro,docusaurus,next,source,turbo}/',
      'examples/*/next-env.d.ts',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', performance: 'readonly', URL: 'readonly' },
    },
  },
  // What runs in a browser, with the docs that its build puts in.
  {
    files: ['examples/playground/src/**'],
    languageOptions: { globals: { document: 'readonly', FormData: 'readonly', SAMPLE: 'readonly' } },
  },
  // Layout is arithmetic on arrays whose bounds its loops keep.
  {
    files: ['src/html/client/**', 'tsup.config.ts', 'test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // A text may hold as many spaces, dashes or brackets as it likes: what a pattern costs grows with it, and no faster.
  {
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  // More than some 100,000 arguments overflow the stack, and a file may hold as many lines, items or messages.
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(CallExpression[callee.property.name=/^(push|unshift|splice|concat|max|min|fromCharCode|fromCodePoint)$/], NewExpression) > SpreadElement',
          message: 'Use `append`, or a loop.',
        },
      ],
    },
  },
  // RUNS scales every law. A loaded machine fails no test: what bounds work counts it, and one clock in vitest.config.ts ends what hangs.
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...clocks.map((object) => ({ object, property: 'now' }))],
      'no-restricted-syntax': [
        'error',
        { selector: 'Property[key.name=/^(numRuns|seed)$/] > Literal', message: 'Take a share of `runs()`.' },
        { selector: 'Property[key.name="timeout"][value.value!=0]', message: 'Count work.' },
        {
          selector: 'CallExpression[callee.name=/^(it|test|(before|after)All)$/] > Literal[value>0]',
          message: 'Count work.',
        },
      ],
    },
  },
)
