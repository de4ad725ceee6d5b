import type { Example } from '../component-page/example'
import { ConfirmDialog } from './confirm-dialog'

export const examples: Example[] = [
  {
    name: 'Publish',
    description: 'Workspaces only. Without script the button leads to a page with the same form.',
    element: (
      <ConfirmDialog locale="en" trigger="Publish the summary" href="#dialog" title="Publish the summary?" action="#dialog" confirm="Publish" cancel="Not yet">
        <p>Everybody sees it at once, and everybody who left an address gets a letter.</p>
      </ConfirmDialog>
    ),
  },
]
