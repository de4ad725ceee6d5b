import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { SignedOutMeanwhile, type KeptField } from '~/identity/ui/signed-out-meanwhile'
import { ErrorPage } from '~/shell/error-page'
import type { FrameFacts } from '~/shell/frame-facts'

/** What went wrong on a page where somebody writes: a form sent after the sign-in had ended is given back whole. */
export function WorkErrorBoundary() {
  const error = useRouteError()
  const facts = useRouteLoaderData<FrameFacts>('root')
  const { pathname, search } = useLocation()
  if (!isRouteErrorResponse(error)) return <ErrorPage failure={{ status: 500 }} facts={facts ?? null} />
  const { signedOut, kept } = (error.data ?? {}) as { signedOut?: boolean; kept?: KeptField[] }
  if (signedOut) return <SignedOutMeanwhile address={`${pathname}${search}`} kept={kept ?? []} />
  return <ErrorPage failure={{ status: error.status }} facts={facts ?? null} />
}
