import type { ReactNode } from 'react'
import { VisuallyHidden } from '../visually-hidden/visually-hidden'
import { across, downwards, entering, small, waveAfter } from './waves'

/**
 * One station. `said` is the hidden word before it ("Done: "); it must be given for what is done, and for every station
 * of a mini line, whose words are all hidden. `flag` is the visible mark of the place where the reader is.
 */
export type Station = {
  id: string
  state: 'done' | 'now' | 'coming'
  what: ReactNode
  when?: ReactNode
  said?: string
  flag?: ReactNode
}

function Wave({ name, box, path }: { name: 'h' | 'v' | 'lead'; box: string; path: string }) {
  return (
    <svg className={`voice__${name}`} viewBox={box} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}

function Words({ station }: { station: Station }) {
  return (
    <>
      {station.flag ? <span className="voice__now">{station.flag}</span> : null}
      <span className="voice__what">
        {station.said ? <VisuallyHidden>{station.said} </VisuallyHidden> : null}
        {station.what}
      </span>
      {station.when ? <> <span className="voice__when">{station.when}</span></> : null}
    </>
  )
}

function MiniWords({ station }: { station: Station }) {
  return (
    <VisuallyHidden>
      {station.said ? `${station.said} ` : null}
      {station.what}
    </VisuallyHidden>
  )
}

/**
 * The way of one matter: a wave that settles into a straight line. Always an ordered list with words; the waves are
 * silent. `wide` lies across from 60rem, `vertical` stands, `mini` is for lists and needs a visible sentence beside it.
 * `entering` lets the wave come from the left edge of the window (front page only).
 */
export function VoiceLine({
  label,
  stations,
  shape = 'wide',
  entering: enters = false,
}: {
  label: string
  stations: Station[]
  shape?: 'wide' | 'vertical' | 'mini'
  entering?: boolean
}) {
  const classes = ['voice', shape === 'vertical' ? '' : `voice--${shape}`, stations.length === 4 ? 'voice--4' : '']
  return (
    <ol className={classes.filter(Boolean).join(' ')} aria-label={label}>
      {stations.map((station, index) => {
        const wave = index < stations.length - 1 ? waveAfter(index, stations.length) : null
        return (
          <li
            key={station.id}
            className={station.state === 'coming' ? undefined : `is-${station.state}`}
            aria-current={station.state === 'now' ? 'step' : undefined}
          >
            {enters && index === 0 ? <Wave name="lead" box="0 0 960 38" path={entering} /> : null}
            <span className="voice__dot" />
            {wave !== null && shape === 'mini' ? <Wave name="h" box="0 0 100 20" path={small[wave]} /> : null}
            {wave !== null && shape === 'wide' ? <Wave name="h" box="0 0 200 38" path={across[wave]} /> : null}
            {wave !== null && shape !== 'mini' ? <Wave name="v" box="0 0 24 100" path={downwards[wave]} /> : null}
            {shape === 'mini' ? <MiniWords station={station} /> : <Words station={station} />}
          </li>
        )
      })}
    </ol>
  )
}

/** A mini line with the visible sentence that must stand beside it. */
export function Where({ line, children }: { line: ReactNode; children: ReactNode }) {
  return (
    <div className="where">
      {line}
      <span>{children}</span>
    </div>
  )
}
