const reason =
  /\bwhy\b|^how come\b|\b(?:reasons?|rationale|grounds|arguments?|case) (?:for|to|why|not|that|against|behind)\b|\bspeaks? (?:for|against)\b|\b(?:what|which) (?:is the )?reasons?\b/;
/** What asks for what is not so, or for what speaks against something. */
const against = /\b(?:not|no|never|none|nobody|without|against|few|fewer|skip|leaving)\b/;

/** Whether a question asks for reasons. */
export function asksForReason(slots: readonly string[]): boolean {
  return reason.test(slots.join(' '));
}

/** Whether two questions ask for reasons on opposite sides: "why have a COO" and "reasons not to have a COO". */
export function asksOtherSide(one: readonly string[], other: readonly string[]): boolean {
  const [text, otherText] = [one.join(' '), other.join(' ')];
  return reason.test(text) && reason.test(otherText) && against.test(text) !== against.test(otherText);
}
