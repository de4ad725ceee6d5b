import { baseLanguage } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { Evidence } from '~/ui/evidence/evidence'
import type { ListedTheme } from '../../queries/theme-list.server'
import type { OfficialPassage } from '../../queries/theme-passages.server'
import { EvidenceNumber } from '../evidence-number'

/** What stands under a theme, beside the editor that writes about it: counts first, then the passages themselves. */
export function EvidenceBeside({ theme, passages, threshold, allAt }: { theme: ListedTheme; passages: OfficialPassage[]; threshold: number; allAt: string }) {
  const { t, locale } = useText('analysis')
  const { responses, statements } = theme.evidence
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">{t('theme.evidence.passages')}</h2>
      <Evidence rows={[
        { id: 'answers', number: <EvidenceNumber count={responses} threshold={threshold} />, text: t('theme.evidence.answers', { count: responses ?? 2 }) },
        { id: 'statements', number: <EvidenceNumber count={statements} threshold={threshold} />, text: t('theme.evidence.statements', { count: statements }) },
      ]} />
      {passages.length > 0 ? (
        <ul className="plain beside">
          {passages.map((passage) => (
            <li key={passage.id}><blockquote lang={baseLanguage(passage.locale) === baseLanguage(locale) ? undefined : baseLanguage(passage.locale)}><p className="as-written" dir="auto"><RedactedText text={passage.text} /></p></blockquote></li>
          ))}
        </ul>
      ) : <p className="small soft">{t('theme.evidence.none')}</p>}
      <p className="small"><a href={allAt}>{t('passage.more')}</a></p>
    </section>
  )
}
