import type { ReactNode } from 'react'
import type { Coverage, ThemeFacts } from '~/analysis/contract'
import { addresses } from '~/kernel/addresses'
import type { LocalizedText } from '~/kernel/localized-text'
import { baseLanguage, LOCALES } from '~/kernel/locales'
import { hasIdentityCode } from '~/kernel/personal-data'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import type { DraftView } from '../queries/summary-draft.server'
import { DraftThemes } from './draft-themes'
import { LanguageFields, type FieldLanguages } from './language-fields'
import type { NamedPlainState } from './plain-check'
import { PreviewLanguages } from './preview-languages'
import { PublishRefused, type PublishRefusal } from './publish-refused'
import { Publishing, type ReasonProblem } from './publishing'
import { TextsRead } from './texts-read'

/** Everything the page of the draft shows. */
export type DraftFacts = { draft: DraftView | null; themes: ThemeFacts[]; coverage: Coverage; published: { version: number; publishedAt: Date } | null; done: string | null; closesAt: Date; isClosed: boolean; languages: FieldLanguages; plain: NamedPlainState[]; may: { write: boolean } }
/** The opening words as they were typed and not kept (`code` says why; null: they are only shown in another language), or why nothing was published. */
export type DraftRefused = { code: 'changed-meanwhile' | 'too-long' | 'identity-code' | 'no-summary' | null; lead: LocalizedText; revision: number } | { code: PublishRefusal | ReasonProblem; lead: null; reason: string }

/** What is said in the place of buttons that are not for the reader. */
type OfOthers = { write: ReactNode; publish: ReactNode }

/** Writing a summary: opening words, a part for each theme, previews in every language, publishing. Who does not write it reads the same. */
export function DraftPage({ slug, facts, refused, others }: { slug: string; facts: DraftFacts; refused: DraftRefused | null; others: OfOthers }) {
  const { t, locale } = useText('summaries')
  const { draft, themes, published, done, closesAt, may } = facts
  const reason = reasonOf(refused)
  const notPublished = refused?.lead === null && !reason ? <PublishRefused code={refused.code as PublishRefusal} draft={draft ?? { missing: [] }} themes={themes} slug={slug} closesAt={closesAt} /> : null
  if (!draft) return <>{notPublished}<Opening others={others.write} hasThemes={themes.length > 0} themesAt={addresses.officialThemes(locale, slug)} /></>
  return (
    <>
      {notPublished}
      {done === 'saved' && !refused ? <Notice tone="done" announced><p>{t('draft.saved')}</p></Notice> : null}
      {done === 'published' && published && !refused ? <Notice tone="done" announced><p>{t('publish.done', { number: published.version })} <a href={addresses.summary(locale, slug)}>{t('publish.see')}</a></p></Notice> : null}
      {may.write ? <Lead draft={draft} languages={facts.languages} refused={refused?.lead ? refused : null} /> : (
        <Folio id="opening" heading={t('draft.opening.title')} kind="first">
          {others.write}
          <TextsRead text={draft.lead} />
        </Folio>
      )}
      <Folio id="themes" heading={t('draft.themes')}>
        {themes.length > 0 ? <DraftThemes draft={draft} themes={themes} slug={slug} isReadOnly={!may.write} /> : <p>{t('draft.no-themes')} <a href={addresses.officialThemes(locale, slug)}>{t('draft.to-themes')}</a></p>}
      </Folio>
      <Folio id="preview" heading={t('draft.previews')}>
        <PreviewLanguages slug={slug} offered={facts.languages.offered} />
      </Folio>
      <Publishing {...facts} draft={draft} slug={slug} others={others.publish} reason={reason} />
    </>
  )
}

function reasonOf(refused: DraftRefused | null): { typed: string; problem: ReasonProblem } | null {
  if (refused?.lead !== null) return null
  return isReasonProblem(refused.code) ? { typed: refused.reason, problem: refused.code } : null
}

function isReasonProblem(code: PublishRefusal | ReasonProblem): code is ReasonProblem {
  return code === 'plain-unconfirmed' || code === 'reason-too-long' || code === 'reason-identity-code'
}

function Opening({ others, hasThemes, themesAt }: { others: ReactNode; hasThemes: boolean; themesAt: string }) {
  const { t } = useText('summaries')
  return (
    <div className="empty">
      <p>{t('draft.lead')}</p>
      {hasThemes ? null : <p>{t('draft.no-themes')} <a href={themesAt}>{t('draft.to-themes')}</a></p>}
      {others ?? <form id="step" method="post"><input type="hidden" name="do" value="open" /><p className="actions"><Button value="open">{t('draft.title')}</Button></p></form>}
    </div>
  )
}

function Lead({ draft, languages, refused }: { draft: DraftView; languages: FieldLanguages; refused: Extract<DraftRefused, { lead: LocalizedText }> | null }) {
  const { t } = useText('summaries')
  const isConflict = refused?.code === 'changed-meanwhile'
  const message = refused?.code === 'too-long' || refused?.code === 'identity-code' ? t(`refusal.${refused.code}`, { max: 2000 }) : null
  const isWrong = (words: string) => (refused?.code === 'too-long' ? words.trim().length > 2000 : hasIdentityCode(words))
  const wrong = message ? LOCALES.filter((each) => isWrong(refused?.lead[each] ?? '')) : []
  return (
    <Folio id="opening" heading={t('draft.opening.title')} kind="first">
      {message ? <ErrorSummary title={t('refusal.title', { count: wrong.length })} errors={wrong.map((each) => ({ href: `#lead-${each}`, message }))} /> : null}
      {isConflict ? (
        <Notice tone="bad" announced>
          <p><b>{t('conflict.title')}.</b> {t('conflict.explain')}</p>
          <p>{t('conflict.theirs')}:</p>
          {LOCALES.filter((each) => draft.lead[each]).map((each) => <p key={each} lang={baseLanguage(each)}>{draft.lead[each]}</p>)}
        </Notice>
      ) : null}
      <form id="step" method="post">
        {/* Enter in a field presses no button of the page; what it asks for stands here. */}
        <input type="hidden" name="do" value="lead" />
        <input type="hidden" name="revision" value={refused && !isConflict ? refused.revision : draft.revision} />
        <LanguageFields id="lead" label={t('draft.opening.title')} hint={t('draft.opening.hint')} text={refused?.lead ?? draft.lead} languages={languages} errorOf={(each) => (message && wrong.includes(each) ? { prefix: t('refusal.title', { count: 1 }), message } : undefined)} />
        <p className="actions"><Button look="quiet" value="lead">{isConflict ? t('conflict.keep-mine') : t('draft.save')}</Button></p>
      </form>
    </Folio>
  )
}
