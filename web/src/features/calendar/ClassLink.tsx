import { Link } from '@tanstack/react-router'
import { useWorkplace } from '../access'
import { type Hold, classWord } from './model'

/** A class in the calendar: its name and seats, which lead to those who come. */
export function ClassLink({ session }: { session: NonNullable<Hold['session']> }) {
  const { business } = useWorkplace()
  return <Link className="trunc" to="/$slug/classes" params={{ slug: business.slug }} search={{ id: session.id }}>{classWord(session)}</Link>
}
