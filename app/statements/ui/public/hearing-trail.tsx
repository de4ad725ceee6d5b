import type { Locale } from '~/kernel/locales'
import { formatDateTime, formatShortDate } from '~/platform/i18n/format'
import type { TextOf } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { Trail } from '~/ui/trail/trail'
import type { ShownHearing, ShownStatement } from '../../rules/public-cut'
import type { PartSlot } from './demands'
import { OwnText } from './own-text'
import { numberInWords, peopleInWords, repliesInWords } from './shown-numbers'

/** How the statement came about, step by step: each hearing, the decision, the arrival. */
export function HearingTrail({ text, original, arrived, placeName, slot }: {
  text: ShownStatement
  original: Locale
  /** Null in a preview. */
  arrived: { at: Date; documentNumber: string } | null
  placeName: (place: string) => string
  slot?: PartSlot
}) {
  const { t, locale } = useText('statements')
  const { signOff } = text
  return (
    <Trail
      arrived={arrived !== null}
      steps={[
        ...text.hearings.map((hearing, index) => ({
          id: `hearing-${index}`,
          title: hearingTitle(t, hearing, placeName),
          detail: <HearingDetail hearing={hearing} original={original} />,
          under: hearing.note ? slot?.(`hearings/${index}/note`, hearing.note) : undefined,
        })),
        // A statement that is looked at before it is finished may not have been decided yet.
        ...(signOff.decidedOn === '' ? [] : [{ id: 'decided', title: t(`origin.decided.${signOff.body}`), detail: <>{[formatShortDate(locale, signOff.decidedOn), signOff.section].filter(Boolean).join(', ')}. {voteInWords(t, signOff.vote)}</> }]),
        ...(arrived === null ? [] : [{
          id: 'arrived',
          title: t('origin.arrived'),
          detail: <>{formatDateTime(locale, arrived.at)}. <span className="docno">{t('origin.document', { number: arrived.documentNumber })}</span></>,
        }]),
      ]}
    />
  )
}

function HearingDetail({ hearing, original }: { hearing: ShownHearing; original: Locale }) {
  const { t, locale } = useText('statements')
  const [first, last] = [formatShortDate(locale, hearing.startedOn), formatShortDate(locale, hearing.endedOn)]
  const facts = [
    `${first === last ? first : `${first}–${last}`}.`,
    ...(hearing.invitedCount === undefined ? [] : [t('origin.invited', { count: hearing.invitedCount })]),
    ...(hearing.livedExperienceCount === undefined ? [] : [t('origin.lived', { number: numberInWords(t, locale, hearing.livedExperienceCount) })]),
  ]
  return (
    <>
      {facts.join(' ')} <OwnText text={hearing.note ?? {}} original={original} />
    </>
  )
}

function hearingTitle(t: TextOf<'statements'>, hearing: ShownHearing, placeName: (place: string) => string): string {
  const method = t(`origin.method.${hearing.method}`)
  const isForm = hearing.method === 'member-survey' || hearing.method === 'easy-language-form'
  const people = isForm ? repliesInWords(t, hearing.heardCount) : peopleInWords(t, hearing.heardCount)
  return hearing.place ? t('origin.hearing-in', { method, place: placeName(hearing.place), people }) : t('origin.hearing', { method, people })
}

function voteInWords(t: TextOf<'statements'>, vote: ShownStatement['signOff']['vote']): string | null {
  if (vote === null) return null
  return vote.kind === 'votes' ? t('origin.votes', { for: vote.for, against: vote.against, abstain: vote.abstained }) : t(`origin.${vote.kind}`)
}
