/** The same things with one of them in front; nothing is moved where it is not given. */
export function putFirst<T>(things: readonly T[], first: T | undefined): readonly T[] {
  return first === undefined ? things : [first, ...things.filter((each) => each !== first)];
}
