import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { SlackMessage } from '../../src/slack/blocks/blocks.ts';
import { findLimitViolations } from '../../src/slack/blocks/find-limit-violations.ts';
import { findViewViolations } from '../../src/slack/blocks/find-view-violations.ts';
import { answerView } from '../../src/slack/render/answer-view.ts';
import type { Presentation } from '../../src/slack/render/presentation.ts';
import { renderAnswer } from '../../src/slack/render/render-answer.ts';
import { realAnswerer } from '../support/real-knowledge.ts';
import { anAnswer, outcomes } from '../support/stub-answerer.ts';

/** As it is seen by one person, where any server draws it. */
function render(answer: Answer, words?: string) {
  const asked = words === undefined ? undefined : { by: 'You', words };
  return renderAnswer(answer, { stage: 'private', classic: true, asked });
}

/** Everything that Slack reads mark-up in: the top-level text and all mrkdwn in the blocks. */
function liveTexts(message: { text: string; blocks: unknown }): string[] {
  const texts = [message.text];
  JSON.stringify(message.blocks, (_, value) => {
    if (typeof value === 'object' && value !== null && value.type === 'mrkdwn')
      texts.push(String(value.text));
    return value;
  });
  return texts;
}

/** What Slack would bring to life: mentions, broadcasts, links. */
const live = (text: string) => text.match(/<[^>]*>/g) ?? [];

const nasty = fc.constantFrom(
  '<!channel>',
  '<!here|x>',
  '<@U123>',
  '<#C123|general>',
  '<https://evil.example|bank>',
  '<!subteam^S1>',
  '&lt;!channel&gt;',
  '*bold*',
  '_it_',
  '~no~',
  '`code`',
  '```',
  '> quote',
  ':wave:',
  '\u0000',
  '\uD800',
  '😀',
  '\u202E',
  ' ',
  '\n',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.oneof(nasty, fc.string({ maxLength: 5 })), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.tuple(nasty, fc.integer({ min: 1, max: 5_000 })).map(([part, count]) => part.repeat(count)),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const address = fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true }));
const answers: fc.Arbitrary<Answer> = fc
  .record({
    outcome: fc.constantFrom(...outcomes),
    lead: text,
    sections: fc.array(fc.record({ heading: optional(text), text }), { maxLength: 30 }),
    comparison: optional(
      fc.record({
        columns: fc.array(text, { maxLength: 12 }),
        rows: fc.array(fc.record({ label: text, cells: fc.array(text, { maxLength: 12 }) }), {
          maxLength: 60,
        }),
      }),
    ),
    sources: fc.array(fc.record({ id: text, cite: text, year: optional(fc.nat()), address }), {
      maxLength: 40,
    }),
    reviewed: optional(text),
    suggestions: fc.array(
      fc.record({ label: text, question: text, roles: fc.constant([]), facets: fc.constant([]) }),
      {
        maxLength: 5,
      },
    ),
  })
  .map((parts) => anAnswer(parts));

/** Everything that can stand around an answer; what the bot itself puts there is short. */
const presentations: fc.Arbitrary<Presentation> = fc.record({
  stage: fc.constantFrom('channel', 'private', 'view'),
  classic: fc.boolean(),
  asked: optional(fc.record({ by: text, words: text })),
  bare: fc.boolean(),
  brief: fc.boolean(),
  suggestions: fc.boolean(),
  comparison: optional(
    fc.record({ label: text, question: text, roles: fc.constant([]), facets: fc.constant([]) }),
  ),
  receiptId: optional(fc.constant('R-0123456789')),
  share: optional(fc.constant('["who?",null]')),
  hint: optional(fc.constant('Small print.')),
});

function findViolations(message: SlackMessage, stage: Presentation['stage']): string[] {
  if (stage === 'view') return findViewViolations({ ...answerView(message) });
  return findLimitViolations(message, stage === 'private' ? 'ephemeral' : 'message');
}

