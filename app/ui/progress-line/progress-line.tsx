import type { ReactNode } from 'react'

const waiting =
  'M0 13C4.7 10.5 8.2 10.5 12.9 13C17.6 16.4 21.1 16.4 25.8 13C30.5 8.6 34 8.6 38.7 13C43.4 18.4 46.9 18.4 51.6 13C56.2 6.7 59.8 6.7 64.4 13C69.1 20.3 72.6 20.3 77.3 13C82 4.8 85.5 4.8 90.2 13C94.9 22.2 98.4 22.2 103.1 13C107.8 2.8 111.3 2.8 116 13'

/**
 * How far the reading is: what is read lies straight, what waits is still a wave. The number that matters stands large
 * once, with its word; the line is silent.
 */
export function ProgressLine({
  number,
  text,
  done,
  total,
  children,
}: {
  number: ReactNode
  text: ReactNode
  done: number
  total: number
  children?: ReactNode
}) {
  const read = total > 0 ? Math.round((Math.min(done, total) / total) * 400) : 0
  return (
    <>
      <p className="left-to">
        <span className="big">{number}</span> <span>{text}</span>
      </p>
      <svg className="progress" viewBox="0 0 400 26" preserveAspectRatio="none" aria-hidden="true">
        {read > 0 ? <path className="progress__read" d={`M0 13H${read}`} /> : null}
        {read < 400 ? <path d={waiting} transform={`translate(${read + 3}) scale(${(397 - read) / 116} 1)`} /> : null}
      </svg>
      {children ? <p className="small soft">{children}</p> : null}
    </>
  )
}
