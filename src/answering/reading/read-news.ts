const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const span = '(?:week|month|quarter|year|morning|afternoon|evening|night|spring|summer|autumn|winter)';
/** What goes on with a sentence: "on Monday, reporting line" does not. */
const onwards = '(?: (?:and|but|to|for|with|at|on|about|because|after|before|as|in|of|from|by) .*)?$';
/** When something happened, or will, that happens once. */
const when = new RegExp(
  `\\b(?:today|yesterday|tomorrow|tonight|${day}|(?:this|last|next) (?:${span}|${day})|in ${month})${onwards}|\\bjust (?:\\w+ed|got|left|quit)\\b`,
);
const happening =
  '(?:is|are|was|were|has|had|will|got|left|quit|gets?|starts?|leaves?|joins?|becomes?|became|goes|went|gave|gives|said|says|told|made|leads?|runs?|\\w+ed)';
const someone =
  '(?:(?:the|our|my|your|their|this|new|former|old) )*\\{\\w+\\}(?: and (?:the |our )?\\{\\w+\\})?';
/** Somebody who holds a post, and what that person does or what becomes of them. */
const event = new RegExp(
  `^(?:so |and |fyi |hey |wow )*${someone} (?:just |also |now |already |again )*${happening}\\b`,
);
/** The COO who reports to nobody reports something. */
const announcing = new RegExp(
  `^${someone} reports (?!to\\b|into\\b|in\\b|directly\\b|straight\\b|up\\b|on\\b)\\w`,
);
const hiring =
  /^(?:we|i|they) (?:(?:have|just|recently|finally|have just) )*(?:hired|appointed|fired|met|interviewed|welcomed|promoted)\b.*\{\w+\}/;
const asking =
  /\b(?:what|who|whom|whose|which|when|where|why|how|whether|if|need|want|wonder|wondering|know|explain|tell|help|please|curious|question|mean|means)\b/;

/**
 * Whether a message without a question mark only says what happened to somebody who holds a post, or what that person did:
 * "the new COO starts on Monday", "the COO reports record growth". What always holds is claimed in order to be confirmed.
 */
export function tellsNews(slots: readonly string[]): boolean {
  const text = slots.join(' ');
  if (asking.test(text)) return false;
  return announcing.test(text) || hiring.test(text) || (event.test(text) && when.test(text));
}
