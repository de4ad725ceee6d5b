import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { I18nProvider } from 'react-aria'
import { hydrateRoot } from 'react-dom/client'
import { noteTyped, stayOnPage, WhenTakenOver } from '~/platform/http/keep-typed'

const putBack = noteTyped(document)
stayOnPage(window)

// Only workspaces come here: reading and answering pages carry no scripts of the framework.
void whenDecoded().then(() => startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <WhenTakenOver run={putBack}>
        <I18nProvider locale={document.documentElement.lang}>
          <RemixBrowser />
        </I18nProvider>
      </WhenTakenOver>
    </StrictMode>,
  )
}))

/**
 * Waits for the page's data. RemixBrowser would wait for it itself, outside every boundary: somebody who clicks in
 * that moment makes React 18 render at once, and it gives up with error 345 (remix-run/remix issue 10214).
 * The throw comes before the component's first hook, so it can be called from here.
 */
async function whenDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (waitingFor) {
    if (waitingFor instanceof Promise) await waitingFor
  }
}
