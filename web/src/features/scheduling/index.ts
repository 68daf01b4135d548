export type { TodaySearch } from './search'
