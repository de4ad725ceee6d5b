import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerDataFile } from '~/answers/documents/answer-data-file.server'
import { plainParts } from '~/answers/ui/plain-parts'
import { privacyContact } from '~/counties/queries/kept-times.server'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import { dataToSave, pageToSave } from '../file-response.server'
import { answerDataOf } from '../my-answer-data.server'

/** Everything that is kept of an answer, to take along: in words, or as it is kept (GDPR art. 15). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { original, facts, parts, kept, answer } = await answerDataOf(context, request, locale)
  const name = textFor(locale, 'answers')('my-data.file.name')
  if (new URL(request.url).searchParams.get('as') === 'data') return dataToSave(kept, name)
  const { county } = context
  const { email, phone } = privacyContact(county.settings)
  return pageToSave(answerDataFile({
    locale, facts,
    countyName: pickText(county.name, locale, county.originalLocale).text,
    parts: answer.isWithdrawn ? [] : plainParts(parts, { locale, original }),
    contact: `${phone}, ${email}`,
  }), name)
}
