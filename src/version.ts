/** Of the tool, as package.json has it; a constant, so that `--version` reads no file. */
export const version = '0.1.0'
