/** The graph's key of an e-mail address: white space around it and upper case aside. */
export function emailKey(address: string): string {
  return `email:${address.trim().toLowerCase()}`;
}

/** The graph's key of a telephone number: its digits, and "+"; null for a text without a digit ("n/a"). */
export function phoneKey(number: string): string | null {
  return /\d/.test(number) ? `phone:${number.replace(/[^\d+]/g, '')}` : null;
}
