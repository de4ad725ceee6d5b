// Comforts for answer pages. Every form works without this file; whatever fails here fails silently.
// All words come from data attributes. What each hook means: app/ui/README.md.
import { hasIdentityCode } from './identity-code.js'

const all = (query, root = document) => Array.from(root.querySelectorAll(query))
const attempt = (work) => (...args) => {
  try { return work(...args); } catch (failure) { return undefined; }
}
const language = document.documentElement.lang || undefined

const status = document.createElement('p')
status.className = 'vh'
status.setAttribute('role', 'status')
document.body.append(status)
let speaking
const speak = (text, pause = 0) => {
  clearTimeout(speaking)
  speaking = setTimeout(() => { status.textContent = text; }, pause)
}

const numbers = attempt(() => new Intl.NumberFormat(language))()
const plurals = attempt(() => new Intl.PluralRules(language))()
const say = (data, kind, n) => {
  const one = plurals ? plurals.select(n) === 'one' : n === 1
  return data[kind + (one ? 'One' : 'Other')].replace('{n}', numbers ? numbers.format(n) : n)
}

// Graphemes, as the server counts them: a family emoji is one.
const segmenter = attempt(() => new Intl.Segmenter(language, { granularity: 'grapheme' }))()
const lengthOf = (text) => Array.from(segmenter ? segmenter.segment(text) : text).length

all('[data-count]').forEach(attempt((place) => {
  const field = document.getElementById(place.dataset.count)
  const limit = Number(place.dataset.limit)
  const show = attempt(() => {
    const left = limit - lengthOf(field.value.replace(/\r\n?/g, '\n'))
    const text = say(place.dataset, left < 0 ? 'over' : 'left', Math.abs(left))
    place.textContent = text
    place.classList.toggle('count--over', left < 0)
    // Heard only when it matters, and after a pause, so that typing is not talked over.
    if (left < limit / 10) speak(text, 1000)
  })
  field.addEventListener('input', show)
}))

all('[data-budget]').forEach(attempt((group) => {
  const place = document.getElementById(group.dataset.budget)
  const fields = all('input', group)
  group.addEventListener('input', attempt(() => {
    // Whole points only, as the server counts.
    const sum = fields.reduce((total, field) => total + (/^\s*\d{1,7}\s*$/.test(field.value) ? Number(field.value) : 0), 0)
    const left = Number(place.dataset.total) - sum
    const text = left === 0 ? place.dataset.exact : say(place.dataset, left < 0 ? 'over' : 'left', Math.abs(left))
    place.textContent = text
    speak(text, 1000)
  }))
}))

all('[data-opened-by]').forEach(attempt((part) => {
  const opener = document.getElementById(part.dataset.openedBy)
  const field = all('input', part)[0]
  // What is out of sight is not sent; but nothing that is to be corrected goes out of sight.
  const show = () => {
    part.hidden = !opener.checked && !part.querySelector('.field--error')
    field.disabled = part.hidden
  }
  opener.closest('fieldset').addEventListener('change', show)
  addEventListener('pageshow', show)
  show()
}))

all('[data-print], [data-copy]').forEach(attempt((button) => {
  const { copy, copied } = button.dataset
  if (copy && !navigator.clipboard) return
  button.closest('[hidden]').hidden = false
  button.addEventListener('click', attempt(() => (copy ? navigator.clipboard.writeText(copy).then(() => speak(copied), () => {}) : print())))
}))

// A personal identity code does not leave this device: the server would refuse it in the same words, and nothing else of
// the form would wait there. Only a change of language goes through, or its reader could not read why not.
all('template[data-code-form]').forEach(attempt((template) => {
  const { codeForm, prefix } = template.dataset
  const form = document.getElementById(codeForm)
  const copy = (query) => template.content.querySelector(query).cloneNode(true)
  const typing = () => Array.from(form.elements).filter(({ id, type, disabled }) => id && !disabled && /^(?:text|textarea|number|search|email|tel|url)$/.test(type))
  let marked = []
  const mark = (field) => {
    const id = field.id + '-error'
    const message = Object.assign(copy('.error'), { id })
    const place = field.closest('.field')
    const there = document.getElementById(id)
    const described = field.getAttribute('aria-describedby')
    const invalid = field.getAttribute('aria-invalid')
    const wrong = place.classList.contains('field--error')
    let line = field
    while (line.parentElement !== place) line = line.parentElement
    if (there) there.replaceWith(message)
    else {
      line.before(message)
      field.setAttribute('aria-describedby', described ? described + ' ' + id : id)
    }
    field.setAttribute('aria-invalid', 'true')
    place.classList.add('field--error')
    marked.push(() => {
      if (there) message.replaceWith(there)
      else message.remove()
      if (described) field.setAttribute('aria-describedby', described)
      else field.removeAttribute('aria-describedby')
      if (!invalid) field.removeAttribute('aria-invalid')
      place.classList.toggle('field--error', wrong)
    })
  }
  const named = (field, message) => {
    const label = field.labels[0] && field.labels[0].cloneNode(true)
    if (!label || typing().length < 2) return message
    all('.label__optional', label).forEach((part) => part.remove())
    const asked = label.textContent.trim()
    return asked + (/[?.!:…]$/.test(asked) ? ' ' : ': ') + message
  }
  form.addEventListener('submit', attempt((event) => {
    marked.splice(0).reverse().forEach((undo) => undo())
    const fields = typing().filter(({ value }) => hasIdentityCode(value))
    if (!fields.length || (event.submitter && event.submitter.matches('.langs [name]'))) return
    fields.forEach(mark)
    all('.errors').forEach((summary) => summary.remove())
    const summary = copy('.errors')
    const item = summary.querySelector('li')
    summary.querySelector('h2').lastChild.textContent = say(template.dataset, 'title', fields.length)
    item.replaceWith(...fields.map((field) => {
      const line = item.cloneNode(true)
      const link = line.querySelector('a')
      link.textContent = named(field, link.textContent)
      link.href = '#' + field.id
      return line
    }))
    const heading = document.querySelector('main h1')
    const above = heading && !form.contains(heading) ? heading : form
    above.before(summary)
    // Only what has been told is held back: whatever fails before this line leaves it to the server.
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!document.title.startsWith(prefix)) document.title = prefix + ' ' + document.title
    summary.focus()
  }))
}))

