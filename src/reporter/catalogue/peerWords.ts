import type { CatalogueTexts } from '../locales/catalogue.js'
import type { EntryPeer } from './entryOf.js'

/** How a peer's number comes from ours, in a few words: `difference against rest, with the sign turned round`. */
export function howTheirs(
  {
    comparison,
    reference,
    transform,
    only,
    effect,
  }: Pick<EntryPeer, 'comparison' | 'reference' | 'transform' | 'only' | 'effect'>,
  say: CatalogueTexts,
): string {
  const against = reference === null ? '' : `${say.against} ${reference}`
  const what = [comparison === null ? '' : say.comparison[comparison], against].filter((part) => part !== '').join(' ')
  const parts = [
    what,
    say.transform[transform],
    only === null ? '' : say.only[only],
    effect === null ? '' : say.onlyWhere[effect],
  ]
  return parts.filter((part) => part !== '').join(', ')
}
