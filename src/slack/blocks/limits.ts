/** What Slack accepts, in characters or in numbers of things. */
export const limits = {
  message: {
    blocks: 50,
    /** All text in all blocks; Slack refuses some messages from about 13,200 on. */
    characters: 12_000,
    /** The top-level text; Slack recommends 4,000 and cuts at 40,000. */
    text: 40_000,
  },
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: { text: 150 },
  context: { elements: 10, text: 2_000 },
  actions: { elements: 25 },
  button: { text: 75, value: 2_000 },
  option: { text: 75, value: 75 },
  select: { options: 100 },
  table: { rows: 100, characters: 10_000 },
  session: { title: 200 },
  prompts: { count: 4 },
  input: { text: 3_000 },
  id: 255,
} as const;
