import type { ReactNode } from 'react'
import type { Coverage, ThemeFacts } from '~/analysis/contract'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import type { DraftView } from '../queries/summary-draft.server'
import { isReasonProblem, type DraftSent } from './draft-sent'
import { DraftThemes } from './draft-themes'
import type { FieldLanguages } from './language-fields'
import { OpeningWords } from './opening-words'
import type { NamedPlainState } from './plain-check'
import { PreviewLanguages } from './preview-languages'
import { PublishRefused } from './publish-refused'
import { Publishing } from './publishing'
import { TextsRead } from './texts-read'

/** Everything the page of the draft shows. */
export type DraftFacts = { draft: DraftView | null; themes: ThemeFacts[]; coverage: Coverage; published: { version: number; publishedAt: Date } | null; done: string | null; closesAt: Date; isClosed: boolean; languages: FieldLanguages; plain: NamedPlainState[]; may: { write: boolean } }

/** What is said in the place of buttons that are not for the reader. */
type OfOthers = { write: ReactNode; publish: ReactNode }

/** Writing a summary: opening words, a part for each theme, previews in every language, publishing. Who does not write it reads the same. */
export function DraftPage({ slug, facts, sent, others }: { slug: string; facts: DraftFacts; sent: DraftSent | null; others: OfOthers }) {
  const { t, locale } = useText('summaries')
  const { draft, themes, published, done, closesAt, may } = facts
  const problem = sent?.of === 'publish' && isReasonProblem(sent.code) ? sent.code : null
  const notPublished = sent?.of === 'publish' && !isReasonProblem(sent.code) ? <PublishRefused code={sent.code} draft={draft ?? { missing: [] }} themes={themes} slug={slug} closesAt={closesAt} /> : null
  if (!draft) return <>{notPublished}<Opening others={others.write} hasThemes={themes.length > 0} themesAt={addresses.officialThemes(locale, slug)} /></>
  const isSaved = sent ? sent.of === 'saved' : done === 'saved'
  return (
    <>
      {notPublished}
      {isSaved ? <Notice tone="done" announced><p>{t('draft.saved')}</p></Notice> : null}
      {done === 'published' && published && !sent ? <Notice tone="done" announced><p>{t('publish.done', { number: published.version })} <a href={addresses.summary(locale, slug)}>{t('publish.see')}</a></p></Notice> : null}
      {/* One form: whatever is pressed and whichever language is chosen, everything typed goes along. */}
      <form id="step" method="post" noValidate>
        {may.write ? <OpeningWords draft={draft} languages={facts.languages} sent={sent} /> : (
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
        <Publishing {...facts} draft={draft} slug={slug} others={others.publish} reason={{ typed: sent?.reason ?? '', problem }} />
      </form>
    </>
  )
}

function Opening({ others, hasThemes, themesAt }: { others: ReactNode; hasThemes: boolean; themesAt: string }) {
  const { t } = useText('summaries')
  return (
    <div className="empty">
      <p>{t('draft.lead')}</p>
      {hasThemes ? null : <p>{t('draft.no-themes')} <a href={themesAt}>{t('draft.to-themes')}</a></p>}
      <form id="step" method="post">
        {others ?? <><input type="hidden" name="do" value="open" /><p className="actions"><Button value="open">{t('draft.title')}</Button></p></>}
      </form>
    </div>
  )
}
