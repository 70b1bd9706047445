import type { Finding } from '../policy/finding.js'

/** Of a convention that asks for a figure and sets no bound: there is nothing to pass or to fail. */
export const hasNoMark = ({ min, max }: Pick<Finding, 'min' | 'max'>): boolean => min === null && max === null
