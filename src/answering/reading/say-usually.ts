const usual = new Set(['normal', 'usual', 'common', 'typical', 'standard', 'customary']);
const asking = new Set(['is', 'was']);
/** What stands between "it" and the word for what is usual. */
const small = new Set('really actually still also quite very considered seen as a'.split(' '));

/**
 * Says "is it normal for the COO to report to the CEO" as "does the COO usually report to the CEO", so that it is told
 * from what is asked of other things that are normal, and who does what stays clear.
 */
export function sayUsually(slots: string[]): string[] {
  const place = slots.findIndex((slot) => usual.has(slot));
  if (place < 2) return slots;
  const it = slots.lastIndexOf('it', place);
  const joint = slots[place + 1];
  if (
    it < 1 ||
    !asking.has(slots[it - 1] ?? '') ||
    !slots.slice(it + 1, place).every((slot) => small.has(slot))
  )
    return slots;
  const claim = slots.slice(place + 2);
  const verb = joint === 'for' ? claim.indexOf('to') : -1;
  if (verb < 1) return slots;
  return [...slots.slice(0, it - 1), 'does', ...claim.slice(0, verb), 'usually', ...claim.slice(verb + 1)];
}
