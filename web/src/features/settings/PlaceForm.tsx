import { useQueryClient } from '@tanstack/react-query'
import { useDraft } from '../../shared/draft'
import { viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { type Place, addPlace, changePlace, put } from './api'
import { Group } from './parts'

interface Props {
  /** None: a new one. */
  place?: Place
  alone: boolean
  onDone?: () => void
}

interface Form {
  name: string
  address: string
  phone: string
  zone: string
}

const ZONES = Intl.supportedValuesOf('timeZone')

/** One place: where it is and what its clocks show. */
export function PlaceForm({ place, alone, onDone }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const now = useNow()
  const draft = useDraft<Form>({
    key: `${business.id}.place.${place?.id ?? 'new'}`,
    saved: { name: place?.name ?? '', address: place?.address ?? '', phone: place?.phone ?? '', zone: place?.zone ?? viewerZone() },
    check: ({ name, zone }) => ({ ...(!name.trim() && { name: 'settings.fault.place' as const }), ...(!isZone(zone) && { zone: 'settings.fault.zone' as const }) }),
    async save({ phone, ...value }, { phone: newPhone, ...changes }) {
      const kept = place
        ? await changePlace(business.id, place.id, { ...changes, ...(newPhone !== undefined && { phone: newPhone || undefined }) } as Partial<Place>)
        : await addPlace(business.id, { ...value, ...(phone && { phone }) })
      put(queries, locationsQuery(business.id).queryKey, kept)
      toast(t('settings.saved', { name: kept.name }))
      onDone?.()
    },
  })
  const { value, set } = draft
  const field = (name: keyof Form) => ({ value: value[name], error: draft.fault(name), onBlur: () => draft.touch(name), onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }) })
  return (
    <Group title={place ? (alone ? t('settings.place') : place.name) : t('settings.place.new')}>
      <div className="pair">
        <Field label={t('settings.place.name')} {...field('name')} />
        <Field label={t('settings.business.phone')} type="tel" {...field('phone')} />
      </div>
      <Field label={t('settings.place.address')} {...field('address')} />
      <Field label={t('settings.place.zone')} list="zones" autoComplete="off" help={isZone(value.zone) ? `${format.zone(value.zone, now)} · ${format.time(now, value.zone)}` : undefined} {...field('zone')} />
      <datalist id="zones">{ZONES.map((zone) => <option key={zone} value={zone} />)}</datalist>
      {draft.failure !== null && draft.failure !== undefined && <ProblemStrip error={draft.failure} title={t('settings.notSaved')} />}
      {(draft.dirty || onDone) && (
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={() => { draft.discard(); onDone?.() }}>{t('settings.discard')}</Button>
          <Button busy={draft.busy} onClick={draft.save}>{t('settings.save')}</Button>
        </div>
      )}
    </Group>
  )
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone.includes('/')
  } catch {
    return false
  }
}
