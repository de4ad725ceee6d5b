import { Brand } from './brand'
import type { FrameFacts } from './frame-facts'
import { LanguageMenu } from './language-menu'
import { MainNav } from './main-nav'
import type { ShownHandle } from './page-handle'
import { SignedIn, WorkNav } from './work-nav'

/** The top of every page. A page on which something is being answered has no menu: nothing there leads away. */
export function Header({ facts, handle }: { facts: FrameFacts; handle: ShownHandle }) {
  const isWork = handle.frame === 'work'
  return (
    <header className="top">
      <div className={handle.width === 'wide' ? 'wrap wrap--wide' : 'wrap'}>
        <div className="top__row">
          <Brand facts={facts} />
          {facts.viewer ? <SignedIn viewer={facts.viewer} /> : null}
          <LanguageMenu facts={facts} form={handle.languageForm} />
        </div>
        {handle.frame === 'public' ? <MainNav /> : null}
        {isWork ? <WorkNav viewer={facts.viewer} /> : null}
      </div>
    </header>
  )
}