describe('whatever the answer is', () => {
  test('the message keeps every limit, and its text is there', () => {
    fc.assert(
      fc.property(answers, presentations, (answer, presentation) => {
        const message = renderAnswer(answer, presentation);
        expect(message.text.trim()).not.toBe('');
        expect(findViolations(message, presentation.stage)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('nothing comes alive in it but the links to its sources', () => {
    fc.assert(
      fc.property(answers, presentations, (answer, presentation) => {
        for (const shown of liveTexts(renderAnswer(answer, presentation)).flatMap(live)) {
          expect(shown).toMatch(/^<https?:\/\/[^<>|\s]+\|[^<>|]+>$/);
          const href = shown.slice(1, shown.indexOf('|')).replaceAll('&amp;', '&');
          const allowed = answer.sources.map(
            (source) => URL.canParse(source.address) && new URL(source.address).host,
          );
          expect(allowed).toContain(new URL(href).host);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the layout', () => {
  const full = anAnswer({
    lead: 'The COO usually reports to the CEO.',
    sections: [
      { text: 'In some firms the COO reports to the president.' },
      { heading: 'In an NHS trust', text: 'The chief operating officer reports to the chief executive.' },
    ],
    sources: [
      { id: 'bls', cite: 'BLS', year: 2021, address: 'https://www.bls.gov/ooh/?a=1&b=2' },
      { id: 'iod', cite: 'IoD', address: 'https://www.iod.com/' },
    ],
    reviewed: '2026-11-22',
    suggestions: [
      {
        label: 'Who reports to the COO?',
        question: 'Who reports to a COO?',
        roles: ['coo'],
        facets: ['direct-reports'],
      },
    ],
  });

  test('lead, sections, sources with the month of review, ways on', () => {
    expect(render(full).blocks).toMatchInlineSnapshot(`
      [
        {
          "text": {
            "text": "*The COO usually reports to the CEO.*",
            "type": "mrkdwn",
            "verbatim": true,
          },
          "type": "section",
        },
        {
          "text": {
            "emoji": false,
            "text": "In some firms the COO reports to the president.",
            "type": "plain_text",
          },
          "type": "section",
        },
        {
          "text": {
            "text": "*In an NHS trust*
      The chief operating officer reports to the chief executive.",
            "type": "mrkdwn",
            "verbatim": true,
          },
          "type": "section",
        },
        {
          "elements": [
            {
              "text": "<https://www.bls.gov/ooh/?a=1&amp;b=2|BLS (2021)> · <https://www.iod.com/|IoD> · reviewed Nov 2026",
              "type": "mrkdwn",
              "verbatim": true,
            },
          ],
          "type": "context",
        },
        {
          "elements": [
            {
              "action_id": "follow-up:0",
              "text": {
                "emoji": false,
                "text": "Who reports to the COO?",
                "type": "plain_text",
              },
              "type": "button",
              "value": "Who reports to a COO?",
            },
          ],
          "type": "actions",
        },
      ]
    `);
  });

  test('the text alone carries all of it, in reading order', () => {
    expect(render(full).text).toMatchInlineSnapshot(`
      "The COO usually reports to the CEO.

      In some firms the COO reports to the president.

      In an NHS trust
      The chief operating officer reports to the chief executive.

      Sources: BLS (2021); IoD; reviewed Nov 2026

      You can also ask:
      - Who reports to a COO?"
    `);
  });

  test('two roles side by side', () => {
    const comparison = {
      columns: ['COO', 'Operations director'],
      rows: [{ label: 'Reports to', cells: ['The CEO', 'The COO or the CEO'] }],
    };
    const { blocks, text: whole } = render(anAnswer({ lead: 'They differ in rank.', comparison }));
    expect(blocks.slice(1)).toMatchInlineSnapshot(`
      [
        {
          "fields": [
            {
              "text": "COO:
      The CEO",
              "type": "mrkdwn",
              "verbatim": true,
            },
            {
              "text": "Operations director:
      The COO or the CEO",
              "type": "mrkdwn",
              "verbatim": true,
            },
          ],
          "text": {
            "text": "*Reports to*",
            "type": "mrkdwn",
            "verbatim": true,
          },
          "type": "section",
        },
      ]
    `);
    expect(whole).toMatchInlineSnapshot(`
      "They differ in rank.

      Reports to
      COO: The CEO
      Operations director: The COO or the CEO"
    `);
  });

  test('two roles side by side in a channel are a table, with a word in every cell', () => {
    const comparison = {
      columns: ['COO', 'Operations director'],
      rows: [{ label: 'Reports to', cells: ['The CEO', ' '] }],
    };
    const message = renderAnswer(anAnswer({ comparison }), { stage: 'channel', classic: false });
    const cells = message.blocks.flatMap((block) => ('rows' in block ? block.rows : []));
    expect(cells.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')))).toEqual([
      ['Topic', 'COO', 'Operations director'],
      ['Reports to', 'The CEO', '\u2013'],
    ]);
    expect(findLimitViolations(message)).toEqual([]);
  });

  test('what is asked by a click is quoted first, letter by letter', () => {
    const { blocks, text: whole } = render(anAnswer(), 'What is *R&D*?');
    expect(blocks[0]).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: 'You asked: What is *R&D*?', emoji: false }],
    });
    expect(whole).toMatch(/^You asked: What is ∗R&amp;D∗\?\n\n/);
  });

  test('small talk is not shouted in bold', () => {
    const { blocks } = render(anAnswer({ outcome: 'greet', lead: 'Hello.\nAsk me about COOs.' }));
    expect(blocks).toEqual([
      { type: 'section', text: { type: 'plain_text', text: 'Hello.\nAsk me about COOs.', emoji: false } },
    ]);
  });

  test('a source whose address is no web address is named without a link', () => {
    const sources = [{ id: 'x', cite: 'Archive', address: 'javascript:alert(1)' }];
    expect(JSON.stringify(render(anAnswer({ sources })).blocks)).not.toContain('javascript');
    expect(render(anAnswer({ sources })).text).toContain('Sources: Archive');
  });

  test('an answer too long for blocks ends in an ellipsis there, and is whole in the text', () => {
    const sections = Array.from({ length: 60 }, (_, place) => ({ text: `Sentence ${place}. `.repeat(30) }));
    const { blocks, text: whole } = render(anAnswer({ ...full, sections }));
    expect(blocks.map(({ type }) => type).slice(-3)).toEqual(['section', 'context', 'actions']);
    expect(blocks.at(-3)).toMatchObject({ text: { text: '…' } });
    expect(whole).toContain('Sentence 59.');
  });

  describe('a list', () => {
    const list = realAnswerer('list the kinds of COO').answer;
    const items = list.sections[0]?.text.split('\n') ?? [];

    test('is drawn line by line within the limits, and is whole in the text', () => {
      const message = render(list);
      expect(items).toHaveLength(7);
      expect(findLimitViolations(message)).toEqual([]);
      expect(message.blocks).toContainEqual(
        expect.objectContaining({ text: { type: 'plain_text', text: items.join('\n'), emoji: false } }),
      );
      expect(message.text).toContain(items.join('\n'));
    });

    test('belongs to the sentence that announces it, however short answers are to be', () => {
      const { text: said } = renderAnswer(list, { stage: 'private', classic: true, brief: true });
      expect(said).toContain(items.join('\n'));
    });

    test('is cut out of a short answer whose first sentence says enough', () => {
      const duties = realAnswerer('list the duties of a COO').answer;
      const { text: said } = renderAnswer(duties, { stage: 'private', classic: true, brief: true });
      expect(said).not.toContain('\u2022');
    });
  });

  test('three ways on at most', () => {
    const suggestions = [1, 2, 3, 4, 5].map((number) => ({
      label: `${number}`,
      question: `${number}?`,
      roles: [],
      facets: [],
    }));
    expect(render(anAnswer({ suggestions })).blocks.at(-1)).toMatchObject({ elements: [{}, {}, {}] });
  });
});
