export { type Me, type Membership, meQuery, useWorkplace } from './api'
