import { startFailure } from '~/platform/config/start-failure'

/**
 * Which measurements are asked for: all without words, else those whose name is a word or begins with one and a dot.
 * Throws a start failure that lists the names when a word fits none.
 */
export function chosenFigures<F extends { names: readonly string[] }>(figures: readonly F[], words: readonly string[]): { figure: F; wanted: string[] }[] {
  const fits = (name: string, word: string) => name === word || name.startsWith(`${word}.`)
  const names = figures.flatMap((figure) => figure.names)
  const unknown = words.find((word) => !names.some((name) => fits(name, word)))
  if (unknown !== undefined) throw startFailure(`There is no figure "${unknown}". There are: ${names.join(', ')}.`)
  return figures
    .map((figure) => ({ figure, wanted: figure.names.filter((name) => words.length === 0 || words.some((word) => fits(name, word))) }))
    .filter(({ wanted }) => wanted.length > 0)
}
