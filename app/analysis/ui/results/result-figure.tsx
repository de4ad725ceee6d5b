import { pickText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import type { Question } from '~/questions/contract'
import { ContextLink } from '~/ui/link/link'
import type { QuestionResult } from '../../queries/results.server'
import type { FigureProps } from './figure-words'
import { MatrixChart, RankingChart } from './grid-chart'
import { NumberChart, OptionChart } from './option-chart'
import { PointsChart } from './points-chart'

/** `chosen` is the group whose answers are shown (`channel:web`), empty for everybody's; `textsAt` is null where there are none, or they are not for the reader. */
type ResultProps = { question: Question; result: QuestionResult; original: Locale; chosen: string; textsAt: string | null }

/** What people answered to one question: the sentence first, then bars with their own labels and the same as a table. */
export function ResultFigure({ question, result, original, chosen, textsAt }: ResultProps) {
  const { t, locale } = useText('analysis')
  const { answered } = result
  const isShown = answered !== null || Object.values(result.counts).some((count) => count !== null)
  // The people of a municipality all named that municipality; mean points are told of everybody's only.
  if (chosen !== '' && (question.type === 'budget' || (question.type === 'region' && chosen.startsWith('municipality:') && !isShown))) return <p>{t('results.sentence.not-by-group')}</p>
  if (!isShown) return <p>{t('results.few-answered')}</p>
  if (answered === 0) return <p>{t('results.nobody-answered')}</p>
  return (
    <>
      <p className="soft">{answered === null ? t('results.answered-hidden') : t('results.answered', { count: answered })}</p>
      <Figure question={question} result={result} original={original} answered={answered} />
      {textsAt ? <p><ContextLink href={textsAt} context={pickText(question.text, locale, original).text}>{t('results.read-texts')}</ContextLink></p> : null}
    </>
  )
}

function Figure(props: FigureProps) {
  const { t } = useText('analysis')
  const { question } = props
  switch (question.type) {
    case 'short-text': case 'long-text': return <p>{t('results.sentence.text')}</p>
    case 'number': return <NumberChart {...props} question={question} />
    case 'budget': return <PointsChart {...props} question={question} />
    case 'matrix': return <MatrixChart {...props} question={question} />
    case 'ranking': return <RankingChart {...props} question={question} />
    default: return <OptionChart {...props} options={question.options} />
  }
}
