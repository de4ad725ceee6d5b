import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { baseLanguage, type Locale } from '~/kernel/locales'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { TextRegion } from '~/texts/ui/text-region'
import { Folio } from '~/ui/folio/folio'
import { ContextLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Review } from '~/ui/review/review'
import type { OwnHidden, OwnModeration } from '../../queries/own-moderation.server'

type HiddenProps = {
  moderation: Pick<OwnModeration, 'hidden' | 'changed' | 'restored'>
  sourceKind: 'answer' | 'statement'
  /** The language the author wrote in, and the one the county's rules were first written in. */
  written: Locale
  original: Locale
  /** What a part is called: the question, or the part of the statement. */
  partName: (part: string) => ReactNode
  /** Where another look can be asked for, or null when this reader may not. */
  appealAt: ((actionId: string) => string) | null
}

/** What has been hidden of somebody's own text: which part, why, since when, and how to have it looked at again. Nothing when there is nothing. */
export function OwnHiddenParts({ moderation, sourceKind, written, original, partName, appealAt }: HiddenProps) {
  const { t, locale } = useText('moderation')
  const { hidden, changed, restored } = moderation
  const [now, past] = [hidden.filter((part) => !part.isPast), hidden.filter((part) => part.isPast)]
  if (hidden.length + changed.length + restored.length === 0) return null
  const isAnswer = sourceKind === 'answer'
  return (
    <Folio id="hidden" heading={t(isAnswer ? 'own.title' : 'own.title-statement')}>
      {changed.length > 0 ? <Notice><p>{t('own.changed')}</p></Notice> : null}
      {restored.length > 0 ? <Notice><p>{t('own.restored')}</p></Notice> : null}
      {now.length > 0 ? (
        <TextRegion>
          <p>{t(isAnswer ? 'own.lead' : 'own.lead-statement')}</p>
          <ul className="said">{now.map((part, index) => <Hidden key={part.actionId} part={part} number={index + 1} written={written} original={original} partName={partName} appealAt={appealAt} />)}</ul>
        </TextRegion>
      ) : null}
      {past.length > 0 ? (
        <TextRegion>
          <h3>{t('own.past.title')}</h3>
          <ul className="said">{past.map((part) => <Past key={part.actionId} part={part} written={written} original={original} partName={partName} />)}</ul>
        </TextRegion>
      ) : null}
      <p><a href={addresses.moderationRules(locale)}>{t('own.rules')}</a></p>
    </Folio>
  )
}

/** A part with what is needed to show it to its author. */
export type RowsProps = { part: OwnHidden } & Pick<HiddenProps, 'written' | 'original'> & { partName: (part: string) => ReactNode }

/** One part: its words, where they stand, why they are hidden or were, and since when. */
export function HiddenRows({ part, written, original, partName }: RowsProps) {
  const { t, locale } = useText('moderation')
  const lang = baseLanguage(written) === baseLanguage(locale) ? undefined : baseLanguage(written)
  const words = part.words.map((each) => `”${each}”`).join(', ')
  const what = part.isPast ? t(part.isWhole ? 'own.past.whole' : 'own.past.part') : t(part.isWhole ? 'own.whole' : 'own.part')
  return (
    <Review
      rows={[
        ...(words ? [{ id: 'part', question: what, answer: <span lang={lang}>{words}</span> }] : []),
        { id: 'where', question: t('own.where'), answer: partName(part.part) },
        { id: 'why', question: t('own.why'), answer: <><ContentText text={part.title} original={original} />. <ContentText text={part.meaning} original={original} /></> },
        { id: 'since', question: t('own.since'), answer: formatDate(locale, part.since) },
        ...(part.shownAgainAt ? [{ id: 'until', question: t('own.past.until'), answer: formatDate(locale, part.shownAgainAt) }] : []),
      ]}
    />
  )
}

/** A part that is hidden no longer, with what came of the appeal about it. */
function Past({ part, ...about }: RowsProps) {
  const { t, locale } = useText('moderation')
  const { appeal } = part
  return (
    <li>
      <HiddenRows part={part} {...about} />
      {appeal?.outcome && appeal.decidedAt ? (
        <>
          <p><b>{t(`own.past.${appeal.outcome}`, { date: formatDate(locale, appeal.decidedAt) })}</b></p>
          <p className="as-written">{appeal.explanation}</p>
        </>
      ) : null}
    </li>
  )
}

function Hidden({ part, number, written, original, partName, appealAt }: { part: OwnHidden; number: number } & Pick<HiddenProps, 'written' | 'original' | 'partName' | 'appealAt'>) {
  return (
    <li>
      <HiddenRows part={part} written={written} original={original} partName={partName} />
      <AppealState part={part} number={number} appealAt={appealAt} />
    </li>
  )
}

function AppealState({ part, number, appealAt }: { part: OwnHidden; number: number; appealAt: HiddenProps['appealAt'] }) {
  const { t, locale } = useText('moderation')
  const { appeal } = part
  if (appeal?.outcome && appeal.decidedAt) {
    return (
      <>
        <p><b>{t(appeal.outcome === 'lifted' ? 'own.lifted' : 'own.upheld', { date: formatDate(locale, appeal.decidedAt) })}</b></p>
        <p className="as-written">{appeal.explanation}</p>
      </>
    )
  }
  if (appeal) return <p>{t('own.appealed', { date: formatDate(locale, appeal.at) })}</p>
  if (!appealAt || !part.may.appeal) return null
  return <p><ContextLink href={appealAt(part.actionId)} context={t('own.appeal-which', { number })}>{t('own.appeal-link')}</ContextLink></p>
}
