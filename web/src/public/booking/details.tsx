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
              {store.offer.pet && <><Species store={store} /><Text store={store} name="pet" label={say('booking.field.pet')} complete="off" most={80} help={say('booking.field.pet.help')} optional /></>}
              <Note store={store} />
              {!store.desk.visitor && <Consent store={store} />}
            </form>
            {store.offer.small && <p class="small muted told aside">{store.offer.small}</p>}
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

/** Minutes a time is kept for. */
const USUALLY = 10

/** How long the time is kept. Its room is there before the server has agreed: nothing moves under a finger when it has. */
function Held({ store }: { store: Store }) {
  const { held, state: { choice, trouble } } = store
  if (!choice.start || (!held && trouble)) return null
  const left = held ? minutesUntil(held.until) : USUALLY
  const over = left <= 0
  return (
    <Strip kind={over ? 'warning' : held ? 'info' : 'info to-come'} icon="clock" role="status">
      <p>{over ? say('booking.held.over') : say('booking.held', { time: time(store.place, choice.start), minutes: left })}</p>
    </Strip>
  )
}

function Text(props: { store: Store; name: FieldName; label: string; complete: string; most: number; help?: string; mode?: 'email'; optional?: boolean }) {
  const { store, name, label, complete, most, help, mode, optional } = props
  const fault = store.state.faults[name]
  return (
    <div class={`field ${fault ? 'bad' : ''}`}>
      <label for={name}>{label}{optional && <Optional />}</label>
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

const Optional = () => <> <span class="opt-l">{say('booking.optional')}</span></>

/** One is chosen already: for most there is nothing to do. */
function Species({ store }: { store: Store }) {
  const { species } = store.state.typed
  return (
    <fieldset class="kinds">
      <legend>{say('booking.field.species')}</legend>
      {store.desk.species.map((each) => (
        <label key={each}><input type="radio" name="species" checked={each === species} onChange={() => type(store, 'species', each)} />{say(`booking.species.${each}`)}</label>
      ))}
    </fieldset>
  )
}

function Note({ store }: { store: Store }) {
  return (
    <div class="field">
      <label for="note">{say('booking.field.note')}<Optional /></label>
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
