import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { I18nProvider } from 'react-aria'
import { hydrateRoot } from 'react-dom/client'
import { sendAgainAsForm } from './platform/http/send-again'

// Only workspaces come here: reading and answering pages carry no scripts of the framework.
sendAgainAsForm()
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider locale={document.documentElement.lang}>
        <RemixBrowser />
      </I18nProvider>
    </StrictMode>,
  )
})
