import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { dayOf } from '~/kernel/times'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import type { ListedConsultation } from '../queries/listed.server'
import { DatedList, type DatedItem } from './dated-list'
import { twoVoices } from './two-voices'

const MOST = 8

/**
 * What comes, day by day: consultations that open, summaries and decisions of those under way, and what other areas
 * add (`more`). Only the nearest are shown.
 */
export function ComingUp({ coming, going, more }: { coming: ListedConsultation[]; going: ListedConsultation[]; more: DatedItem[] }) {
  const { t, locale } = useText('consultations')
  const titleOf = (matter: ListedConsultation) => twoVoices(pickText(matter.title, locale, matter.originalLocale).text).name.replace(/:$/, '')
  const link = (matter: ListedConsultation, text: string) => <a href={addresses.consultation(locale, matter.slug)}>{text}</a>
  const items: DatedItem[] = [
    ...coming.map((matter) => ({
      id: `${matter.id}-opens`,
      on: dayOf(matter.opensAt),
      text: link(matter, titleOf(matter)),
      detail: `${t('front.coming.opens')}: ${formatDateTime(locale, matter.opensAt)}`,
    })),
    ...going.filter((matter) => !matter.summaryPublishedAt && !matter.isSummaryOverdue).map((matter) => ({
      id: `${matter.id}-summary`,
      on: matter.summaryDueOn,
      text: t('front.coming.summary', { title: titleOf(matter) }),
      detail: t('front.coming.summary-note'),
    })),
    ...going.map((matter) => ({
      id: `${matter.id}-decision`,
      on: matter.decisionOn,
      text: t('front.coming.decision', { title: titleOf(matter) }),
      detail: t('front.coming.decision-note', { body: pickText(matter.decisionBody, locale, matter.originalLocale).text }),
    })),
    ...more,
  ]
  const byDay = (item: DatedItem) => (typeof item.on === 'string' ? item.on : dayOf(item.on))
  const shown = items.sort((a, b) => byDay(a).localeCompare(byDay(b))).slice(0, MOST)
  return shown.length > 0 ? <DatedList items={shown} /> : <p>{t('front.coming.empty')}</p>
}
