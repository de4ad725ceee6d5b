export { writtenTextFaults as edit } from '../rules/written-text'
