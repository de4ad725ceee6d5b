import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { associationsOf } from '~/associations/queries/associations-of.server'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther } from '~/platform/http/responses.server'
import { compareByLocale } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { ownStatements } from '~/statements/queries/own-statements.server'
import { HomePage } from '~/statements/ui/work/home-page'
import { matterWanted } from '../own-statement.server'
import { requireMay } from '../require-viewer.server'

export const handle = { js: true, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = requireMay(context, 'identity.enter-association', { locale, request })
  const matter = matterWanted(request)
  const represented = await associationsOf(context.work, viewer.personId)
  if (represented.length === 1) throw seeOther(addresses.associationStatements(locale, represented[0]!.slug, matter))
  const entries = await Promise.all(represented.map(async ({ id, slug, name, position }) => {
    const statements = await ownStatements(context.work, id)
    const count = (state: string) => statements.filter((each) => each.state === state).length
    return { slug, position, name: pickText(name, locale, context.county.originalLocale).text, draftCount: count('draft'), givenCount: count('submitted') }
  }))
  const byName = compareByLocale(locale)
  return { title: textFor(locale, 'statements')('work.home.title'), associations: entries.sort((a, b) => byName(a.name, b.name)), contact: context.county.settings.helpEmail, matter }
}

export default function AssociationHome() {
  const { associations, contact, matter } = useLoaderData<typeof loader>()
  return <HomePage associations={associations} contact={contact} matter={matter} />
}
