import type { ReactNode } from 'react'

/** How something came about, step by step; the last dot is filled when it has arrived. `under` is a block below a step. */
export function Trail({ steps, arrived = true }: { steps: { id: string; title: ReactNode; detail?: ReactNode; under?: ReactNode }[]; arrived?: boolean }) {
  return (
    <ol className="trail">
      {steps.map((step, index) => (
        <li key={step.id} className={arrived && index === steps.length - 1 ? 'is-end' : undefined}>
          <b>{step.title}</b>
          {step.detail ? <span>{step.detail}</span> : null}
          {step.under}
        </li>
      ))}
    </ol>
  )
}
