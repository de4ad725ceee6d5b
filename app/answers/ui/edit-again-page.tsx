import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import type { TypedFields } from '~/questions/contract'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Head } from '~/ui/head/head'
import { TextField } from '~/ui/text-field/text-field'
import type { WordsToCopy } from '../queries/answer-labels.server'
import { AnswerForm } from './answer-form'
import { TextToCopy } from './closed-page'

/** Changes that wait for the code of their answer: everything typed, out of sight and as words, and the code as it was typed. */
export type EditAgainPage = { fields: TypedFields; words: WordsToCopy; original: Locale; code: string; problem: 'required' | 'wrong' | null }

/** The answer is not open on this device any more: asks for its code, and goes on with what was typed. */
export function EditAgain({ page }: { page: EditAgainPage }) {
  const { t } = useText('answers')
  const { t: frame } = useText('shell')
  const message = page.problem === 'required' ? t('find.required') : page.problem === 'wrong' ? t('edit.again.wrong') : null
  return (
    <div className="wrap">
      {message ? (
        <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#answer_code', message }]}>{frame('error.kept')}</ErrorSummary>
      ) : null}
      <Head title={t('edit.again.title')} lead={t('edit.again.lead')}>
        <AnswerForm also={page.fields}>
          <div className="form-column">
            <TextField
              id="answer_code" name="answer_code" label={t('edit.again.code')} hint={t('edit.again.code-hint')} defaultValue={page.code} autoComplete="off" spellCheck={false} autoCapitalize="characters"
              error={message ? { prefix: frame('error.field-prefix'), message } : undefined}
            />
          </div>
          <Actions>
            <Button name="intent" value="save">{t('edit.action.save')}</Button>
          </Actions>
        </AnswerForm>
      </Head>
      <TextToCopy words={page.words} original={page.original} />
    </div>
  )
}
