import { listContent } from '../text/light-words.ts';

/** A case in which something holds, or may hold. */
export interface Supposition {
  /** The roles that are supposed to exist, or not to, or to do something. */
  readonly roles: readonly string[];
  /** What it supposes of them. */
  readonly content: readonly string[];
  /** It supposes that something is not so. */
  readonly denied: boolean;
}

const opening =
  /^(?:(?:and|but|so|or|also|ok|okay|well|hm|hmm|even|only|except|what|how about|say|then|not) )*(if|unless|without|suppose|supposing|assuming|provided|providing|in case|(?:when|where) (?=(?:there|we|you|they|he|she|nobody|both|neither|the|a|an)\b))\b/;
/** Where something is asked besides: a question word, or a verb before its subject. */
const asking =
  /\b(who|whom|whose|what|which|why|how|where|when)\b|\b(do|does|did|can|could|should|would|will|must|may|might) (a |an |the )?(we|you|they|he|she|it|i|there|\{\w+\})( |$)|\b(is|are) (we|you|they|he|she|it|there|\{\w+\}|either)( |$)/;
/** What introduces a case within a sentence. */
const within =
  /\b(if|when|where|whenever|unless|as long as|without|with (?=no\b)|(that|which) (has|have|had)|(company|firm|organisation) with)\b/;
const denial = /^(no|not|none|never|nobody|without|unless|neither|nor|lacks?|missing)$/;
/** What says no more of a case than that it is one. */
const plain = new Set(
  `if unless without suppose supposing assuming provided providing in case when where company companies firm firms
  organisation exists exist already somebody someone separate single long no yes not well too still even being one ones
  same only except say says said just what things thing something else instead`.split(/\s+/),
);

/** Reads a message that supposes something and asks nothing besides; nothing of any other. */
export function readSupposition(slots: readonly string[]): Omit<Supposition, 'roles'> | undefined {
  const text = slots.join(' ');
  const found = opening.exec(text);
  const rest = text.slice(found?.[0].length).trim();
  // "Unless?" asks for exceptions.
  if (found === null || rest === '' || rest === 'not' || asking.test(rest)) return undefined;
  return readCase(text.slice(found[0].length - (found[1] ?? '').length).split(' '));
}

/** The words by which a sentence, or a way of asking, says when it holds; none where it holds anyway. */
export function cutCase(words: readonly string[]): readonly string[] {
  const text = words.join(' ');
  const start = within.exec(text)?.index;
  if (start === undefined) return [];
  const [first = '', ...rest] = text.slice(start).split(' ');
  const others = rest.join(' ');
  const supposed = others.slice(0, asking.exec(others)?.index).trim();
  return supposed === '' ? [] : [first, ...supposed.split(' ')];
}

/** Reads the words that name a case. */
export function readCase(words: readonly string[]): Omit<Supposition, 'roles'> {
  const content = listContent(words).filter((word) => !plain.has(word) && !denial.test(word));
  return { content, denied: words.some((word) => denial.test(word)) };
}
