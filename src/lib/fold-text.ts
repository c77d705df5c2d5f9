/**
 * Text as it is compared: lower case, accents and outer white space off, inner white space single.
 * @example foldText('  São  Paulo') // 'sao paulo'
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
