/** @jsxImportSource preact */
import { confirm, leave, type } from './book'
import { forgetMe, toTimes } from './keep'
import { Lost } from './Lost'
import { Act, Icon, Stick, Strip, Summary } from './parts'
import type { FieldName, Store } from './store'
import { say, time } from './words'

export { confirm, Lost }

/** Who comes. */
export function Details({ store }: { store: Store }) {
  const { trouble, faults, me, lost } = store.state
  return (
    <>
      <main class="pane two" id="main">
        <div>
          <Act class="link back body" href={store.href()} act={() => toTimes(store)}><Icon name="chevron-left" size="i-s" />{say('booking.other-time')}</Act>
          {trouble && <Strip kind="danger" icon="circle-alert" role="alert" id="trouble"><p>{trouble}</p></Strip>}
          {Object.keys(faults).length > 1 && <Strip kind="danger" icon="circle-alert" role="alert"><p>{say('booking.faults')}</p></Strip>}
          {lost ? <Lost store={store} /> : <Held store={store} />}
          <section aria-labelledby="d1">
            <h2 id="d1">{say('booking.details')}</h2>
            <form id="details" class="fields" noValidate onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void confirm(store) }}>
              <Text store={store} name="name" label={say('booking.field.name')} complete="name" most={120} />
              <Text store={store} name="contact" label={say('booking.field.contact')} complete="email" mode="email" most={254} help={say('booking.field.contact.help')} />
              {store.offer.pet && <div class="pair"><Text store={store} name="pet" label={say('booking.field.pet')} complete="off" most={80} /><Species store={store} /></div>}
              <Note store={store} />
              <Consent store={store} />
            </form>
            {me && <p class="told"><button type="button" class="link" onClick={() => forgetMe(store)}>{say('booking.me.forget')}</button></p>}
          </section>
        </div>
        <Summary store={store}><Confirm store={store} /></Summary>
      </main>
      <footer class="pane"><p class="by">{say('booking.by')}</p></footer>
      <Stick store={store}><Confirm store={store} short /></Stick>
      <p class="sr" role="status" key={store.desk.business}>{store.state.told}</p>
    </>
  )
}

const minutesUntil = (at: number) => Math.ceil((at - Date.now()) / 60_000)

function Held({ store }: { store: Store }) {
  const { held, state: { choice } } = store
  const left = held ? minutesUntil(held.until) : null
  if (left === null || !choice.start) return null
  const over = left <= 0
  return (
    <Strip kind={over ? 'warning' : 'info'} icon="clock" role="status">
      <p>{over ? say('booking.held.over') : say('booking.held', { time: time(store.place, choice.start), minutes: left })}</p>
    </Strip>
  )
}

function Text(props: { store: Store; name: FieldName; label: string; complete: string; most: number; help?: string; mode?: 'email' }) {
  const { store, name, label, complete, most, help, mode } = props
  const fault = store.state.faults[name]
  return (
    <div class={`field ${fault ? 'bad' : ''}`}>
      <label for={name}>{label}</label>
      <input
        class="input" id={name} name={name} type="text" inputMode={mode} autocomplete={complete} maxLength={most} value={store.state.typed[name]}
        autoCapitalize={mode ? 'none' : undefined} spellcheck={false} aria-invalid={fault ? true : undefined} aria-describedby={fault || help ? `${name}-h` : undefined}
        onInput={(event) => type(store, name, event.currentTarget.value)} onBlur={() => leave(store, name)}
      />
      <Below name={name} fault={fault} help={help} />
    </div>
  )
}

function Below({ name, fault, help }: { name: string; fault: string | undefined; help?: string | undefined }) {
  if (fault) return <p class="err" id={`${name}-h`}><Icon name="circle-alert" size="i-s" />{fault}</p>
  return help ? <p class="help" id={`${name}-h`}>{help}</p> : null
}

function Species({ store }: { store: Store }) {
  const fault = store.state.faults.species
  const { species } = store.state.typed
  return (
    <div class={`field ${fault ? 'bad' : ''}`}>
      <label for="species">{say('booking.field.species')}</label>
      <select class="input" id="species" aria-invalid={fault ? true : undefined} aria-describedby={fault ? 'species-h' : undefined} value={species} onChange={(event) => type(store, 'species', event.currentTarget.value)}>
        <option value="">{say('booking.field.species.none')}</option>
        {store.desk.species.map((each) => <option key={each} value={each}>{say(`booking.species.${each}`)}</option>)}
      </select>
      <Below name="species" fault={fault} />
    </div>
  )
}

function Note({ store }: { store: Store }) {
  return (
    <div class="field">
      <label for="note">{say('booking.field.note')} <span class="opt-l">{say('booking.optional')}</span></label>
      <textarea class="input" id="note" maxLength={2000} rows={3} aria-describedby="note-h" value={store.state.typed.note} onInput={(event) => type(store, 'note', event.currentTarget.value)} />
      <Below name="note" fault={store.state.faults.note} help={say('booking.field.note.help')} />
    </div>
  )
}

/** Nothing is kept unless they ask for it. */
function Consent({ store }: { store: Store }) {
  const { name } = store.desk
  return (
    <div class="consent">
      <input type="checkbox" id="consent" checked={store.state.consent} aria-describedby="consent-h" onChange={(event) => store.set({ consent: event.currentTarget.checked })} />
      <label for="consent">{say('booking.remember')}</label>
      <p class="help" id="consent-h">{say(store.offer.pet ? 'booking.remember.help.pet' : 'booking.remember.help', { name })}</p>
    </div>
  )
}

function Confirm({ store, short = false }: { store: Store; short?: boolean }) {
  const { sending, choice } = store.state
  return (
    <button class="btn primary big" form="details" aria-busy={sending} disabled={!choice.start}>
      {sending && <span class="spin" />}{say(short ? 'booking.confirm.short' : 'booking.confirm')}
    </button>
  )
}
