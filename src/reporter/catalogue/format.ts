/** How the catalogue is written: for a screen, as data, as a page. */
export const catalogueFormats = ['text', 'json', 'md'] as const
export type CatalogueFormat = (typeof catalogueFormats)[number]
