import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { mayOverbook, useWorkplace } from '../access'
import { overbookingQuery } from '../business'

interface Props {
  busy: boolean
  onBook: (reason: string) => void
}

/** The last way on when a time is taken: beside what is there, with a reason. Only where the business lets this person. */
export function BesideField({ busy, onBook }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const may = mayOverbook(business.role)
  const { data } = useQuery({ ...overbookingQuery(business.id), enabled: may })
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  if (!may || !data || data.atOnce === 0) return null
  const book = () => {
    setAsked(true)
    if (reason.trim()) onBook(reason.trim())
  }
  /** Enter is for this, not for the form around it. */
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    book()
  }
  return (
    <div className="grid gap-3">
      <h3>{t('calendar.book.beside')}</h3>
      <Field label={t('calendar.book.beside.why')} help={t('calendar.book.beside.help')} error={asked && !reason.trim() ? t('calendar.book.beside.none') : undefined}
        maxLength={200} value={reason} onKeyDown={keys} onChange={({ target }) => setReason(target.value)} />
      <Button busy={busy} icon="layers" onClick={book}>{t('calendar.book.beside.act')}</Button>
    </div>
  )
}
