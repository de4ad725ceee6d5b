import type { ThemeFacts } from '~/analysis/contract'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { ContextLink } from '~/ui/link/link'
import type { DraftView } from '../queries/summary-draft.server'
import { StatusWord } from './status-word'

/** The themes of the summary: what has been decided on each, and what is still missing. */
export function DraftThemes({ draft, themes, slug, isReadOnly }: { draft: DraftView; themes: ThemeFacts[]; slug: string; isReadOnly: boolean }) {
  const { t, locale } = useText('summaries')
  return (
    <ul className="said">
      {themes.map((theme) => {
        const part = draft.themes.find((each) => each.themeId === theme.id)
        const missing = draft.missing.filter((each) => each.themeId === theme.id).length
        return (
          <li key={theme.id}>
            <h3><ContentText text={theme.title} original={theme.originalLocale} /></h3>
            <p><StatusWord status={part?.status ?? null} /></p>
            <p className="small soft">{missing === 0 ? t('draft.theme-ready') : t('draft.theme-missing', { count: missing })}</p>
            <p><ContextLink href={addresses.officialSummaryTheme(locale, slug, theme.id)} context={pickText(theme.title, locale, theme.originalLocale).text}>{t(isReadOnly ? 'draft.read-theme' : 'draft.write-theme')}</ContextLink></p>
          </li>
        )
      })}
    </ul>
  )
}
