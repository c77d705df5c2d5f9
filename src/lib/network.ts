const names: Readonly<Record<string, string>> = {
  x: 'twitter',
  'x.com': 'twitter',
  'twitter.com': 'twitter',
};

/** A network's name in lower case, X under its older name: `x.com`, `x` and `twitter` are one. */
export function networkOf(text: string): string {
  const name = text.trim().toLowerCase();
  return Object.hasOwn(names, name) ? names[name] : name;
}
