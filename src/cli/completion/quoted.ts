/** A text as one word of bash or zsh, in single quotes: nothing in it is read but the text. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** The same of fish, whose single quotes know two escapes. */
export const quotedForFish = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
