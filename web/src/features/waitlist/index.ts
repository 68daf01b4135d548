export { WaitingViews } from './WaitingViews'
