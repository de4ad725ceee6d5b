import type { ReactNode } from 'react'
import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { AnswerWords } from '~/questions/ui/answer-words'
import { Spoken } from '~/questions/ui/spoken'
import { useWords } from '~/questions/ui/words'
import { Folio } from '~/ui/folio/folio'
import { Review, type ReviewRow } from '~/ui/review/review'
import type { AnsweredPart } from '../queries/answer-labels.server'

/** A sent answer in words, part by part, under one heading. `writtenIn`: the language it was given in. */
export function AnswersReview({ parts, original, writtenIn }: { parts: AnsweredPart[]; original: Locale; writtenIn: Locale }) {
  const words = useWords(original)
  return (
    <>
      {parts.map((part) => (
        <section key={part.id} className="answered-part" aria-labelledby={`part-${part.id}`}>
          <h3 id={`part-${part.id}`}><Spoken words={words(part.heading)} /></h3>
          <PartReview part={part} original={original} writtenIn={writtenIn} />
        </section>
      ))}
    </>
  )
}

/** The same with the name of each part in the margin, for a page that shows nothing else. */
export function AnswerFolios({ parts, original }: { parts: AnsweredPart[]; original: Locale }) {
  const words = useWords(original)
  return (
    <>
      {parts.map((part, index) => (
        <Folio key={part.id} id={`part-${part.id}`} heading={<Spoken words={words(part.heading)} />} kind={index === 0 ? 'first' : undefined}>
          <PartReview part={part} original={original} />
        </Folio>
      ))}
    </>
  )
}

function PartReview({ part, original, writtenIn }: { part: AnsweredPart; original: Locale; writtenIn?: Locale }) {
  const { t } = useText('answers')
  const words = useWords(original)
  const rows = part.answers.map(({ id, question, label }): ReviewRow => ({
    id,
    question: <Spoken words={words(question)} />,
    answer: label ? <OwnDirection><AnswerWords label={label} original={original} writtenIn={writtenIn} /></OwnDirection> : t('check.empty'),
    kind: label === null ? 'none' : label.kind === 'text' ? 'text' : 'choice',
  }))
  return <Review rows={rows} />
}

/** A person's own words in the direction they are written in. */
export function OwnDirection({ children }: { children: ReactNode }) {
  return <span dir="auto">{children}</span>
}
