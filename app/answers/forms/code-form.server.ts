/** What was typed as a code, no longer than anybody types one; and whether anything was. */
export function readTypedCode(form: FormData): { typed: string; isEmpty: boolean } {
  const value = form.get('code')
  const typed = typeof value === 'string' ? value.slice(0, 200) : ''
  return { typed, isEmpty: typed.trim() === '' }
}
