import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { SignedOutMeanwhile } from '~/identity/ui/signed-out-meanwhile'
import type { KeptField } from '~/identity/ui/typed-values'
import { addresses } from '~/kernel/addresses'
import { ErrorPage } from '~/shell/error-page'
import type { FrameFacts } from '~/shell/frame-facts'

/** What went wrong on a page where somebody writes: a form sent after the sign-in had ended is given back whole. */
export function WorkErrorBoundary() {
  const error = useRouteError()
  const facts = useRouteLoaderData<FrameFacts>('root')
  const { pathname, search } = useLocation()
  const here = `${pathname}${search}`
  if (!isRouteErrorResponse(error)) return <Failed status={500} facts={facts ?? null} here={here} />
  const { signedOut, kept } = (error.data ?? {}) as { signedOut?: boolean; kept?: KeptField[] }
  if (signedOut) return <SignedOutMeanwhile address={here} kept={kept ?? []} />
  return <Failed status={error.status} facts={facts ?? null} here={here} />
}

// Where the language menu sends the page's form there is none: this one leads to the same address in the chosen language.
function Failed({ status, facts, here }: { status: number; facts: FrameFacts | null; here: string }) {
  return (
    <>
      <ErrorPage failure={{ status }} facts={facts} />
      <form id="step" action={addresses.root()}><input type="hidden" name="to" value={here} /></form>
    </>
  )
}
