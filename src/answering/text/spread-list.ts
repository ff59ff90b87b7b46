const listed = String.raw`[^,]+?(?:,\s*(?:and\s+)?[^,]+?)*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)[^,]+?`;
const leads = String.raw`(?:(?:(?:could|can|would)\s+you\s+)?(?:please\s+)?(?:what(?:'s|\s+is|\s+are|s)?|tell\s+(?:me|us)(?:\s+about)?|explain|describe|list|give\s+(?:me|us)|show\s+(?:me|us))\s+)?`;
/** "The KPIs and the pay of a COO", "what skills and what degree does a COO need". */
const forms = [
  new RegExp(String.raw`^(?<lead>${leads})(?<list>${listed})(?<rest>\s+(?:of|for)\s+.+)$`, 'i'),
  new RegExp(
    String.raw`^(?<lead>(?:what|which)\s+)(?<list>${listed})(?<rest>\s+(?:does|do|should|must)\s+.+)$`,
    'i',
  ),
];
const borders = /,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/i;

/** Whether there is anything in a text by which {@link spreadList} tells items apart; most texts have nothing. */
export function mayList(text: string): boolean {
  return borders.test(text);
}

/** Longer items, and those with a verb of their own, are no items of a list. */
const longestItem = 4;
const verbs =
  /\b(?:who|how|why|when|where|is|are|was|does|do|did|can|should|will|has|have|or|than|vs|between|to|in|at|on|but|not)\b/i;

/**
 * What a question asks that asks several things of one role in one breath, each by itself: "the KPIs of a COO" and "the
 * pay of a COO". Gives nothing where it lists nothing.
 * @param role where the name of the role ends, if the list follows it: "COO history, pay and reporting line".
 */
export function spreadList(text: string, role: string | undefined): string[] {
  const plain = text.replace(/(?:[?!.,\s]|\b(?:please|thanks|thank you|cheers)\b)+$/i, '');
  for (const form of forms) {
    const { lead = '', list = '', rest = '' } = form.exec(plain)?.groups ?? {};
    const items = readItems(list);
    if (items.length > 1 && !/\band\b|,/i.test(rest)) return items.map((item) => `${lead}${item}${rest}`);
  }
  if (role === undefined) return [];
  const end = plain.toLowerCase().indexOf(role.toLowerCase()) + role.length;
  const [start, list] = [plain.slice(0, end), plain.slice(end).replace(/^(?:'?s\b|:)/, '')];
  const items = /^\s/.test(list) ? readItems(list.trim(), true) : [];
  return items.length > 1 ? items.map((item) => `${start} ${item}`) : [];
}

function readItems(list: string, mayAct = false): string[] {
  const items = list.split(borders).map((item) => item.replace(/^what\s+/i, '').trim());
  const isItem = (item: string): boolean =>
    item !== '' &&
    item.split(/\s+/).length <= longestItem &&
    !(mayAct ? /^(?:what|who|how|is|are|does)\b|\bor\b/i : verbs).test(item);
  return items.every(isItem) ? items : [];
}
