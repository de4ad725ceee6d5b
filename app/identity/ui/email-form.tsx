import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { TextField } from '~/ui/text-field/text-field'

/** The id of the page's form for an address or a code, which a change of language sends along. */
export const SIGN_IN_FORM = 'sign-in-form'

/** Asks for the address to which a sign-in link is mailed. `error` is the message beside the field. */
export function EmailForm({ email, returnTo, error, isIdentified = false }: { email?: string; returnTo?: string; error?: string; isIdentified?: boolean }) {
  const { t, locale } = useText('identity')
  const { t: frame } = useText('shell')
  return (
    <form id={SIGN_IN_FORM} method="post" action={isIdentified ? addresses.signInIdentified(locale, returnTo) : addresses.signIn(locale, returnTo)} noValidate>
      <input type="hidden" name="intent" value="link" />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('sign-in.email.label')}
        hint={t('sign-in.email.hint')}
        defaultValue={email}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        error={error ? { prefix: frame('error.field-prefix'), message: error } : undefined}
      />
      <p className="actions"><Button>{t('sign-in.send')}</Button></p>
    </form>
  )
}
