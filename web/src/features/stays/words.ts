import type { Translate } from '../../shared/i18n/i18n'
import { speciesWord } from '../scheduling'
import type { Stay } from './model'

/** "Bublik, Mia": those without a name by their kind. */
export const namesOf = ({ animals }: Pick<Stay, 'animals'>, t: Translate) => animals.map(({ name, species }) => name ?? t(speciesWord(species))).join(', ')
