/**
 * Makes a form that a script sent, and that the server could not deal with just now (database away, too many
 * requests), go out once more as an ordinary form: its answer is a page that shows everything typed back.
 */
export function sendAgainAsForm(): void {
  const send = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const response = await send(input, init)
    if (!response.headers.has('X-Keeps-Form') || init?.method === undefined || init.method.toUpperCase() === 'GET') return response
    const fields = fieldsOf(init.body)
    if (!fields) return response
    submitAsForm(addressOf(input), fields)
    // The browser is leaving the page: nobody waits for this any more.
    return await new Promise<Response>(() => {})
  }
}

function fieldsOf(body: unknown): [string, string][] | null {
  if (!(body instanceof FormData) && !(body instanceof URLSearchParams)) return null
  const fields: [string, string][] = []
  for (const [name, value] of body) if (typeof value === 'string') fields.push([name, value])
  return fields
}

function addressOf(input: RequestInfo | URL): string {
  const url = new URL(input instanceof Request ? input.url : input, window.location.href)
  url.searchParams.delete('_routes')
  return url.pathname.replace(/\.data$/, '') + url.search
}

function submitAsForm(address: string, fields: [string, string][]): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = address
  for (const [name, value] of fields) {
    // A text area keeps line breaks, which a hidden input would lose.
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    form.append(field)
  }
  form.hidden = true
  document.body.append(form)
  form.submit()
}