// What is typed is kept in this tab only while a form is on its way, and shown again if it did not arrive.
const KEPT = 'kuultu-kept'
// What is not ticked is not among the values: the names tell which fields the sent page had.
const typedIn = (form) => ({
  names: Array.from(form.elements, (field) => field.name),
  values: Array.from(new FormData(form)).filter((pair) => typeof pair[1] === 'string'),
})
// Whatever has been changed since the page came is newer than what was kept: somebody may type before this script has come.
const isTouched = (field) => (/^(?:radio|checkbox)$/.test(field.type) ? field.checked !== field.defaultChecked : 'defaultValue' in field && field.value !== field.defaultValue)
const restore = (form, { names = [], values }) => {
  let changed = false
  const touched = Array.from(form.elements).filter(isTouched).map((field) => field.name)
  Array.from(form.elements).forEach((field) => {
    if (!field.name || !names.includes(field.name) || touched.includes(field.name) || /^(hidden|submit|button|file|fieldset)$/.test(field.type)) return
    const mine = values.filter((pair) => pair[0] === field.name).map((pair) => pair[1])
    const choice = field.type === 'radio' || field.type === 'checkbox'
    const was = choice ? field.checked : field.value
    if (choice) field.checked = mine.includes(field.value)
    else if (mine.length) field.value = mine[0]
    if (was !== (choice ? field.checked : field.value)) {
      changed = true
      field.dispatchEvent(new Event(choice ? 'change' : 'input', { bubbles: true }))
    }
  })
  return changed
}

all('form[data-kept]').forEach(attempt((form) => {
  const tell = (text) => {
    const place = all('[data-kept-notice]')[0]
    if (place) { place.hidden = false; all('[data-kept-text]', place)[0].textContent = text; }
    speak(text)
  }
  const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null')
  if (kept && !('arrived' in form.dataset) && kept.at === location.pathname && restore(form, kept)) tell(form.dataset.kept)
  let told = false
  form.addEventListener('submit', attempt((event) => {
    sessionStorage.setItem(KEPT, JSON.stringify(Object.assign({ at: location.pathname }, typedIn(form))))
    // Some machines wrongly believe they are offline, so a second press is let through.
    if (navigator.onLine === false && !told) {
      told = true
      event.preventDefault()
      tell(form.dataset.offline)
    }
  }))
}))
attempt(() => sessionStorage.removeItem(KEPT))()

// A second press within five seconds is the same press. Nothing is disabled.
all('form[data-once]').forEach((form) => {
  let sentAt = 0
  let pressed
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    if (Date.now() - sentAt < 5000) { event.preventDefault(); return; }
    sentAt = Date.now()
    pressed = event.submitter
    if (pressed) pressed.setAttribute('aria-busy', 'true')
    speak(form.dataset.once, 1000)
  })
  addEventListener('pageshow', ({ persisted }) => {
    // The browser's own Back may show this page as it was before it was sent: what is saved since comes with the page anew.
    if (persisted && sentAt) location.reload()
    sentAt = 0
    if (pressed) pressed.removeAttribute('aria-busy')
  })
})

// The picture on a receipt brings the code behind the hash, which no server is ever sent; nor does it stay in the address.
all('[data-code-form]').forEach(attempt((form) => {
  const code = location.hash.slice(1);
  if (!/^[0-9a-z]{28}$/i.test(code)) return;
  form.elements.code.value = code.match(/.{4}/g).join(' ');
  history.replaceState(null, '', location.pathname);
}));
