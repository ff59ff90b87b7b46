/** Wishes for something particular about what was told: of another matter it would be no answer. */
export function wantsOfMatter(wish: Wish | undefined): boolean {
  return wish === 'reason' || wish === 'figures' || wish === 'example' || wish === 'law';
}

/** Whether a wish says how an answer is to be told, and nothing of what it is to tell. */
export function isOfLooks(wish: Wish | undefined): boolean {
  return wish === 'brief' || wish === 'plain' || wish === 'list';
}

/** What somebody wants done with the answer just given. */
export type Wish =
  | 'brief'
  | 'plain'
  | 'list'
  | 'more'
  | 'sources'
  | 'reason'
  | 'meaning'
  | 'reverse'
  | 'below'
  | 'above'
  | 'figures'
  | 'doubt'
  | 'usual'
  | 'law'
  | 'again'
  | 'rephrase'
  | 'age'
  | 'confirm'
  | 'example'
  | 'general';
