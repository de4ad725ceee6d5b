import type { ReactNode } from 'react'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import type { SummaryPreview } from '../queries/summary-draft.server'
import { CoverageWords } from './coverage-words'
import { TakingPart } from './taking-part'
import { ThemeStory } from './theme-story'

/** A summary as everybody reads it. `behind` gives the address of a theme's evidence; the preview has none. */
export function SummaryBody({ summary, statementsAt, behind, children }: { summary: SummaryPreview; statementsAt?: string; behind?: (themeId: string) => string; children?: ReactNode }) {
  const { t } = useText('summaries')
  return (
    <>
      <TakingPart facts={summary.takingPart} statementsAt={statementsAt} />
      {summary.themes.map((theme) => <ThemeStory key={theme.themeId} theme={theme} original={summary.originalLocale} behind={behind?.(theme.themeId)} />)}
      <Folio id="coverage" heading={t('coverage.title')}>
        <CoverageWords coverage={summary.coverage} />
      </Folio>
      <Folio id="who-answered" heading={t('who.title')}>
        <p>{t('who.not-representative')}</p>
        <p>{t('who.small-groups', { min: summary.smallGroupThreshold })}</p>
      </Folio>
      {children}
    </>
  )
}
