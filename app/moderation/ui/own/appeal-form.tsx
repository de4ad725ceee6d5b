import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { TextArea } from '~/ui/text-area/text-area'

/** Why the request was given back. */
export type AppealFormProblem = 'missing' | 'too-long' | 'identity-code'

/** The id of the form, which a change of language sends along; what stands in its place once a sign-in has ended has the same. */
export const APPEAL_FORM = 'step'

/** Asks for another look at one hidden part; what was typed is kept when it must be put right. */
export function AppealForm({ backAt, isStatement, typed, problem }: { backAt: string; isStatement: boolean; typed: string; problem: AppealFormProblem | null }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const message = problem ? t(`appeal.problem.${problem}`) : ''
  return (
    <div className="wrap">
      <BackLink href={backAt}>{t(isStatement ? 'appeal.back-statement' : 'appeal.back')}</BackLink>
      {problem ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#words', message }]} /> : null}
      <Head title={t(isStatement ? 'appeal.title-statement' : 'appeal.title')} lead={t('appeal.lead')}>
        <form id={APPEAL_FORM} method="post" noValidate>
          <TextArea id="words" name="words" label={t('appeal.words')} hint={t('appeal.words-hint')} defaultValue={typed} error={problem ? { prefix: frame('error.field-prefix'), message } : undefined} />
          <Actions><Button name="intent" value="appeal">{t('appeal.action')}</Button></Actions>
        </form>
      </Head>
    </div>
  )
}
