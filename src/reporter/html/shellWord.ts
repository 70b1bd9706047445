/**
 * A file's name that every shell takes for itself, or null. A name in a result that somebody sends could be a command;
 * one with signs that a shell acts on is not written into a command at all.
 *
 * @example shellWord('plans/audit.yaml') // 'plans/audit.yaml'
 * @example shellWord('$(rm -rf ~).yaml') // null
 */
export const shellWord = (name: string): string | null => (/^[\p{L}\d_./][\p{L}\d_./-]*$/u.test(name) ? name : null)
