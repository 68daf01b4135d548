export { locationsQuery, providersQuery } from './api'
