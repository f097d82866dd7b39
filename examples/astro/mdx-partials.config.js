export default { root: 'docs', sdks: { react: 'React', go: 'Go' } }
