import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { storedLocale } from '~/kernel/locales'
import { notFound } from '~/platform/http/responses.server'
import { formatDateTime } from '~/platform/i18n/format'
import { localeFromRequest } from '~/platform/i18n/locale-from-request.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { Head } from '~/ui/head/head'

export const handle = { js: false, width: 'narrow' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

/** The letters that the demonstration would have sent. Outside demo mode there is no such page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.isDemo) return notFound()
  const locale = localeFromRequest(request, context.county.offeredLocales)
  const letters = (await context.demoLetters()).map(({ to, subject, text, sentAt, isOfStory, locale: language }) => ({
    to, subject, text, sentAt, isOfStory, language: storedLocale(language),
  }))
  return { title: textFor(locale, 'shell')('demo.outbox'), letters, origin: context.publicOrigin }
}

export default function Outbox() {
  const { letters, origin } = useLoaderData<typeof loader>()
  const { t, locale } = useText('shell')
  const told = letters.findIndex(({ isOfStory }) => isOfStory)
  return (
    <div className="wrap">
      <Head title={t('demo.outbox')} lead={t('demo.outbox-lead')} />
      {told >= 0 ? <p>{t('demo.outbox-decided')} <a href={`#letter-${told}`} lang={letters[told]!.language}>{letters[told]!.subject}</a></p> : null}
      {letters.length === 0 ? <p>{t('demo.outbox-empty')}</p> : null}
      {letters.map((letter, index) => (
        <article key={`${letter.to}-${index}`} className="folio" aria-labelledby={`letter-${index}`}>
          <h2 id={`letter-${index}`} lang={letter.language}>{letter.subject}</h2>
          <div className="folio__body">
            <p className="soft">{t('demo.letter-to', { to: letter.to })} · {formatDateTime(locale, letter.sentAt)}</p>
            {letter.text.split('\n\n').map((paragraph, number) => (
              <p key={number} lang={letter.language}>
                {paragraph.split('\n').map((line, at) => <Fragment key={at}>{at > 0 ? <br /> : null}{withLinks(line, origin)}</Fragment>)}
              </p>
            ))}
          </div>
        </article>
      ))}
    </div>
  )
}

// Only links to this very site are made pressable: a letter's text is somebody's words.
function withLinks(line: string, origin: string) {
  return line.split(/(https?:\/\/[^\s]+[^\s.,])/).map((part, index) => (part.startsWith(`${origin}/`) ? <a key={index} href={part}>{part}</a> : part))
}
