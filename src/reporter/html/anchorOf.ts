import type { Finding } from '../../policy/finding.js'

/** The id of the element that tells a finding; ids of findings can stand in an address as they are. */
export const anchorOf = ({ id }: Finding): string => `finding-${id}`
