import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { direction, LOCALES, type Locale } from '~/kernel/locales'
import { requestFacts } from '~/platform/http/request-facts.server'
import { EmbeddedTexts } from '~/platform/i18n/embedded-texts'
import { pageLocale } from '~/platform/i18n/locale-from-request.server'
import { StaticPage } from '~/platform/i18n/static-page'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import { AlternateLinks } from '~/shell/alternate-links'
import { DemoBanner } from '~/shell/demo-banner'
import { ErrorPage, shownStatus, type Failure } from '~/shell/error-page'
import { Footer } from '~/shell/footer'
import { frameFacts, isOfOnePerson, type FrameFacts } from '~/shell/frame-facts'
import { Header } from '~/shell/header'
import { usePageHandle } from '~/shell/page-handle'
import { pageTitle } from '~/shell/page-title'
import { SkipLink } from '~/ui/skip-link/skip-link'
import publicStyles from '~/ui/styles/public.css?url'
import workspaceStyles from '~/ui/styles/workspace.css?url'

const FONT = '/fonts/source-sans-3-latin-wght-normal.woff2'

export const links: LinksFunction = () => [
  { rel: 'preload', href: FONT, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: publicStyles },
  { rel: 'icon', href: '/icons/mark.svg', type: 'image/svg+xml' },
]

export function loader({ request, context }: LoaderFunctionArgs) {
  const locale = pageLocale(request, context.county.offeredLocales)
  const facts = frameFacts(context, locale, isOfOnePerson(new URL(request.url).pathname))
  // Scripts of a kept page may not differ from visit to visit, so such a page has none and needs no nonce.
  return { ...facts, nonce: context.nonce, needsCorrecting: requestFacts()?.needsCorrecting }
}

/** The document around every page, and around what went wrong. */
export function Layout({ children }: { children: ReactNode }) {
  const facts = useRouteLoaderData<typeof loader>('root')
  // Null where nothing went wrong.
  const error = useRouteError() ?? undefined
  const handle = usePageHandle(error !== undefined)
  const locale: Locale = facts?.locale ?? LOCALES[0]!
  const { nonce } = facts ?? {}
  const document = (
    <html lang={locale} dir={direction(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {error === undefined ? <Meta /> : <title>{errorTitle(locale, facts, error)}</title>}
        {handle.js ? <meta property="csp-nonce" content={nonce} /> : null}
        {facts && handle.frame === 'public' && error === undefined ? <AlternateLinks facts={facts} /> : null}
        <Links />
        {handle.frame === 'work' ? <link rel="stylesheet" href={workspaceStyles} /> : null}
        {facts?.theme.stylesheet ? <link rel="stylesheet" href={facts.theme.stylesheet} /> : null}
      </head>
      <body>
        <TextProvider locale={locale}>
          <Frame facts={facts ?? null} isError={error !== undefined}>{children}</Frame>
        </TextProvider>
        {handle.js ? (
          <>
            <EmbeddedTexts locales={[locale]} />
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  )
  return handle.js ? document : <StaticPage>{document}</StaticPage>
}

function Frame({ facts, isError, children }: { facts: FrameFacts | null; isError: boolean; children: ReactNode }) {
  const handle = usePageHandle(isError)
  const t = textFor(facts?.locale ?? LOCALES[0]!, 'shell')
  return (
    <>
      <SkipLink>{t('skip-to-content')}</SkipLink>
      {facts?.isDemo ? <DemoBanner isWide={handle.width === 'wide'} /> : null}
      {facts ? <Header facts={facts} handle={handle} /> : null}
      <main id="main" className={handle.flush ? 'main--flush' : undefined} tabIndex={-1}>
        {children}
      </main>
      {facts ? <Footer facts={facts} isWide={handle.width === 'wide'} /> : null}
    </>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const facts = useRouteLoaderData<typeof loader>('root')
  return <ErrorPage failure={failureOf(useRouteError())} facts={facts ?? null} />
}

function failureOf(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return { status: 500 }
  const { reason, kept } = (error.data ?? {}) as Partial<Failure>
  return { status: error.status, reason, kept: Array.isArray(kept) ? kept : undefined }
}

function errorTitle(locale: Locale, facts: FrameFacts | undefined, error: unknown): string {
  const title = textFor(locale, 'shell')(`page.${shownStatus(failureOf(error).status)}.title`)
  return facts ? pageTitle(locale, facts.countyName, title) : title
}
