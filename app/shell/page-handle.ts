import { useMatches } from '@remix-run/react'

/**
 * What a page says about its frame. `js: false`: the page ships no JavaScript of the framework. `frame`: `public` has
 * the whole menu, `answer` only what does not lead away from an unsent answer, `work` the menu of a workspace.
 * `languageForm`: the id of the page's form; the language menu then sends that form (`name="language"`), so that what
 * was typed comes along. A page that does not always have its form decides by what its loader gave. `flush`: the page
 * begins right under the header. `takesFiles`: its form has a field for a file, so that more than text may arrive.
 */
export type PageHandle = {
  js: boolean
  frame?: 'public' | 'answer' | 'work'
  width?: 'normal' | 'wide' | 'narrow'
  languageForm?: string | ((loaded: never) => string | undefined)
  flush?: boolean
  takesFiles?: boolean
}

/** What the shown page says about its frame, decided. */
export type ShownHandle = Omit<PageHandle, 'languageForm'> & { languageForm?: string }

/** What the shown page says about its frame; an error page is a public page without scripts. */
export function usePageHandle(isErrorPage: boolean): ShownHandle & Required<Pick<ShownHandle, 'js' | 'frame' | 'width'>> {
  const match = useMatches().reverse().find((each) => each.handle !== undefined)
  if (isErrorPage || !match) return { js: false, frame: 'public', width: 'normal' }
  const { languageForm, ...handle } = match.handle as PageHandle
  return { frame: 'public', width: 'normal', ...handle, languageForm: typeof languageForm === 'function' ? languageForm(match.data as never) : languageForm }
}
