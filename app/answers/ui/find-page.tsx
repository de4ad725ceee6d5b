import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Hint } from '~/ui/hint/hint'
import { TextField } from '~/ui/text-field/text-field'

/** The id of the form; the language menu of the frame sends it. */
export const FIND_FORM = 'find-form'

/** Asks for a code: the answer code, the helper's code or the return code of a draft, whichever one has. */
export function FindAnswer({ typed, problem }: { typed: string; problem: 'required' | 'not-found' | null }) {
  const { t } = useText('answers')
  const { t: frame } = useText('shell')
  const message = problem === 'required' ? t('find.required') : problem === 'not-found' ? t('find.not-found') : null
  return (
    <div className="wrap">
      {message ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#code', message }]} /> : null}
      <Head title={t('find.title')} lead={t('find.lead')}>
        <form id={FIND_FORM} className="form-column" method="post" noValidate data-code-form="">
          {/* The picture on a receipt brings the code behind the hash, which only a script can read. */}
          <noscript><Hint>{t('find.no-script')}</Hint></noscript>
          <TextField
            id="code" name="code" label={t('find.code.label')} hint={t('find.code.hint')} defaultValue={typed} autoComplete="off" spellCheck={false} autoCapitalize="characters"
            error={message ? { prefix: frame('error.field-prefix'), message } : undefined}
          />
          <Actions>
            <Button>{t('find.action')}</Button>
          </Actions>
        </form>
      </Head>
      <Folio id="lost" heading={t('find.lost.title')}>
        <p>{t('find.lost.body')}</p>
      </Folio>
      <script type="module" src={addresses.script('answer')} />
    </div>
  )
}
