/** What stands around the frame. Adopted by a shadow, it is no inline style, so a strict policy has nothing against it. */
export const SHEET = `
:host { display: block; --r: var(--tend-radius, 16px); }
.inline { display: block; width: 100%; height: 44rem; border: 0; border-radius: var(--r); color-scheme: normal; }
.act { appearance: none; border: 0; cursor: pointer; min-height: 3rem; padding: 0 1.5rem; border-radius: min(var(--r), 1.5rem); background: var(--tend-accent); color: var(--tend-ink); font: 600 1rem/1.5 system-ui, sans-serif; }
.act:hover { filter: brightness(1.08); }
.floats { position: fixed; inset: auto max(1.25rem, env(safe-area-inset-right)) max(1.25rem, env(safe-area-inset-bottom)) auto; z-index: 2147483000; box-shadow: 0 2px 6px rgb(0 0 0 / .16), 0 12px 32px -8px rgb(0 0 0 / .32); }
:focus-visible { outline: 3px solid #1c65c8; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
dialog { box-sizing: border-box; width: min(100vw, 30rem); height: min(100dvh, 52rem); max-width: none; max-height: none; margin: auto; padding: 0; border: 0; border-radius: var(--r); overflow: hidden; background: #faf9f6; color: #24201a; box-shadow: 0 24px 64px -12px rgb(0 0 0 / .4); }
dialog.dark { background: #191714; color: #edeae5; }
dialog[open] { display: grid; grid-template-rows: auto minmax(0, 1fr); }
dialog::backdrop { background: rgb(20 18 15 / .55); }
dialog iframe { width: 100%; height: 100%; border: 0; color-scheme: normal; }
.close { appearance: none; justify-self: end; display: grid; place-items: center; width: 2.75rem; height: 2.75rem; margin: .25rem .25rem 0 0; border: 0; border-radius: 50%; background: none; color: inherit; cursor: pointer; }
.close:hover { background: rgb(128 128 128 / .16); }
.close:focus-visible { outline-offset: -3px; box-shadow: none; }
.close svg { width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; }
@media (max-width: 32rem) { dialog { width: 100vw; height: 100dvh; border-radius: 0; } }
@media (forced-colors: active) { .act { border: 1px solid; } dialog { border: 1px solid; } }
`
