import type { ReactNode } from 'react'
import type { Locale } from '~/kernel/locales'
import type { Option, Question } from '../contract'
import { Spoken } from './spoken'
import { useWords } from './words'

/** A question on a paper form: its text, how to fill it in, and the place to do so. */
export function PaperQuestion({ question, original, how, children }: { question: Question; original: Locale; how?: string; children: ReactNode }) {
  const words = useWords(original)
  return (
    <section className="paper-question">
      <h3><Spoken words={words(question.text)} /></h3>
      {question.hint ? <p><Spoken words={words(question.hint)} /></p> : null}
      {how ? <p>{how}</p> : null}
      {children}
    </section>
  )
}

/** Things to tick, number or give points to; `place` is what stands before each. */
export function PaperOptions({ options, original, place }: { options: readonly Option[]; original: Locale; place: 'box' | 'line' }) {
  const words = useWords(original)
  return (
    <ul className="paper-options">
      {options.map((option) => (
        <li key={option.id}>
          <span className={place === 'box' ? 'paper-box' : 'paper-place'} />
          <span><Spoken words={words(option.label)} /></span>
          {option.opensText ? <span className="paper-line" /> : null}
        </li>
      ))}
    </ul>
  )
}

/** Empty lines to write on. */
export function PaperLines({ count }: { count: number }) {
  return <div className="paper-lines">{Array.from({ length: count }, (_, index) => <span className="paper-line" key={index} />)}</div>
}
