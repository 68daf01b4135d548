import { useSpeech } from '../../shared/i18n/i18n'
import type { Money } from '../../shared/i18n/format'
import type { Stay } from './model'

/** What it costs, line by line. */
export function Costs({ lines, total, fee }: { lines: Stay['lines']; total: Money; fee?: Money }) {
  const { t, format } = useSpeech()
  return (
    <dl className="costs">
      {lines.map(({ kind, what, sum }) => <div key={kind + what}><dt>{what}</dt><dd className="num">{format.money(sum)}</dd></div>)}
      <div className="costs-total"><dt>{t('stays.total')}</dt><dd className="num strong">{format.money(total)}</dd></div>
      {fee && <div><dt>{t('stays.fee')}</dt><dd className="num">{format.money(fee)}</dd></div>}
    </dl>
  )
}
