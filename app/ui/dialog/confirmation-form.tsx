import type { ReactNode } from 'react'
import { Button } from '../button/button'

export type Confirmation = {
  action: string
  fields?: Record<string, string>
  confirm: ReactNode
  children: ReactNode
}

/** What will happen, and the one button that does it. The same form on the confirmation page and in the dialog. */
export function ConfirmationForm({ action, fields = {}, confirm, children, cancel }: Confirmation & { cancel: ReactNode }) {
  return (
    <form method="post" action={action} noValidate className="dialog__body">
      {children}
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="actions">
        <Button>{confirm}</Button>
        {cancel}
      </div>
    </form>
  )
}
