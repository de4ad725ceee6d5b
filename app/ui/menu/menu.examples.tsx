import type { Example } from '../component-page/example'
import { Menu } from './menu'

export const examples: Example[] = [
  { name: 'Account', description: 'Workspaces only. Without script a details list.', element: <Menu locale="en" label="Aino Laine" lines={[{ id: 'me', text: 'My details', href: '#menu' }, { id: 'out', text: 'Sign out', action: '#menu' }]} /> },
]
