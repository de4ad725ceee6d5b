import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { VisuallyHidden } from '../visually-hidden/visually-hidden'

/** The way back from a question page; the browser's own Back works as well. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p>
      <a className="back" href={href}>
        <Icon name="back" size={20} />
        {children}
      </a>
    </p>
  )
}

/** The same way back where leaving the page by a link would lose what was typed: it sends the form, which keeps it. */
export function BackButton({ form, children }: { form: string; children: ReactNode }) {
  return (
    <p>
      <button className="back" type="submit" form={form} name="intent" value="back" formNoValidate>
        <Icon name="back" size={20} />
        {children}
      </button>
    </p>
  )
}

/** A link whose words repeat on the page; `context` is the hidden rest that tells them apart. */
export function ContextLink({ href, children, context }: { href: string; children: ReactNode; context: ReactNode }) {
  return (
    <a href={href}>
      {children}
      <VisuallyHidden> {context}</VisuallyHidden>
    </a>
  )
}
