/** A file made for whoever asks for it: kept by no browser and no search engine, and saved under a name. */
export function fileToSave(body: string | Uint8Array<ArrayBuffer>, { name, type }: { name: string; type: string }): Response {
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  })
}

/** What is kept, as it is kept. */
export function dataToSave(value: unknown, name: string): Response {
  return fileToSave(`${JSON.stringify(value, null, 2)}\n`, { name: `${name}.json`, type: 'application/json; charset=utf-8' })
}

/** The same in words, as a page of its own. */
export function pageToSave(html: string, name: string): Response {
  return fileToSave(html, { name: `${name}.html`, type: 'text/html; charset=utf-8' })
}
