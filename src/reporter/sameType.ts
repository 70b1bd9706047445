/** A type with arrays that cannot be changed: zod's can, and that is the only difference allowed. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T

/** Whether two types are the same, key for key: `true satisfies Same<A, B>` does not compile where they are not. */
export type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false
