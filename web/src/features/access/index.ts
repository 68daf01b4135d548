export { type Me, type Membership, isKnown, mayOverbook, meQuery, signOut, useWorkplace } from './api'
