export { useAccent } from './accent'
export { businessQuery, locationsQuery, providersQuery } from './api'
