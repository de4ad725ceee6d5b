export { checkOneChoice as check, fieldsOfOneChoice as fields, isOneChoice as holds } from '../rules/one-choice'
