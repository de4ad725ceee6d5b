import type { ReactNode } from 'react'
import { downwards } from '../voice-line/waves'

type Block = { label: ReactNode; children: ReactNode }

const blocks = [
  { part: 'said', path: downwards[0] },
  { part: 'decided', path: downwards[2] },
  { part: 'why', path: downwards[3] },
  { part: 'next', path: null },
] as const

/** What came of a theme in four blocks: said, decided (filled dot, larger type), why, what happens next. */
export function Story(props: Record<(typeof blocks)[number]['part'], Block>) {
  return (
    <dl className="story">
      {blocks.map(({ part, path }) => (
        <div key={part} className={`story__${part}`}>
          <dt>
            {path ? (
              <svg className="voice__v" viewBox="0 0 24 100" preserveAspectRatio="none" aria-hidden="true">
                <path d={path} />
              </svg>
            ) : null}
            <span className={part === 'decided' ? 'story__dot' : 'story__dot story__dot--open'} />
            {props[part].label}
          </dt>
          <dd>{props[part].children}</dd>
        </div>
      ))}
    </dl>
  )
}
