import { pickText } from '~/kernel/localized-text'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { SoftText } from '~/texts/ui/soft-text'
import { VoiceLine, Where, type Station } from '~/ui/voice-line/voice-line'
import type { ConsultationState } from '../contract'
import type { ListedConsultation } from '../queries/listed.server'
import { capitalised } from './two-voices'

type Matter = Pick<
  ListedConsultation,
  'state' | 'isSummaryOverdue' | 'opensAt' | 'closesAt' | 'summaryDueOn' | 'summaryPublishedAt' | 'decisionOn' | 'decisionBody' | 'originalLocale'
>

// The station at which a matter stands, by its state; stations before it are done.
const PLACES: Record<ConsultationState, number> = { draft: 0, coming: 0, open: 1, reading: 2, summarised: 3, decided: 4 }

/** The way of one matter with its dates: what was done, where it stands, what comes. */
export function MatterLine({ matter, shape }: { matter: Matter; shape: 'wide' | 'vertical' | 'mini' }) {
  const { t, locale } = useText('consultations')
  const place = PLACES[matter.state]
  const body = capitalised(pickText(matter.decisionBody, locale, matter.originalLocale).text)
  const isPast = (station: number) => station < place
  const summaryWhen = () => {
    if (matter.summaryPublishedAt) return t('station.when.published', { date: formatDate(locale, matter.summaryPublishedAt) })
    const date = formatDate(locale, matter.summaryDueOn)
    return matter.isSummaryOverdue ? t('station.when.overdue', { date }) : t('station.when.read', { date })
  }
  const words: { id: string; what: string; when: string }[] = [
    { id: 'ask', what: place > 0 ? t('station.asked') : t('station.ask'), when: formatDate(locale, matter.opensAt) },
    {
      id: 'answer',
      what: isPast(1) ? t('station.you-answered') : t('station.you-answer'),
      when: t(isPast(1) ? 'card.closed' : 'card.until', { date: formatDateTime(locale, matter.closesAt) }),
    },
    { id: 'read', what: isPast(2) ? t('station.we-have-read') : t('station.we-read'), when: summaryWhen() },
    { id: 'decide', what: t(isPast(3) ? 'station.decided' : 'station.decides', { body }), when: formatDate(locale, matter.decisionOn) },
    { id: 'act', what: t('station.we-act'), when: t('station.when.act') },
  ]
  const stations = words.map((station, index): Station => {
    const state = isPast(index) ? 'done' : index === place ? 'now' : 'coming'
    if (shape === 'mini') return { id: station.id, state, what: station.what, said: t(`station.said.${state}`) }
    return { ...station, what: <SoftText>{station.what}</SoftText>, state, said: state === 'done' ? t('station.said.done') : undefined, flag: state === 'now' ? t('station.here') : undefined }
  })
  return <VoiceLine label={t(shape === 'mini' ? 'card.where' : 'station.label')} stations={stations} shape={shape} />
}

/** The small line of a list with the sentence that says the same. */
export function MatterWhere({ matter }: { matter: Matter }) {
  const { t } = useText('consultations')
  const state = matter.state === 'draft' ? 'coming' : matter.state
  return <Where line={<MatterLine matter={matter} shape="mini" />}>{t(`card.sentence.${matter.isSummaryOverdue ? 'overdue' : state}`)}</Where>
}
