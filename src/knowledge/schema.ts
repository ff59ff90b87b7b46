import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "reporting-line"');

/** Text of at most `max` characters, not blank; the limits are those of the place where Slack shows it. */
const text = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date('must be a day written as 2026-11-22');
const asked = z.array(text(200)).default([]);
const ids = z.array(id);
const sourceIds = ids.min(1);

export const factSchema = z.strictObject({
  id,
  roles: ids.min(1).describe('Ids of the roles this is about; for a difference, both roles.'),
  alsoAbout: ids
    .default([])
    .describe(
      'Further roles of which its first sentence tells too: the CEO, where COOs count among chief executives.',
    ),
  facet: id.describe('What it tells of the role, such as "rank": an id in facets.yml.'),
  also: ids.default([]).describe('Further facets that it answers as well.'),
  answer: text(700).describe('One to three plain sentences. The first must be able to stand alone.'),
  conditions: ids.default([]).describe('Ids in conditions.yml: where or when it holds, if not everywhere.'),
  sources: sourceIds.describe('Ids in sources.yml, the best one first.'),
  confidence: z.enum(['high', 'medium', 'low']),
  owner: text(80)
    .optional()
    .describe('Who looks after it; left out, the owner named at the top of the file.'),
  reviewed: day.optional().describe('Day of the last review; left out, the day at the top of the file.'),
  reviewBy: day.optional().describe('Day of the next review; left out, the day at the top of the file.'),
  covers: z
    .array(z.string().regex(/^[SF]\d+$/, 'must be a claim of the article (S1) or a researched fact (F1)'))
    .default([]),
  asked: asked.describe('Ways people ask for just this.'),
  yesNo: z
    .array(z.strictObject({ reply: text(80), to: z.array(text(200)).min(1) }))
    .default([])
    .describe('What a yes/no answer begins with ("Usually, yes."), and the questions that it fits.'),
  describes: z
    .array(text(60))
    .default([])
    .describe('What people say of its role when they look for the name: "number two".'),
  aside: z
    .boolean()
    .default(false)
    .describe('Told only to those who ask for just this: a remark, a correction, a rarity.'),
  tensions: ids
    .default([])
    .describe('Facts that seem to say otherwise: both keep their hedge, so that both can stand.'),
  history: z
    .array(z.strictObject({ on: day, note: text(500) }))
    .default([])
    .describe('What was changed or decided, and when.'),
});

export const factsFileSchema = z.strictObject({
  owner: text(80),
  reviewed: day,
  reviewBy: day,
  facts: z.array(factSchema),
  leftOut: z
    .array(z.strictObject({ covers: z.array(z.string()).min(1), reason: text(500), on: day }))
    .default([])
    .describe('Researched facts that are not served, and why.'),
});

const profileLine = z.strictObject({ text: text(200), sources: sourceIds });
const roleEnd = { role: id.optional(), name: text(120).optional() };
const line = {
  kind: z
    .enum(['solid', 'dotted'])
    .default('solid')
    .describe('dotted: only some organisations have this line.'),
  note: text(120).optional().describe('How usual it is, or when it holds, in a few words.'),
  sources: sourceIds,
};
const isOneEnd = (end: { role?: string | undefined; name?: string | undefined }): boolean =>
  (end.role === undefined) !== (end.name === undefined);
const notOneEnd = { error: 'needs either "role" (an id) or "name" (plain words), not both' };
const roleLink = z.strictObject({ ...roleEnd, ...line }).refine(isOneEnd, notOneEnd);

export const rolesFileSchema = z.strictObject({
  roles: z.array(
    z.strictObject({
      id,
      title: text(80),
      abbreviation: text(10).optional(),
      aliases: z.array(text(80)).default([]),
      home: z.boolean().default(false),
      unlike: z
        .array(z.strictObject({ name: text(80), cues: z.array(text(40)).min(1), note: text(300) }))
        .default([])
        .describe('Things that share the name and are NOT this role.'),
      reportsTo: z.array(roleLink).default([]),
      directReports: z.array(roleLink).default([]),
      ranksBelow: z
        .array(z.strictObject({ role: id, note: line.note, sources: sourceIds }))
        .default([])
        .describe('Roles that stand above it wherever there are both, whether it reports to them or not.'),
      profile: z
        .strictObject({
          scope: profileLine.optional(),
          rank: profileLine.optional(),
          board: profileLine.optional(),
          accountableFor: profileLine.optional(),
          foundIn: profileLine.optional(),
        })
        .default({}),
    }),
  ),
  modifiers: z.array(text(40)).default([]).describe('Words that make another post of a role.'),
  otherRoles: z
    .array(z.strictObject({ title: text(80), aliases: z.array(text(80)).default([]), near: id.optional() }))
    .default([])
    .describe('Roles that people ask about and of which we hold no facts: declined by name.'),
});

