const reason =
  /\bwhy\b|^how come\b|\breasons?\b|\b(?:rationale|grounds|arguments?|case) (?:for|not|against)\b|\bspeaks? (?:for|against)\b/;
/** What asks for what is not so, or for what speaks against something. */
const against = /\b(?:not|no|never|none|nobody|without|against|few|fewer|skip|leaving)\b/;

/** Whether a question asks for reasons. */
export function asksForReason(slots: readonly string[]): boolean {
  return reason.test(slots.join(' '));
}

function sideOf(slots: readonly string[]): 'for' | 'against' | 'both' {
  const text = slots.join(' ');
  if (/\bfor\b.*\bagainst\b/.test(text)) return 'both';
  return against.test(text) ? 'against' : 'for';
}

/** Whether two questions ask for reasons on opposite sides: "why have a COO" and "reasons not to have a COO". */
export function asksOtherSide(one: readonly string[], other: readonly string[]): boolean {
  return asksForReason(one) && asksForReason(other) && sideOf(one) !== sideOf(other);
}
