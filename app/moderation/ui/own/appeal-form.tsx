import type { ReactNode } from 'react'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'
import { HiddenRows, type RowsProps } from './hidden-list'

/** Why the request was given back. */
export type AppealFormProblem = 'missing' | 'too-long' | 'identity-code'

/** The answer is not open on this device any more: its code as it was typed, and what is wrong with it. */
export type AskedCode = { code: string; problem: 'required' | 'wrong' | null }

/** The id of the form, which a change of language sends along; what stands in its place once a sign-in has ended has the same. */
export const APPEAL_FORM = 'step'

/** The part that another look is asked for, in whose words and under what name; shown to its author only. */
export type AppealedPart = Omit<RowsProps, 'partName'> & { name: ReactNode }

type Appeal = { backAt: string; isStatement: boolean; typed: string; problem: AppealFormProblem | null; about: AppealedPart | null; answerId?: string | null; asked?: AskedCode | null }

/**
 * Asks for another look at one hidden part; what was typed is kept when it must be put right. `answerId` is the answer
 * that the part belongs to; `asked` is there when the code of that answer has to be typed once more before the request can be sent.
 */
export function AppealForm({ backAt, isStatement, typed, problem, about, answerId = null, asked = null }: Appeal) {
  const { t } = useText('moderation')
  const { t: answers } = useText('answers')
  const { t: frame } = useText('shell')
  const errorOf = (message: string | null) => (message ? { prefix: frame('error.field-prefix'), message } : undefined)
  const wordsMessage = problem ? t(`appeal.problem.${problem}`) : null
  const codeMessage = asked?.problem === 'required' ? answers('find.required') : asked?.problem === 'wrong' ? answers('edit.again.wrong') : null
  const error = codeMessage ? { href: '#answer_code', message: codeMessage } : wordsMessage ? { href: '#words', message: wordsMessage } : null
  const title = asked ? answers('edit.again.title-appeal') : t(isStatement ? 'appeal.title-statement' : 'appeal.title')
  return (
    <div className="wrap">
      <BackLink href={backAt}>{t(isStatement ? 'appeal.back-statement' : 'appeal.back')}</BackLink>
      {error ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[error]}>{asked ? frame('error.kept') : null}</ErrorSummary> : null}
      <Head title={title} lead={asked ? answers('edit.again.lead-appeal') : t('appeal.lead')}>
        {about && !asked ? (
          <section aria-labelledby="about">
            <h2 id="about">{t('appeal.about')}</h2>
            <HiddenRows part={about.part} written={about.written} original={about.original} partName={() => about.name} />
          </section>
        ) : null}
        <form id={APPEAL_FORM} method="post" noValidate>
          {answerId ? <input type="hidden" name="answer_id" value={answerId} /> : null}
          {asked ? (
            <TextField
              id="answer_code" name="answer_code" label={answers('edit.again.code')} hint={answers('edit.again.code-hint-appeal')} defaultValue={asked.code} autoComplete="off" spellCheck={false} autoCapitalize="characters"
              error={errorOf(codeMessage)}
            />
          ) : null}
          <TextArea id="words" name="words" label={t('appeal.words')} hint={t('appeal.words-hint')} defaultValue={typed} error={errorOf(wordsMessage)} />
          <Actions><Button name="intent" value="appeal">{t('appeal.action')}</Button></Actions>
        </form>
      </Head>
    </div>
  )
}
