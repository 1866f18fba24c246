/** An object whose values are worked out when they are first read, and then kept. */
export function lazily<T extends object>(makers: { readonly [Key in keyof T]: () => T[Key] }): Readonly<T> {
  const object: Partial<T> = {};
  // The keys of an object literal are those that its type names.
  for (const key of Object.keys(makers) as (keyof T)[]) {
    let made: { readonly value: T[typeof key] } | undefined;
    Object.defineProperty(object, key, {
      enumerable: true,
      get: () => (made ??= { value: makers[key]() }).value,
    });
  }
  // Every key has its value now, or will have when it is asked for.
  return object as T;
}
