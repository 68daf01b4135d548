export { accentRules, useAccent } from './accent'
export { businessQuery, locationsQuery } from './api'
