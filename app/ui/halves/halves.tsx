import type { ReactNode } from 'react'

/** What is asked on one side, how it came about on the other, equally wide. The origin comes second when read aloud. */
export function Halves({
  said,
  origin,
}: {
  said: { heading: ReactNode; children: ReactNode }
  origin: { id: string; heading: ReactNode; children: ReactNode }
}) {
  return (
    <div className="halves">
      <div className="halves__said">
        <h2>{said.heading}</h2>
        {said.children}
      </div>
      <section className="halves__origin" aria-labelledby={origin.id}>
        <h2 id={origin.id}>{origin.heading}</h2>
        {origin.children}
      </section>
    </div>
  )
}

/** One part of the origin with its own small heading. */
export function OriginPart({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <div className="origin-part">
      <h3>{heading}</h3>
      {children}
    </div>
  )
}
