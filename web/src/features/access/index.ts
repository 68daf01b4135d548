export { type Me, type Membership, isKnown, meQuery, signOut, useWorkplace } from './api'
