import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { defectList } from '~/accessibility/queries/defects.server'
import { remarkQueue } from '~/accessibility/queries/remarks.server'
import { AccessibilityQueue } from '~/accessibility/ui/queue'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { requireMay } from '../require-viewer.server'

export const handle = { js: true, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'accessibility.see-queue', { locale, request })
  const [remarks, defects] = await Promise.all([remarkQueue(context.work), defectList(context.work)])
  return { title: textFor(locale, 'accessibility')('queue.title'), remarks, defects, may: { keepDefects: context.may('accessibility.keep-defects') } }
}

export default function OfficialAccessibility() {
  const { remarks, defects, may } = useLoaderData<typeof loader>()
  return <AccessibilityQueue remarks={remarks} defects={defects} may={may} />
}
