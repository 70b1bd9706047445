import { aequitasTau } from './aequitasTau.js'
import { aif360Usual } from './aif360Usual.js'
import { equalBurden } from './equalBurden.js'
import { fourFifths } from './fourFifths.js'
import { nycLl144 } from './nycLl144.js'
import type { Preset } from './preset.js'
import { ratioBand } from './ratioBand.js'

/** Every preset. Adding one is writing its object and naming it here. */
export const presets: readonly Preset[] = [fourFifths, ratioBand, nycLl144, aequitasTau, aif360Usual, equalBurden]

export const presetById = (id: string): Preset | undefined => presets.find((preset) => preset.id === id)
