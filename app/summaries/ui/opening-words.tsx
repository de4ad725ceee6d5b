import { baseLanguage, LOCALES } from '~/kernel/locales'
import { hasIdentityCode } from '~/kernel/personal-data'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import type { DraftView } from '../queries/summary-draft.server'
import type { DraftSent } from './draft-sent'
import { LanguageFields, type FieldLanguages } from './language-fields'

/** The fields of the opening words inside the page's form, with what was typed into them and what a colleague has saved meanwhile. */
export function OpeningWords({ draft, languages, sent }: { draft: DraftView; languages: FieldLanguages; sent: DraftSent | null }) {
  const { t } = useText('summaries')
  const isConflict = isOvertaken(draft, sent)
  const code = sent?.code === 'too-long' || sent?.code === 'identity-code' ? sent.code : null
  const message = code && t(`refusal.${code}`, { max: 2000 })
  const isWrong = (words: string) => (code === 'too-long' ? words.trim().length > 2000 : hasIdentityCode(words))
  const wrong = message ? LOCALES.filter((each) => isWrong(sent?.lead?.[each] ?? '')) : []
  return (
    <>
      <input type="hidden" name="revision" value={sent?.lead && !isConflict ? sent.revision : draft.revision} />
      <input type="hidden" name="opening" value={draft.opening} />
      <Folio id="opening" heading={t('draft.opening.title')} kind="first">
        {message ? <ErrorSummary title={t('refusal.title', { count: wrong.length })} errors={wrong.map((each) => ({ href: `#lead-${each}`, message }))} /> : null}
        {isConflict ? <TheirWords draft={draft} isAnnounced={sent?.of === 'lead'} /> : null}
        <LanguageFields id="lead" label={t('draft.opening.title')} hint={t('draft.opening.hint')} text={sent?.lead ?? draft.lead} languages={languages} errorOf={(each) => (message && wrong.includes(each) ? { prefix: t('refusal.title', { count: 1 }), message } : undefined)} />
        <p className="actions"><Button look="quiet" value="lead">{isConflict ? t('conflict.keep-mine') : t('draft.save')}</Button></p>
      </Folio>
    </>
  )
}

function TheirWords({ draft, isAnnounced }: { draft: DraftView; isAnnounced: boolean }) {
  const { t } = useText('summaries')
  return (
    <Notice tone="bad" announced={isAnnounced}>
      <p><b>{t('conflict.title')}.</b> {t('conflict.explain')}</p>
      <p>{t('conflict.theirs')}:</p>
      {LOCALES.filter((each) => draft.lead[each]).map((each) => <p key={each} lang={baseLanguage(each)}>{draft.lead[each]}</p>)}
    </Notice>
  )
}

/** Whether somebody else has saved other opening words than those that were before the eyes of whoever typed. */
function isOvertaken(draft: DraftView, sent: DraftSent | null): boolean {
  if (!sent?.lead) return false
  return sent.of === 'lead' ? sent.code === 'changed-meanwhile' : sent.of === 'publish' && sent.revision !== draft.revision
}
