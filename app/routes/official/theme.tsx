import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { releasePassage } from '~/analysis/commands/release-passage.server'
import { removeTheme } from '~/analysis/commands/remove-theme.server'
import { renameTheme } from '~/analysis/commands/rename-theme.server'
import { withdrawRelease } from '~/analysis/commands/withdraw-release.server'
import { readTitle } from '~/analysis/forms/theme-title.server'
import { themeEvidence, themeFacts } from '~/analysis/queries/theme-list.server'
import { themePassages } from '~/analysis/queries/theme-passages.server'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { ThemePage } from '~/analysis/ui/themes/theme-page'
import { addresses } from '~/kernel/addresses'
import { isId } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { arrivedStatements } from '~/statements/queries/arrived-statements.server'
import { BackLink } from '~/ui/link/link'
import { isLanguageChange } from '../form-language.server'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openDesk, type Desk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'analysis.see-themes')
  const theme = await themeOf(work, page.id, args.params.theme)
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined
  const [found, evidence, statements] = await Promise.all([themePassages(work, page.id, theme.id, after), themeEvidence(work, page.id), arrivedStatements(work, page.id, county.smallGroupThreshold, args.context.guards.shownContents)])
  return {
    title: pickText(theme.title, locale, theme.originalLocale).text,
    ...mayOf(args.context, { code: 'analysis.code', release: 'analysis.release-passage', write: 'summaries.read-draft', answer: 'analysis.read-answers', statement: 'statements.read-waiting' }),
    matter, theme, found, fewPeople: evidence[theme.id]?.responses === null ? county.smallGroupThreshold : null, givers: statements.map(({ id, giver }) => ({ id, name: giver.name })),
    municipalities: county.municipalities, offered: county.offeredLocales, required: county.requiredLocales,
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, page } = await openDesk(args, 'analysis.see-themes', read.ok ? read.form : undefined)
  const theme = await themeOf(work, page.id, args.params.theme)
  const form = read.ok ? read.form : new FormData()
  const asked = form.get('passage')
  // What is no id finds no passage, and must not come back in an address.
  const passageId = isId(asked) ? asked : ''
  const here = addresses.officialTheme(locale, page.slug, theme.id)
  const [title, was] = [readTitle(form), readTitle(form, 'was')]
  if (isLanguageChange(args, form, locale)) return stillTyped({ title, was, refusal: null })
  switch (form.get('do')) {
    case 'release': {
      if (form.get('confirmed') !== 'yes') return unprocessable({ passageId, refusal: 'not-confirmed' as const })
      const released = await releasePassage(work, { passageId })
      if (released.ok) throw seeOther(`${here}#passage-${passageId}`)
      return unprocessable({ passageId, refusal: released.code })
    }
    case 'withdraw':
      await withdrawRelease(work, { passageId })
      throw seeOther(`${here}#passage-${passageId}`)
    case 'name': {
      const named = await renameTheme(work, { themeId: theme.id, title, seen: was })
      if (named.ok) throw seeOther(here)
      return named.code === 'changed-meanwhile' ? conflict({ title, was: theme.title, refusal: named.code }) : unprocessable({ title, was, refusal: named.code })
    }
    case 'remove':
      await removeTheme(work, { themeId: theme.id })
      throw seeOther(addresses.officialThemes(locale, page.slug))
    default:
      throw seeOther(here)
  }
}

async function themeOf(work: Desk['work'], consultationId: string, id: string | undefined) {
  const theme = isId(id) ? await themeFacts(work, id) : null
  return theme?.consultationId === consultationId ? theme : notFound()
}

export default function Theme() {
  const { title, matter, may, others, theme, found, fewPeople, givers, municipalities, offered, required } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t, locale } = useText('analysis')
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="themes" title={title}>
        <BackLink href={addresses.officialThemes(locale, matter.slug)}>{t('theme.back')}</BackLink>
      </DeskHead>
      <ThemePage
        may={may}
        others={{ code: <PartOfOthers part={others.code} />, release: <PartOfOthers part={others.release} /> }}
        theme={theme}
        passages={found.passages}
        fewPeople={fewPeople}
        around={{ slug: matter.slug, may, municipalities, original: matter.originalLocale, giverOf: (id) => givers.find((each) => each.id === id)?.name }}
        moreAt={found.next ? `${addresses.officialTheme(locale, matter.slug, theme.id)}?after=${found.next}` : null}
        writeAt={addresses.officialSummaryTheme(locale, matter.slug, theme.id)}
        languages={{ offered, required }}
        refused={refused ?? null}
      />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
