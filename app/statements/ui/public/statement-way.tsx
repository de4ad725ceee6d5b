import type { ConsultationState } from '~/consultations/contract'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { VoiceLine, type Station } from '~/ui/voice-line/voice-line'

/** Where the matter stands and its dates, as the statement's way tells them. */
export type WayFacts = { state: ConsultationState; arrivedAt: Date; summaryDueOn: string; decisionOn: string; decisionBody: string }

/** What happens to the statement: it arrived, we read, it is decided, we act. */
export function StatementWay({ facts }: { facts: WayFacts }) {
  const { t, locale } = useText('statements')
  const reached = { draft: 1, coming: 1, open: 1, reading: 1, summarised: 2, decided: 3 }[facts.state]
  const stateOf = (index: number): Station['state'] => (index < reached ? 'done' : index === reached ? 'now' : 'coming')
  const stations: Omit<Station, 'state' | 'said'>[] = [
    { id: 'arrived', what: t('public.way.arrived'), when: formatDateTime(locale, facts.arrivedAt) },
    reached > 1 ? { id: 'read', what: t('public.way.read-done') } : { id: 'read', what: t('public.way.read'), when: t('public.way.read-when', { date: formatDate(locale, facts.summaryDueOn) }) },
    { id: 'decide', what: t('public.way.decide', { body: facts.decisionBody }), when: formatDate(locale, facts.decisionOn) },
    { id: 'act', what: t('public.way.act'), when: t('public.way.act-when') },
  ]
  return (
    <section className="demand">
      <h3>{t('public.way.title')}</h3>
      <VoiceLine
        shape="vertical"
        label={t('public.way.label')}
        stations={stations.map((station, index) => ({ ...station, state: stateOf(index), said: stateOf(index) === 'done' ? t('public.way.done') : undefined }))}
      />
    </section>
  )
}
