import type { TypedStep } from '../../forms/typed-step.server'

/** What was typed on a step, by the names of its fields. */
export function flatStep(typed: TypedStep): Record<string, string> {
  const rows = Object.entries(typed.rows).flatMap(([list, each]) => each.flatMap((row, index) => Object.entries(row).map(([part, value]) => [`${list}.${index}.${part}`, value] as const)))
  return Object.fromEntries([...Object.entries(typed.fields), ...rows])
}
