import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'

/**
 * The box above the page's heading when something must be put right. Its links say the very words beside the fields.
 * `autofocus` takes a reader there without script; the page's title must begin with the same hidden word.
 */
export function ErrorSummary({
  id = 'errors',
  title,
  children,
  errors,
  focused = true,
}: {
  id?: string
  title: ReactNode
  children?: ReactNode
  errors: { href: string; message: string }[]
  focused?: boolean
}) {
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the one place where a page may take focus, so that it also happens without script
    <div className="errors" id={id} role="group" aria-labelledby={`${id}-title`} tabIndex={-1} autoFocus={focused}>
      <h2 id={`${id}-title`}>
        <Icon name="warn" size={26} />
        {title}
      </h2>
      {children ? <p>{children}</p> : null}
      <ul>
        {errors.map((error) => (
          <li key={`${error.href} ${error.message}`}><a href={error.href}>{error.message}</a></li>
        ))}
      </ul>
    </div>
  )
}
