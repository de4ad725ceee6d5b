import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { defectsChangedOn, openDefects } from '~/accessibility/queries/defects.server'
import { AccessibilityStatement } from '~/accessibility/ui/statement'
import { nextChangeOfAny } from '~/consultations/queries/next-change.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { inaccessibleFiles } from '../inaccessible-files.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { county } = context
  const { helpEmail, helpPhone, accessibility } = county.settings
  const [defects, changedOn, files, freshUntil] = await Promise.all([openDefects(context.work), defectsChangedOn(context.work), inaccessibleFiles(context.work), nextChangeOfAny(context.work)])
  const value = {
    title: textFor(locale, 'accessibility')('statement.title'),
    county: { name: county.name, originalLocale: county.originalLocale },
    email: helpEmail,
    phone: helpPhone,
    facts: accessibility ?? null,
    defects,
    changedOn,
    files,
  }
  return readPage(value, { tags: [`county:${county.id}`, 'accessibility', 'attachments', 'consultations'], freshUntil })
}

export default function Accessibility() {
  return <AccessibilityStatement statement={useLoaderData<typeof loader>()} />
}
