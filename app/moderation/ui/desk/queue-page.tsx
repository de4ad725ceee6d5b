import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatShortDate } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { FilterSentence, type SentencePart } from '~/ui/filter-sentence/filter-sentence'
import { ContextLink } from '~/ui/link/link'
import { TagList } from '~/ui/tag/tag'
import { CONCERNS } from '../../contract'
import type { ModerationQueue, QueueItem } from '../../queries/moderation-queue.server'
import type { QueueFilters } from '../../rules/queue-filters'

const STATES = ['waiting', 'hidden', 'decided', 'all'] as const

/** Which texts are shown, as a sentence of native selects. */
export function QueueSentence({ filters, matters }: { filters: QueueFilters; matters: ModerationQueue['matters'] }) {
  const { t, locale } = useText('moderation')
  const parts: SentencePart[] = [
    { kind: 'choice', id: 'state', name: 'state', label: t('queue.filter.state'), value: filters.state, before: t('queue.filter.show'), options: STATES.map((value) => ({ value, label: t(`queue.state.${value}`) })) },
    { kind: 'choice', id: 'concern', name: 'concern', label: t('queue.filter.concern'), value: filters.concern ?? '', before: t('queue.filter.in-which'), after: ',', options: [{ value: '', label: t('queue.filter.any') }, ...CONCERNS.map((value) => ({ value, label: t(`concern.${value}`).toLocaleLowerCase() }))] },
    { kind: 'choice', id: 'consultation', name: 'consultation', label: t('queue.filter.consultation'), value: filters.consultationId ?? '', before: t('queue.filter.of'), after: '.', options: [{ value: '', label: t('queue.filter.all-matters') }, ...matters.map(({ id, title, originalLocale }) => ({ value: id, label: cut(pickText(title, locale, originalLocale).text) }))] },
  ]
  return <FilterSentence label={t('queue.filter.label')} action={addresses.moderation(locale)} parts={parts} submit={t('queue.filter.show')} />
}

/** The texts on the queue, each with what was found; the words themselves are shown one text at a time. */
export function QueueList({ items, filters }: { items: QueueItem[]; filters: QueueFilters }) {
  const { t, locale } = useText('moderation')
  if (items.length === 0) {
    return (
      <div className="empty">
        <p>{filters.state === 'waiting' ? t('queue.none-waiting') : t('queue.none')}</p>
        <p><a href={addresses.moderation(locale, { state: 'all' })}>{t('queue.show-all')}</a></p>
      </div>
    )
  }
  return <ol className="answers" aria-label={t('queue.list')}>{items.map((item, index) => <Item key={item.id} item={item} number={index + 1} />)}</ol>
}

function Item({ item, number }: { item: QueueItem; number: number }) {
  const { t, locale } = useText('moderation')
  const first = item.concerns[0]
  return (
    <li>
      <p className="from">
        <b>{item.risk > 0 ? t(`risk.${item.risk >= 3 ? 3 : item.risk === 2 ? 2 : 1}`) : t('queue.shown.as-written')}</b>{' '}
        {t(`source.${item.sourceKind}`)}, {languageName(locale, item.locale)}
        <br />
        {t('queue.since', { date: formatShortDate(locale, item.foundOn) })}
      </p>
      <div>
        {item.concerns.length > 0 ? <TagList label={t('text.found')} tags={item.concerns.map((concern) => ({ id: concern, text: t(`concern.${concern}`), icon: item.risk === 3 ? 'warn' as const : undefined }))} /> : null}
        {item.matter ? <p className="small soft"><ContentText text={item.matter.title} original={item.matter.originalLocale} /></p> : null}
        {item.state === 'decided' || item.shown !== 'as-written' ? <p className="small soft">{t(`queue.shown.${item.shown}`)}</p> : null}
        <p><ContextLink href={addresses.moderationText(locale, item.id)} context={t('queue.open-which', { number, concern: first ? t(`concern.${first}`) : t('queue.shown.as-written') })}>{t('queue.open')}</ContextLink></p>
      </div>
    </li>
  )
}

function cut(words: string): string {
  return words.length > 42 ? `${words.slice(0, 40).trimEnd()}…` : words
}
