import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'

/** Why a provider of identities did not sign somebody in, as a key of this area's texts. */
export const SIGN_IN_PROBLEMS = ['cancelled', 'not-ours', 'unreachable', 'failed', 'no-second-factor', 'no-access', 'too-weak', 'work-account'] as const
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number]

/** Says why signing in through a provider did not work, and what to do. */
export function ProblemPage({ problem, contact }: { problem: SignInProblem; contact: string }) {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t(`problem.${problem}.title`)} lead={t(`problem.${problem}.body`, { contact })}>
        <div className="actions"><ButtonLink href={addresses.signIn(locale)}>{t('problem.action')}</ButtonLink></div>
      </Head>
    </div>
  )
}
