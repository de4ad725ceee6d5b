import type { LoaderFunctionArgs } from '@remix-run/node'
import { privacyContact } from '~/counties/queries/kept-times.server'
import { accountFile } from '~/identity/documents/account-file.server'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import { dataToSave, pageToSave } from '../file-response.server'
import { accountDataOf } from '../my-account-data.server'

/** Everything that is kept of whoever is signed in, to take along: in words, or as it is kept (GDPR art. 15). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { sections, kept } = await accountDataOf(context, request, locale)
  const name = textFor(locale, 'identity')('my-data.file.name')
  if (new URL(request.url).searchParams.get('as') === 'data') return dataToSave(kept, name)
  const { county } = context
  const { email, phone } = privacyContact(county.settings)
  return pageToSave(accountFile({ locale, sections, countyName: pickText(county.name, locale, county.originalLocale).text, contact: `${phone}, ${email}` }), name)
}
