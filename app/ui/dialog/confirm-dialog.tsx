import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components'
import { ButtonLink, buttonClass } from '../button/button'
import { useHydrated } from '../hydrated/use-hydrated'
import { type Confirmation, ConfirmationForm } from './confirmation-form'

/**
 * Asks before something that cannot be undone. Without script the trigger is a link to the confirmation page at `href`,
 * which shows the same form; with script the form opens here. Hydrated workspaces only.
 */
export function ConfirmDialog({
  locale,
  trigger,
  href,
  title,
  cancel,
  look = 'quiet',
  ...confirmation
}: Confirmation & {
  locale: string
  trigger: ReactNode
  href: string
  title: ReactNode
  cancel: ReactNode
  look?: 'quiet' | 'link'
}) {
  if (!useHydrated()) return <ButtonLink href={href} look={look} small>{trigger}</ButtonLink>
  return (
    <I18nProvider locale={locale}>
      <DialogTrigger>
        <AriaButton className={buttonClass({ look, small: true })}>{trigger}</AriaButton>
        <ModalOverlay className="veil" isDismissable>
          <Modal className="dialog">
            <Dialog role="alertdialog">
              {({ close }) => (
                <>
                  <Heading slot="title">{title}</Heading>
                  <ConfirmationForm
                    {...confirmation}
                    cancel={<AriaButton className={buttonClass({ look: 'link' })} onPress={close}>{cancel}</AriaButton>}
                  />
                </>
              )}
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </I18nProvider>
  )
}
