/** @type {import('prettier').Config} */
export default { printWidth: 120, objectWrap: 'collapse', semi: false, singleQuote: true }
