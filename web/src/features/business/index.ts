export { accentRules, useAccent } from './accent'
export { businessQuery, locationsQuery, overbookingQuery } from './api'
