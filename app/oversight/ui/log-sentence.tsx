import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { FilterSentence, type SentencePart } from '~/ui/filter-sentence/filter-sentence'
import type { LogFilters } from '../rules/log-filters'

/** What is shown of the log, as a sentence: a GET form, so that the address can be given to a colleague. Codes stand as they are in the log. */
export function LogSentence({ filters, actions, subjects, names }: { filters: LogFilters; actions: string[]; subjects: string[]; names: Record<string, string> }) {
  const { t, locale } = useText('oversight')
  const codes = (known: string[], chosen: string | undefined, any: string) => [{ value: '', label: any }, ...[...new Set([...known, ...(chosen ? [chosen] : [])])].map((value) => ({ value, label: value, lang: 'en' }))]
  // A person is chosen from the log itself; here the choice is kept, and taken back.
  const person = filters.actorId ? [{ value: filters.actorId, label: [names[filters.actorId], filters.actorId.slice(0, 8)].filter(Boolean).join(' ') }] : []
  const parts: SentencePart[] = [
    { kind: 'choice', id: 'action', name: 'action', label: t('log.filter.action'), value: filters.action ?? '', before: t('log.filter.show'), after: ',', options: codes(actions, filters.action, t('log.any-action')) },
    { kind: 'choice', id: 'actor', name: 'actor', label: t('log.filter.actor'), value: filters.actorId ?? filters.actorKind ?? '', before: t('log.filter.by'), after: ',', options: [{ value: '', label: t('log.any-actor') }, ...(['resident', 'person', 'system'] as const).map((value) => ({ value, label: t(`log.actor.${value}`) })), ...person] },
    { kind: 'choice', id: 'subject', name: 'subject', label: t('log.filter.subject'), value: filters.subjectKind ?? '', before: t('log.filter.to'), options: codes(subjects, filters.subjectKind, t('log.any-subject')) },
    { kind: 'text', id: 'id', name: 'id', label: t('log.filter.id'), value: filters.subjectId, before: t('log.filter.with-id'), after: ',' },
    { kind: 'day', id: 'from', name: 'from', label: t('log.filter.from'), value: filters.fromDay, before: t('log.filter.since') },
    { kind: 'day', id: 'to', name: 'to', label: t('log.filter.until'), value: filters.toDay, before: t('log.filter.up-to'), after: '.' },
  ]
  return <FilterSentence label={t('log.filter.label')} action={addresses.audit(locale)} parts={parts} submit={t('log.filter.submit')} />
}
