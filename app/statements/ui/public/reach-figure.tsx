import { formatNumber, formatPercent } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Range } from '~/ui/range/range'
import type { ShownStatement } from '../../rules/public-cut'
import { numberInWords, scaleFor } from './shown-numbers'

/** How many people were heard: one large range, why it is a range, and who they were. */
export function ReachFigure({ text }: { text: Pick<ShownStatement, 'reach' | 'heardPeople'> }) {
  const { t, locale } = useText('statements')
  const { reach, heardPeople } = text
  if (reach === null) return <p>{t('origin.reach.none')}</p>
  if (reach === 'few') return <p>{t('origin.reach.few')}</p>
  const isExact = reach.atLeast === reach.atMost
  const { max, ticks } = scaleFor(reach.atMost)
  const low = formatNumber(locale, reach.atLeast)
  const people = [
    ...(heardPeople.livedExperiencePercent === undefined ? [] : [t('origin.reach.experience', { percent: formatPercent(locale, heardPeople.livedExperiencePercent / 100) })]),
    ...(heardPeople.memberCount === undefined ? [] : [t('origin.reach.members', { number: numberInWords(t, locale, heardPeople.memberCount) })]),
    ...(heardPeople.otherCount === undefined ? [] : [t('origin.reach.others', { number: numberInWords(t, locale, heardPeople.otherCount) })]),
  ]
  return (
    <div>
      <Range low={reach.atLeast} high={reach.atMost} best={reach.best} max={max} ticks={ticks.map((at) => ({ at, text: formatNumber(locale, at) }))}>
        <span className="big">{isExact ? low : `${low}–${formatNumber(locale, reach.atMost)}`}</span> {t('origin.reach.people', { count: reach.atMost })}{' '}
        {isExact ? null : `${t('origin.reach.why')} ${t('origin.reach.best', { number: formatNumber(locale, reach.best) })}`}
      </Range>
      {people.length > 0 ? <p>{people.join(' ')}</p> : null}
    </div>
  )
}
