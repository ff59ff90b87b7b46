/**
 * What Slack accepts, in characters (UTF-16 units, which is never less than what Slack counts), in numbers of things,
 * or in bytes where it says so. From docs.slack.dev/reference and the types in @slack/types 3.2, unless noted.
 */
export const limits = {
  /** `action_id` and `block_id`. */
  id: 255,
  placeholder: 150,
  message: {
    blocks: 50,
    /** All text in all blocks; Slack refuses some messages from about 13,200 on. */
    characters: 12_000,
    /** The top-level text; Slack recommends 4,000 and cuts at 40,000. */
    text: 40_000,
    tables: 1,
    /** The text given to `chat.update`; not confirmed by Slack, but third parties report it. */
    updatedText: 4_000,
  },
  view: {
    blocks: 100,
    title: 24,
    submit: 24,
    close: 24,
    privateMetadata: 3_000,
    callbackId: 255,
    externalId: 255,
    /** The whole view as JSON. */
    bytes: 250_000,
  },
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: { text: 150 },
  context: { elements: 10, text: 2_000 },
  actions: { elements: 25 },
  contextActions: { elements: 5 },
  image: { altText: 2_000, title: 2_000, url: 3_000 },
  input: { label: 2_000, hint: 2_000 },
  /** `text` counts for all markdown blocks of a message together. */
  markdown: { text: 12_000 },
  /** `characters` counts for all cells of all tables of a message together. */
  table: { rows: 100, cells: 20, columnSettings: 20, characters: 10_000 },
  button: { text: 75, value: 2_000, url: 3_000, accessibilityLabel: 75 },
  feedbackButton: { text: 75, value: 2_000, accessibilityLabel: 75 },
  /** Slack names no limits for its text and value; these are a button's. */
  iconButton: { text: 75, value: 2_000, accessibilityLabel: 75 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  plainTextInput: { initialValue: 3_000, minLength: 3_000, maxLength: 3_000 },
  /** Slack's pages name 75 or 150 for the value; the lower one is safe. */
  option: { text: 75, value: 75, description: 75, url: 3_000 },
  optionGroup: { label: 75, options: 100 },
  /** Static selects, and the answer to an external one. */
  select: { options: 100, groups: 100 },
  overflow: { options: 5 },
  checkboxes: { options: 10 },
  radioButtons: { options: 10 },
  /** Slack names no limits for the words of a prompt. */
  suggestedPrompts: { prompts: 4 },
  session: { title: 200 },
  file: { altText: 1_000 },
} as const;
