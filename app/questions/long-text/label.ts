export { labelWrittenText as label } from '../rules/written-text'
