import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keepDefect } from '~/accessibility/commands/keep-defect.server'
import { readDefect } from '~/accessibility/forms/defect-form.server'
import { defectToEdit } from '~/accessibility/queries/defects.server'
import { DefectForm } from '~/accessibility/ui/defect-form'
import { addresses } from '~/kernel/addresses'
import { dayOf } from '~/kernel/times'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { isLanguageChange } from '../form-language.server'
import { requireMay, requireMayOfForm } from '../require-viewer.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'

export const handle = { js: true, frame: 'work', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'accessibility.keep-defects', { locale, request })
  const { county, work } = context
  const { mendBy, mendedOn, ...defect } = (await defectToEdit(work, params.defect ?? '', county.originalLocale, dayOf(work.now))) ?? notFound()
  const [year = '', month = '', day = ''] = mendBy?.split('-') ?? []
  return {
    title: textFor(locale, 'accessibility')('defect.title'),
    defect: { ...defect, isMended: mendedOn !== null, typedRequirements: defect.requirements.join(', '), typedDay: { day: day && String(Number(day)), month: month && String(Number(month)), year } },
    required: county.requiredLocales, locales: [...new Set([county.originalLocale, ...county.requiredLocales, ...county.offeredLocales])],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const read = await readForm(request)
  const form = read.ok ? read.form : new FormData()
  requireMayOfForm(context, 'accessibility.keep-defects', { locale, request }, form)
  const { county, work } = context
  const { mendBy, isMended, requirements, ...typed } = readDefect(form)
  const again = { typed: { ...typed, isMended }, problems: [], isWrongDay: mendBy === undefined, isWrongNumber: requirements === undefined, isChangedMeanwhile: false }
  if (isLanguageChange({ request, context }, form, locale)) return stillTyped({ ...again, isWrongDay: false, isWrongNumber: false })
  if (mendBy === undefined || requirements === undefined) return unprocessable(again)
  const { id, revision, what, why, instead } = typed
  const kept = await keepDefect(work, { id, revision, what, why, instead, requirements, mendBy, mendedOn: isMended ? dayOf(work.now) : null, originalLocale: county.originalLocale, required: county.requiredLocales })
  if (kept.ok) throw seeOther(addresses.officialAccessibility(locale))
  return kept.code === 'incomplete' ? unprocessable({ ...again, problems: kept.details ?? [] }) : conflict({ ...again, isChangedMeanwhile: true })
}

export default function OfficialDefect() {
  const { defect, required, locales } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <DefectForm defect={sent?.typed ?? defect} locales={locales} required={required} problems={sent?.problems ?? []} isWrongDay={sent?.isWrongDay ?? false} isWrongNumber={sent?.isWrongNumber ?? false} isChangedMeanwhile={sent?.isChangedMeanwhile ?? false} />
}

export { WorkErrorBoundary as ErrorBoundary }
