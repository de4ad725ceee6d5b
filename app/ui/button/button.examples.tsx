import type { Example } from '../component-page/example'
import { Actions, Button, ButtonLink } from './button'

export const examples: Example[] = [
  {
    name: 'Three looks',
    description: 'One filled button a view; the quiet and the link look stand beside it.',
    element: (
      <form action="#button" method="get">
        <Actions>
          <Button>Continue</Button>
          <Button look="quiet" icon="save">Save</Button>
          <Button look="link" name="later" value="1">Save and continue later</Button>
        </Actions>
      </form>
    ),
  },
  {
    name: 'Links that look like buttons',
    description: 'The way on from a page; the arrow says that it leads somewhere.',
    element: (
      <Actions>
        <ButtonLink href="#button" onward>Answer the questions</ButtonLink>
        <ButtonLink href="#button" look="quiet" icon="calendar">Add to calendar</ButtonLink>
      </Actions>
    ),
  },
  {
    name: 'Small',
    description: 'For tools and desks, still 44 pixels high.',
    element: <ButtonLink href="#button" look="quiet" small icon="paper">Save as a file</ButtonLink>,
  },
]
