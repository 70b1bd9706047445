import type { CatalogueTexts } from '../locales/catalogue.js'
import type { EntryPeer } from './entryOf.js'

/** How a peer's number comes from ours, in a few words: `difference against rest, with the sign turned round`. */
export function howTheirs(
  { comparison, reference, transform, only }: Pick<EntryPeer, 'comparison' | 'reference' | 'transform' | 'only'>,
  say: CatalogueTexts,
): string {
  const against = reference === null ? '' : `${say.against} ${reference}`
  const what = [comparison === null ? '' : say.comparison[comparison], against].filter((part) => part !== '').join(' ')
  return [what, say.transform[transform], only === null ? '' : say.only[only]].filter((part) => part !== '').join(', ')
}
