import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { I18nProvider } from 'react-aria'
import { hydrateRoot } from 'react-dom/client'
import { noteTyped, WhenTakenOver } from '~/platform/http/keep-typed'

const putBack = noteTyped(document)

// Only workspaces come here: reading and answering pages carry no scripts of the framework.
startTransition(() => {
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
})
