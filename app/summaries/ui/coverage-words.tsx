import type { Coverage } from '~/analysis/contract'
import { useText } from '~/platform/i18n/use-text'

/** How much was read, said for answers and for statements apart. */
export function CoverageWords({ coverage }: { coverage: Coverage }) {
  const { t } = useText('summaries')
  const { responses, statements } = coverage
  const answers = responses.read >= responses.total ? t('coverage.all-read', { count: responses.total }) : t('coverage.not-yet', { done: responses.read, total: responses.total })
  const given = statements.read >= statements.total ? t('coverage.statements-read', { count: statements.total }) : t('coverage.statements-not-yet', { done: statements.read, total: statements.total })
  return (
    <>
      {responses.total > 0 ? <p>{answers}.</p> : null}
      {statements.total > 0 ? <p>{given}.</p> : null}
    </>
  )
}