export const facetsFileSchema = z.strictObject({
  facets: z.array(
    z.strictObject({
      id,
      title: text(40),
      label: text(60).describe('On buttons; {role} stands for "a COO", {name} for "COO".'),
      question: text(150).describe('What the button asks; {role} stands for "a COO", {name} for "COO".'),
      point: text(100)
        .includes('{point}')
        .includes('{role}')
        .optional()
        .describe('What a word or two asks after this: "and procurement?"; {point} stands for those words.'),
      next: ids.default([]).describe('Facets that people ask about next.'),
      keywords: z.array(text(30)).default([]).describe('Words by which people look for it in a list.'),
    }),
  ),
});

export const askedFileSchema = z.strictObject({
  facet: id,
  asked: asked.describe('Ways people ask for this facet; {role} and {other} stand for roles.'),
});

export const sourcesFileSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id,
      name: text(300),
      cite: text(60).describe('Short form shown under an answer.'),
      year: z.int().min(1900).max(2100).optional(),
      address: z.url({ protocol: /^https?$/, error: 'must be a web address that begins with http' }),
      tier: z.enum(['official', 'reference', 'trade', 'popular']),
      licence: text(200),
    }),
  ),
});

const condition = z.strictObject({
  id,
  label: text(80),
  within: ids
    .optional()
    .describe(
      'Ids in this file: wider circumstances of which it is a kind, as an NHS trust is one of healthcare.',
    ),
  cues: z.array(text(40)).min(1),
});

export const conditionsFileSchema = z.strictObject({
  conditions: z.array(condition),
  elsewhere: z.array(condition).default([]).describe('Places and organisations of which no fact tells.'),
});

const lineEnd = z.strictObject(roleEnd).refine(isOneEnd, notOneEnd);

export const chartsFileSchema = z.strictObject({
  charts: z.array(
    z.strictObject({
      id,
      label: text(50).describe('How people call this kind of organisation; the heading of the chart.'),
      conditions: ids
        .default([])
        .describe('Ids in conditions.yml: questions that mention one get this chart.'),
      titles: z
        .record(id, text(60))
        .default({})
        .describe('What a role is called here, by its id, if not as in roles.yml.'),
      lines: z.array(z.strictObject({ who: lineEnd, reportsTo: lineEnd, ...line })).min(1),
    }),
  ),
});

export const smallTalkFileSchema = z.strictObject({
  smallTalk: z.array(
    z.strictObject({
      kind: z.enum(['greet', 'thank', 'help']),
      reply: text(1500),
      asked: z.array(text(200)).min(1),
      emoji: z.array(text(40)).default([]).describe('Emoji that say the same, by character and by name.'),
    }),
  ),
});

export const offTopicFileSchema = z.strictObject({
  offTopic: z.array(
    z.strictObject({ topic: id, reply: text(300).optional(), messages: z.array(text(300)).min(1) }),
  ),
});

export const wordingFileSchema = z.strictObject({
  courtesy: z.array(text(80)),
  plain: z.array(text(40)),
  synonyms: z.array(z.array(text(40)).min(2)),
});

/** Writing systems that tell a language by themselves, as Unicode names them. */
const scripts = ['Hiragana', 'Katakana', 'Han', 'Hangul', 'Greek', 'Thai', 'Hebrew', 'Devanagari'] as const;

const languagesFileSchema = z.strictObject({
  languages: z.array(
    z.strictObject({
      name: text(40),
      words: z.array(text(40)).default([]),
      letters: z.array(z.enum(scripts)).default([]),
      reply: text(300),
    }),
  ),
});

/**
 * The files of the knowledge folder and the shape each must have; beside them there are facts, in `facts/*.yml`, and ways
 * of asking for each facet, in `asked/*.yml`.
 */
export const knowledgeFiles = {
  roles: { path: 'roles.yml', schema: rolesFileSchema },
  facets: { path: 'facets.yml', schema: facetsFileSchema },
  sources: { path: 'sources.yml', schema: sourcesFileSchema },
  conditions: { path: 'conditions.yml', schema: conditionsFileSchema },
  charts: { path: 'charts.yml', schema: chartsFileSchema },
  smallTalk: { path: 'small-talk.yml', schema: smallTalkFileSchema },
  offTopic: { path: 'off-topic.yml', schema: offTopicFileSchema },
  wording: { path: 'wording.yml', schema: wordingFileSchema },
  languages: { path: 'languages.yml', schema: languagesFileSchema },
} as const;
