import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { releasedPassages } from '~/analysis/queries/released-passages.server'
import { consultationForAnswering } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { arrivedStatements } from '~/statements/queries/arrived-statements.server'
import { publishedSummary } from '~/summaries/queries/published-summary.server'
import { BehindTheme } from '~/summaries/ui/behind-theme'
import { BackLink } from '~/ui/link/link'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county } = context
  const matter = isSlug(params.slug) ? await consultationForAnswering(work, params.slug) : null
  const published = matter && (await publishedSummary(work, matter.facts.id))
  const theme = published?.content.themes.find((each) => each.themeId === params.theme)
  if (!published || !theme) return notFound()
  const { id, slug } = matter.facts
  const [passages, statements] = await Promise.all([releasedPassages(work, id, theme.themeId), arrivedStatements(work, id, county.smallGroupThreshold, context.guards.shownContents)])
  const { originalLocale, smallGroupThreshold } = published.content
  const value = {
    title: textFor(locale, 'summaries')('behind.title', { theme: pickText(theme.title, locale, originalLocale).text }),
    slug, theme, originalLocale, smallGroupThreshold,
    passages: passages.map(({ id: passageId, text, locale: language, statement }) => ({
      id: passageId, text, locale: language,
      statement: statement && { id: statement.id, giver: statements.find((each) => each.id === statement.id)?.giver.name ?? {} },
    })),
  }
  return readPage(value, { tags: [`county:${county.id}`, `summary:${id}`, ...statements.map((each) => `statement:${each.id}`)] })
}

export default function SummaryEvidence() {
  const { title, slug, theme, originalLocale, smallGroupThreshold, passages } = useLoaderData<typeof loader>()
  const { t, locale } = useText('summaries')
  return (
    <div className="wrap">
      <BackLink href={addresses.summary(locale, slug)}>{t('behind.back')}</BackLink>
      <BehindTheme title={title} theme={theme} original={originalLocale} smallGroupThreshold={smallGroupThreshold} passages={passages} />
    </div>
  )
}
