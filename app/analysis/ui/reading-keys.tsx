import { useEffect, useState } from 'react'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { useHydrated } from '~/ui/hydrated/use-hydrated'
import { Keys } from '~/ui/keys/keys'

/** An answer beside the open one, and where it is open. */
type Neighbour = { id: string; at: string }

const KEPT = 'kuultu:reading-keys'

/**
 * Single keys for reading many answers: J and K move and keep what was ticked, 1–9 tick a theme, L marks read. They can be
 * turned off (WCAG 2.1.4), stay off in this browser, and are silent while somebody types or chooses in a field.
 */
export function ReadingKeys({ previous, next, themeCount }: { previous: Neighbour | null; next: Neighbour | null; themeCount: number }) {
  const { t } = useText('analysis')
  const isLive = useHydrated()
  const [isOn, setIsOn] = useState(true)
  useEffect(() => setIsOn(localStorage.getItem(KEPT) !== 'off'), [])
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => press(event, previous, next)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn, previous, next])
  const turn = (on: boolean) => {
    localStorage.setItem(KEPT, on ? 'on' : 'off')
    setIsOn(on)
  }
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('keys.title')}</h2>
      {isOn ? (
        <Keys rows={[
          { keys: ['J', 'K'], does: t('keys.next-previous') },
          { keys: themeCount > 1 ? ['1', '–', String(Math.min(themeCount, 9))] : ['1'], does: t('keys.theme') },
          { keys: ['L'], does: t('keys.read') },
        ]} />
      ) : <p role="status">{t('keys.is-off')}</p>}
      {isLive ? <p className="small"><TurnButton isOn={isOn} turn={turn} /></p> : <p className="small soft">{t('keys.needs-script')}</p>}
    </section>
  )
}

function TurnButton({ isOn, turn }: { isOn: boolean; turn: (on: boolean) => void }) {
  const { t } = useText('analysis')
  return <span onClickCapture={() => turn(!isOn)}><Button type="button" look="link" small>{isOn ? t('keys.turn-off') : t('keys.turn-on')}</Button></span>
}

function press(event: KeyboardEvent, previous: Neighbour | null, next: Neighbour | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  const target = event.target as HTMLElement
  if (target.closest('select, textarea, [contenteditable], input:not([type="checkbox"])')) return
  const key = event.key.toLowerCase()
  if (key === 'j' && next) move(next)
  else if (key === 'k' && previous) move(previous)
  else if (key === 'l') document.querySelector<HTMLButtonElement>('#coding button[value="read"]')?.click()
  else if (/^[1-9]$/.test(key)) {
    const text = target.closest('.coded-text') ?? document.querySelector('.coded-text')
    text?.querySelector<HTMLInputElement>(`input[data-key="${key}"]`)?.click()
  } else return
  event.preventDefault()
}

function move({ id, at }: Neighbour): void {
  const form = document.querySelector<HTMLFormElement>('#coding')
  const ticks = form ? [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')] : []
  const isKept = !form || (form.dataset.unsaved === undefined && ticks.every((tick) => tick.checked === tick.defaultChecked))
  if (isKept) return location.assign(at)
  const next = form.querySelector<HTMLInputElement>('input[name="next"]') ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'next' }))
  next.value = id
  form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="go"]'))
}
