import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon'

type Look = { look?: 'filled' | 'quiet' | 'link'; small?: boolean }

/** The classes of a button, for the rare element that is not one of the two below. */
export function buttonClass({ look = 'filled', small = false }: Look) {
  return ['button', look === 'filled' ? '' : `button--${look}`, small ? 'button--small' : ''].filter(Boolean).join(' ')
}

/**
 * Something happens: a form is sent. One filled button a view, never disabled: a press that cannot succeed is answered
 * with words. `name` and `value` tell the server which of several buttons was pressed.
 */
export function Button({
  look,
  small,
  children,
  type = 'submit',
  name,
  value,
  form,
  formAction,
  icon,
  describedBy,
}: Look & {
  children: ReactNode
  type?: 'submit' | 'button'
  name?: string
  value?: string
  form?: string
  formAction?: string
  icon?: IconName
  describedBy?: string
}) {
  return (
    <button
      className={buttonClass({ look, small })}
      type={type}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      aria-describedby={describedBy}
    >
      {icon ? <Icon name={icon} size={20} /> : null}
      {children}
    </button>
  )
}

/** One goes somewhere, and it is the page's main way on. `onward` draws the arrow after the words. */
export function ButtonLink({
  look,
  small,
  href,
  children,
  icon,
  onward,
  download,
}: Look & { href: string; children: ReactNode; icon?: IconName; onward?: boolean; download?: boolean }) {
  return (
    <a className={buttonClass({ look, small })} href={href} download={download || undefined}>
      {icon ? <Icon name={icon} size={20} /> : null}
      {children}
      {onward ? <Icon name="go" /> : null}
    </a>
  )
}

/** A row of ways on; full width on a phone. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}
