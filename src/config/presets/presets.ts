import { fourFifths } from './fourFifths.js'
import type { Preset } from './preset.js'
import { ratioBand } from './ratioBand.js'

/** Every preset. Adding one is writing its object and naming it here. */
export const presets: readonly Preset[] = [fourFifths, ratioBand]

export const presetById = (id: string): Preset | undefined => presets.find((preset) => preset.id === id)
