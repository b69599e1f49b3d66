/** Checks for values that came as JSON: each returns the value, typed, or throws a ShapeError that names the place. */

export class ShapeError extends Error {}

export type Check<T> = (value: unknown, place: string) => T;
export type Checked<C> = C extends Check<infer T> ? T : never;

function refuse(expected: string, value: unknown, place: string): never {
  const seen = JSON.stringify(value) ?? "nothing";
  throw new ShapeError(`${place}: expected ${expected}, saw ${seen.slice(0, 80)}`);
}

export const text: Check<string> = (value, place) =>
  typeof value === "string" ? value : refuse("text", value, place);

export const number: Check<number> = (value, place) =>
  typeof value === "number" && Number.isFinite(value) ? value : refuse("a number", value, place);

export const flag: Check<boolean> = (value, place) =>
  typeof value === "boolean" ? value : refuse("true or false", value, place);

export const word =
  <W extends string>(...words: W[]): Check<W> =>
  (value, place) =>
    words.find((known) => known === value) ?? refuse(words.join(" or "), value, place);

/** Also takes a field that is missing, as null. */
export const maybe =
  <T>(check: Check<T>): Check<T | null> =>
  (value, place) =>
    value === null || value === undefined ? null : check(value, place);

export const either =
  <A, B>(first: Check<A>, second: Check<B>): Check<A | B> =>
  (value, place) => {
    try {
      return first(value, place);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      return second(value, place);
    }
  };

export const list =
  <T>(check: Check<T>): Check<T[]> =>
  (value, place) =>
    Array.isArray(value)
      ? value.map((item, index) => check(item, `${place}[${index}]`))
      : refuse("a list", value, place);

export const pair =
  <A, B>(first: Check<A>, second: Check<B>): Check<[A, B]> =>
  (value, place) =>
    Array.isArray(value) && value.length === 2
      ? [first(value[0], `${place}[0]`), second(value[1], `${place}[1]`)]
      : refuse("a pair", value, place);

/** An object with at least these fields; others are left out. */
export const record =
  <S extends Record<string, Check<unknown>>>(shape: S): Check<{ [K in keyof S]: Checked<S[K]> }> =>
  (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) refuse("an object", value, place);
    const fields = value as Record<string, unknown>;
    const entries = Object.entries(shape).map(([name, check]) => [name, check(fields[name], `${place}.${name}`)]);
    return Object.fromEntries(entries) as { [K in keyof S]: Checked<S[K]> };
  };
