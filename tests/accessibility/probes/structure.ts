import { describe, shown } from './elements'

/** One main heading; ids that are referred to exist; links within the page lead somewhere. */
export function brokenStructure(): string[] {
  const headings = document.querySelectorAll('h1').length
  const dangling = [...document.querySelectorAll('[for], [aria-labelledby], [aria-describedby], [aria-controls], [aria-errormessage], a[href^="#"], [form]')].flatMap((element) =>
    ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage', 'form', 'href'].flatMap((name) => {
      const value = element.getAttribute(name)
      if (!value || (name === 'href' && !/^#./.test(value))) return []
      return value.replace(/^#/, '').split(' ').filter((id) => id && !document.getElementById(decodeURIComponent(id))).map((id) => `${describe(element)}: ${name} leads to #${id}, which is not there`)
    }),
  )
  return [...(headings === 1 ? [] : [`${headings} main headings`]), ...dangling]
}

/** WCAG 2.5.7 and 3.3.8: nothing has to be dragged, everything may be pasted, and the browser may fill in what it knows. */
export function obstacles(): string[] {
  const dragged = shown('[draggable=true], [aria-grabbed]').filter((element) => !element.parentElement?.querySelector('button')).map((element) => `${describe(element)} can only be dragged`)
  const refusing = shown<HTMLInputElement>('input:not([type=hidden]):not([type=checkbox]):not([type=radio]), textarea').filter((field) => !field.readOnly && !field.disabled && !field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() }))).map((field) => `${describe(field)} refuses to be pasted into`)
  const unfilled = shown<HTMLInputElement>('input[type=email], input[name=email], input[type=tel], input[type=password]').filter((field) => !field.autocomplete || field.autocomplete === 'off').map((field) => `${describe(field)} does not let the browser fill it in`)
  return [...dragged, ...refusing, ...unfilled]
}

/** WCAG 3.2.3, 3.2.4 and 3.2.6: the menu and the help, as every page with the same frame must have them. */
export function frameOfPage(): string {
  const links = (selector: string) => [...document.querySelectorAll(selector)].map((link) => (link.textContent ?? '').trim())
  const help = document.querySelector('footer a[href^="tel:"]')
  const order = help ? [...document.querySelectorAll('footer a[href]')].indexOf(help) : -1
  return JSON.stringify({ menu: links('header nav:not(.langs) a'), footer: links('footer nav a'), helpIsAt: order })
}

/** WCAG 3.3.1: on a page with errors, the title says so first, the summary has the focus and leads to each field, and each field tells its own. */
export function untoldErrors(): string[] {
  const summary = document.querySelector('.errors')
  if (!summary) return ['no summary of the errors']
  const links = [...summary.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  const fields = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
  const silent = fields.filter((field) => field !== null).filter((field) => {
    // What is wrong with a form as a whole belongs to none of its fields: the summary has told it.
    if (field.tagName === 'FORM') return false
    const invalid = field.closest('[aria-invalid=true]') ?? field.querySelector('[aria-invalid=true]') ?? (field.closest('fieldset')?.querySelector('.error') ? field : null)
    const told = [field, field.closest('fieldset')].some((each) => (each?.getAttribute('aria-describedby') ?? '').split(' ').some((id) => document.getElementById(id)?.textContent?.trim()))
    return !invalid || !told
  })
  return [
    ...(/^(Virhe|Fel|Error):? /.test(document.title) ? [] : [`the title does not begin with the word for error: ${document.title}`]),
    ...(links.length > 0 ? [] : ['the summary leads to no field']),
    ...fields.flatMap((field, at) => (field === null ? [`the summary leads to ${links[at]!.hash}, which is not there`] : [])),
    ...silent.map((field) => `${describe(field)} does not tell its error`),
    ...(document.activeElement === summary || summary.contains(document.activeElement) || summary.hasAttribute('autofocus') ? [] : ['the summary does not have the focus']),
  ]
}
