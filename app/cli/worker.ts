export { run } from '~/composition/worker'
