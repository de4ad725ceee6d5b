import type { ReactNode } from 'react'

/**
 * An interval on a scale from 0 to `max`, with the best estimate as a ring. Silent: `children` is the sentence above
 * that says the same. `ticks` are written as given, already in the reader's way of writing numbers.
 */
export function Range({
  low,
  high,
  best,
  max,
  ticks,
  children,
}: {
  low: number
  high: number
  best?: number
  max: number
  ticks: { at: number; text: string }[]
  children: ReactNode
}) {
  const at = (value: number) => `${max > 0 ? Math.round((value / max) * 1000) / 10 : 0}%`
  return (
    <>
      <p>{children}</p>
      <svg className="range" height="52" aria-hidden="true">
        <line className="stroke-line" x1="0" y1="18" x2="100%" y2="18" />
        {ticks.map((tick) => (
          <line key={tick.at} className="stroke-line" x1={at(tick.at)} y1="12" x2={at(tick.at)} y2="24" />
        ))}
        <line className="stroke-wide" x1={at(low)} y1="18" x2={at(high)} y2="18" />
        {best === undefined ? null : <circle className="range__best" cx={at(best)} cy="18" r="8" />}
        {ticks.map((tick) => (
          <text key={tick.at} x={at(tick.at)} y="46" textAnchor={tick.at === 0 ? 'start' : tick.at >= max ? 'end' : 'middle'}>
            {tick.text}
          </text>
        ))}
      </svg>
    </>
  )
}
