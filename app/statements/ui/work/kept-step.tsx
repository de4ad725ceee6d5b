import type { TypedStep } from '../../forms/typed-step.server'
import { flatStep } from './flat-step'

/** What was typed on a step, kept on a page that does not show its fields. */
export function KeptStep({ typed }: { typed: TypedStep }) {
  return <>{Object.entries(flatStep(typed)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}</>
}
