import type { Example } from '../component-page/example'
import { Budget } from './budget'

const live = {
  left: { one: '{n} point left to give.', other: '{n} points left to give.' },
  over: { one: '{n} point too many.', other: '{n} points too many.' },
  exact: 'All 100 points have been given.',
}
const options = [{ id: 'van', label: 'Service van' }, { id: 'evening', label: 'Evening appointments' }, { id: 'digital', label: 'Digital services' }]

export const examples: Example[] = [
  {
    name: 'A hundred points',
    description: 'The server adds up; the script only says the sum sooner.',
    element: <Budget id="bu-points" name="points" label="How would you share the money?" hint="Share 100 points." options={options} total={100} unit="points" sentence="The points must come to 100." live={live} />,
  },
  {
    name: 'Too little',
    description: 'What was typed is kept.',
    element: (
      <Budget id="bu-few" name="few" label="How would you share the time?" options={options} total={100} unit="points" sentence="You have given 70 of 100 points." live={live} defaultValue={{ van: 40, evening: '30' }} error={{ prefix: 'Error:', message: 'Share all 100 points. 30 are still missing.' }} />
    ),
  },
]
