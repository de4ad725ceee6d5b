import type { Page } from 'playwright-core'
import { send, type DemoThings, type Form } from './things'
import { visits, type Visit } from './visits'

type Field = { name: string; type: string; value: string; options: string[]; isText: boolean; isChecked: boolean }
/** A form as the HTML has it, with the buttons that can send it. */
export type FoundForm = { action: string; method: string; fields: Field[]; buttons: { name: string; value: string }[] }

/** The forms of a page as the server sent it. Nothing of the page runs. */
export async function formsOf(page: Page, html: string, address: string): Promise<FoundForm[]> {
  return await page.evaluate(
    ([source, path]) => {
      const parsed = new DOMParser().parseFromString(source!, 'text/html')
      return [...parsed.forms].map((form) => {
        const controls = [...form.elements] as (HTMLInputElement & HTMLSelectElement)[]
        return {
          action: form.getAttribute('action') || path!,
          method: form.method,
          fields: controls
            .filter((control) => control.name && !['BUTTON', 'FIELDSET', 'OUTPUT'].includes(control.tagName) && !['submit', 'button', 'image'].includes(control.type))
            .map((control) => ({
              name: control.name,
              type: control.type,
              value: control.value,
              options: control.tagName === 'SELECT' ? [...control.options].map((option) => option.value) : [],
              isText: control.tagName === 'TEXTAREA' || ['text', 'email', 'search', 'tel'].includes(control.type),
              isChecked: control.checked,
            })),
          buttons: controls.filter((control) => (control.type as string) === 'submit').map((control) => ({ name: control.name, value: control.value })),
        }
      })
    },
    [html, address],
  )
}

/** What is typed: the code of an answer, and an address. The letters to one address are few in an hour. */
export type Typing = Pick<DemoThings, 'code'> & { email: string }

/** What is sent: nothing filled in, everything filled in wrongly, everything as it should be. */
export function answersTo(form: FoundForm, things: Typing): Record<'empty' | 'wrong' | 'right', Form> {
  const button = form.buttons.find(({ name }) => name !== 'language')
  const sent = button?.name ? { [button.name]: button.value } : {}
  const hidden = Object.fromEntries(form.fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]))
  const each = (choose: (field: Field, at: number) => string | null) =>
    Object.fromEntries(form.fields.filter(({ type }) => type !== 'hidden').flatMap((field, at) => {
      const value = choose(field, at)
      return value === null ? [] : [[field.name, value]]
    }))
  const typed = 'Tämä on <b>kirjoitettu</b> & säilyy "aina" 👵🏽 '
  return {
    empty: { ...hidden, ...sent, ...each(({ isText }) => (isText ? '' : null)) },
    wrong: { ...hidden, ...sent, ...each(({ isText, name }) => (isText ? (/year|month|day|On$|Count|number/.test(name) ? 'xx' : typed) : 'no-such-choice')) },
    right: { ...hidden, ...sent, ...each((field, at) => rightFor(field, at, things)) },
  }
}

function rightFor({ name, type, value, options, isText, isChecked }: Field, at: number, things: Typing): string | null {
  if (name === 'code') return things.code
  if (type === 'email' || name === 'email') return things.email
  if (/\.?day$|\.?month$/.test(name)) return '1'
  if (/year$/.test(name)) return '2026'
  if (options.length > 0) return options[Math.min(at % options.length, options.length - 1)]!
  if (type === 'checkbox') return value
  if (type === 'radio') return isChecked || at < 2 ? value : null
  return isText ? value || 'Bussi kulkee kahdesti päivässä.' : value || '3'
}

export type Crawled = { visit: Visit; form: FoundForm }

/** Every different form of the product: the same fields on the same kind of page are one. */
export async function crawlForms(page: Page, things: DemoThings, locale: 'fi' | 'sv'): Promise<Crawled[]> {
  const found = new Map<string, Crawled>()
  for (const visit of visits(things).filter((each) => !each.form && each.module !== 'demo/components')) {
    const html = await (await send(visit.address(locale), { cookie: things.cookies[visit.as] })).text()
    for (const form of (await formsOf(page, html, visit.address(locale))).filter((each) => each.method === 'post')) {
      const key = `${visit.module} ${form.fields.map((field) => field.name.replace(/[0-9a-f-]{36}/g, '')).join()} ${form.buttons.map((button) => `${button.name}=${button.name === 'person' ? '' : button.value}`).join()}`
      if (!found.has(key)) found.set(key, { visit, form })
    }
  }
  return [...found.values()]
}
