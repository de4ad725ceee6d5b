import { type ReactNode, useId } from 'react'
import { Button as AriaButton, Menu as AriaMenu, I18nProvider, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useHydrated } from '../hydrated/use-hydrated'
import { Icon } from '../icon/icon'

/** A line of the menu: a place to go, or something to do by sending a small form (signing out). */
export type MenuLine = { id: string; text: string } & ({ href: string } | { action: string; fields?: Record<string, string> })

type MenuProps = { locale: string; label: ReactNode; lines: MenuLine[] }

function LineForm({ id, line, children }: { id: string; line: Extract<MenuLine, { action: string }>; children?: ReactNode }) {
  return (
    <form method="post" action={line.action} id={id} hidden={children === undefined || undefined}>
      {Object.entries(line.fields ?? {}).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  )
}

function DetailsMenu({ label, lines, base }: MenuProps & { base: string }) {
  return (
    <details className="menu more">
      <summary className="menu__button">
        {label}
        <Icon name="down" size={20} />
      </summary>
      <div className="more__panel">
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              {'href' in line ? (
                <a href={line.href}>{line.text}</a>
              ) : (
                <LineForm id={`${base}-${line.id}`} line={line}>
                  <button className="menu__button" type="submit">{line.text}</button>
                </LineForm>
              )}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

function send(formId: string) {
  const form = document.getElementById(formId)
  if (form instanceof HTMLFormElement) form.requestSubmit()
}

/** A few lines behind one word, such as one's account. Without script it is a `<details>` with links and small forms. */
export function Menu(props: MenuProps) {
  const base = `menu-${useId().replace(/\W/g, '')}`
  if (!useHydrated()) return <DetailsMenu {...props} base={base} />
  const { locale, label, lines } = props
  return (
    <I18nProvider locale={locale}>
      <MenuTrigger>
        <AriaButton className="menu__button">
          {label}
          <Icon name="down" size={20} />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <AriaMenu className="menu__list">
            {lines.map((line) => (
              <MenuItem
                key={line.id}
                className="menu__item"
                id={line.id}
                href={'href' in line ? line.href : undefined}
                onAction={'href' in line ? undefined : () => send(`${base}-${line.id}`)}
              >
                {line.text}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
      {lines.map((line) => ('href' in line ? null : <LineForm key={line.id} id={`${base}-${line.id}`} line={line} />))}
    </I18nProvider>
  )
}
