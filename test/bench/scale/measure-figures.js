/** The value of each figure by its name, measured in order. */
export const measureFigures = (figures, state) => Object.fromEntries(figures.map(({ name, run }) => [name, run(state)]))
