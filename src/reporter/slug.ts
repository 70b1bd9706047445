/**
 * What a name leaves in the name of a file, in any file system; nothing where it has no letter of the alphabet.
 *
 * @example slug('Eén, twee') // 'een-twee'
 */
export const slug = (text: string, most = 40): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, most)
    .replace(/-$/, '')
