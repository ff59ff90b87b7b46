/** The emoji of a message: Slack's names without colons and skin tones, and the characters themselves. */
export function readEmoji(text: string): string[] {
  const names = [...text.matchAll(/:([a-z0-9_+'-]+?):/gi)].map(([, name = '']) => name.toLowerCase());
  const characters = text.match(/\p{Extended_Pictographic}\uFE0F?/gu) ?? [];
  return [...names.filter((name) => !name.startsWith('skin-tone')), ...characters];
}
