/** The value of each figure by its name, measured in order. */
export async function measureFigures(figures, state) {
  const values = {}
  for (const { name, run } of figures) values[name] = await run(state)
  return values
}
