import type { Stage } from './stage'

/** What a figure is compared with, taken in the same run. */
export type Reference = { what: string; value: number; unit: string }

/** One line of the output. */
export type Measured = { figure: string; value: number; unit: string; reference: Reference | null }

/** A way of measuring, and the names of the figures it gives. */
export type Figure = { names: readonly string[]; measure: (stage: Stage) => Promise<Measured[]> }

/** A number with the digits that mean something. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits))
}
