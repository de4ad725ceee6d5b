export { labelOneChoice as label } from '../rules/one-choice'
