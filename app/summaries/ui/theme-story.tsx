import { pickText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { ContextLink } from '~/ui/link/link'
import { Story } from '~/ui/story/story'
import type { SummaryPreview } from '../queries/summary-draft.server'
import { StatusWord } from './status-word'
import { ThemeEvidence } from './theme-evidence'
import { Told } from './told'

type ToldTheme = SummaryPreview['themes'][number]

/** One theme of a summary: what you said, what we decided, why, and what happens next, with what stands behind it. */
export function ThemeStory({ theme, original, behind, isFirst }: { theme: ToldTheme; original: Locale; behind?: string; isFirst?: boolean }) {
  const { t, locale } = useText('summaries')
  const name = pickText(theme.title, locale, original)
  return (
    <Folio
      id={`theme-${theme.themeId}`}
      kind={isFirst ? 'first' : undefined}
      heading={<ContentText text={theme.title} original={original} soft />}
      side={<><p><StatusWord status={theme.status} /></p><ThemeEvidence evidence={theme.evidence} /></>}
    >
      <Story
        said={{ label: t('part.said'), children: <Told text={theme.said} original={original} /> }}
        decided={{ label: t('part.decided'), children: <Told text={theme.decided} original={original} /> }}
        why={{ label: t('part.why'), children: <Told text={theme.why} original={original} /> }}
        next={{ label: t('part.next'), children: <Next theme={theme} original={original} /> }}
      />
      {behind ? <p><ContextLink href={behind} context={name.text}>{t('evidence.see')}</ContextLink></p> : null}
    </Folio>
  )
}

function Next({ theme, original }: { theme: ToldTheme; original: Locale }) {
  const { t, locale } = useText('summaries')
  const owner = pickText(theme.owner, locale, original)
  return (
    <>
      <Told text={theme.next} original={original} />
      {owner.text || theme.dueOn ? (
        <p>
          {owner.text ? <span lang={owner.locale === locale ? undefined : owner.locale}>{t('next-owner', { owner: owner.text })}</span> : null}{' '}
          {theme.dueOn ? t('next-due', { date: formatDate(locale, theme.dueOn) }) : null}
        </p>
      ) : null}
    </>
  )
}
