import { useMatches } from '@remix-run/react'

/**
 * What a page says about its frame. `js: false`: the page ships no JavaScript of the framework. `frame`: `public` has
 * the whole menu, `answer` only what does not lead away from an unsent answer, `work` the menu of a workspace.
 * `languageForm`: the id of the page's form; the language menu then sends that form (`name="language"`), so that what
 * was typed comes along. `flush`: the page begins right under the header.
 */
export type PageHandle = {
  js: boolean
  frame?: 'public' | 'answer' | 'work'
  width?: 'normal' | 'wide' | 'narrow'
  languageForm?: string
  flush?: boolean
}

/** What the shown page says about its frame; an error page is a public page without scripts. */
export function usePageHandle(isErrorPage: boolean): Required<Pick<PageHandle, 'js' | 'frame' | 'width'>> & PageHandle {
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined)
  const handle = handles.reverse().find((each) => each !== undefined)
  if (isErrorPage || !handle) return { js: false, frame: 'public', width: 'normal' }
  return { frame: 'public', width: 'normal', ...handle }
}
