import type { ConsultationState } from '~/consultations/contract'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { useWords } from '~/questions/ui/words'
import { VoiceLine, type Station } from '~/ui/voice-line/voice-line'

/** What the line after an answer is drawn from. */
export type Onward = { state: ConsultationState; summaryDueOn: Day; decisionOn: Day; decisionBody: LocalizedText; original: Locale; receivedAt: Date }

// Where the matter stands on the line: an answer that was sent is being read, even while others still answer.
const PLACES: Record<ConsultationState, number> = { draft: 1, coming: 1, open: 1, reading: 1, summarised: 2, decided: 3 }

/** What happens next to an answer: answered, read, decided, done. */
export function NextStations({ onward }: { onward: Onward }) {
  const { t, locale } = useText('answers')
  const words = useWords(onward.original)
  const place = PLACES[onward.state]
  const body = words(onward.decisionBody).text
  const stations: Pick<Station, 'id' | 'what' | 'when'>[] = [
    { id: 'answered', what: t('receipt.next.answered'), when: formatDateTime(locale, onward.receivedAt) },
    { id: 'read', what: t('receipt.next.read'), when: place > 1 ? t('receipt.next.summarised') : t('receipt.next.read-when', { date: formatDate(locale, onward.summaryDueOn) }) },
    {
      id: 'decide',
      what: t('receipt.next.decide'),
      when: <>{t('receipt.next.decide-who', { body })}. {t(place > 2 ? 'receipt.next.decided-when' : 'receipt.next.decide-when', { date: formatDate(locale, onward.decisionOn) })}</>,
    },
    { id: 'act', what: t('receipt.next.act'), when: t('receipt.next.act-when') },
  ]
  return (
    <VoiceLine
      label={t('receipt.next.title')}
      shape="vertical"
      stations={stations.map((station, index): Station => {
        const state = index < place ? 'done' : index === place ? 'now' : 'coming'
        return { ...station, state, said: state === 'done' ? t('receipt.next.said-done') : undefined }
      })}
    />
  )
}
