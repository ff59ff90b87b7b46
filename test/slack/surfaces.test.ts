import { describe, expect, test } from 'vitest';
import { findLimitViolations } from '../../src/slack/blocks/find-limit-violations.ts';
import { findViewViolations } from '../../src/slack/blocks/find-view-violations.ts';
import { blockSurfaces, elementSurfaces, type Surface } from '../../src/slack/blocks/surfaces.ts';
import {
  actions,
  button,
  contextActions,
  feedback,
  home,
  iconButton,
  image,
  input,
  message,
  modal,
  options,
  sampleBlocks,
  section,
  select,
} from '../support/sample-blocks.ts';

const simple = (type: string) => actions({ type, action_id: 'a' });
/** A block with an element of each type in it. */
const withElement: Record<keyof typeof elementSurfaces, unknown> = {
  button: section('a', { accessory: button() }),
  channels_select: simple('channels_select'),
  checkboxes: actions({ type: 'checkboxes', options: options(2) }),
  conversations_select: simple('conversations_select'),
  datepicker: simple('datepicker'),
  external_select: simple('external_select'),
  feedback_buttons: contextActions(feedback()),
  icon_button: contextActions(iconButton()),
  image: section('a', { accessory: image() }),
  multi_channels_select: simple('multi_channels_select'),
  multi_conversations_select: simple('multi_conversations_select'),
  multi_external_select: simple('multi_external_select'),
  multi_static_select: actions({ type: 'multi_static_select', options: options(2) }),
  multi_users_select: simple('multi_users_select'),
  overflow: actions({ type: 'overflow', options: options(2) }),
  plain_text_input: input(),
  radio_buttons: actions({ type: 'radio_buttons', options: options(2) }),
  static_select: actions(select({ options: options(2) })),
  users_select: simple('users_select'),
};
const show: Record<Surface, (block: unknown) => string[]> = {
  message: (block) => findLimitViolations(message(block)),
  ephemeral: (block) => findLimitViolations(message(block), 'ephemeral'),
  modal: (block) => findViewViolations(modal([block])),
  home: (block) => findViewViolations(home(block)),
};

describe('the surfaces', () => {
  const cellsOf = (surfaces: Record<string, readonly Surface[]>, samples: Record<string, unknown>) =>
    Object.entries(surfaces).flatMap(([type, allowed]) =>
      Object.entries(show).map(
        ([surface, find]) =>
          [type, surface, allowed.some((each) => each === surface), find(samples[type])] as const,
      ),
    );
  const check = (type: string, surface: string, allowed: boolean, found: string[]) => {
    if (allowed) expect(found).toEqual([]);
    else expect(found).toContain(`${type}: not on the surface ${surface}`);
  };

  test.each(cellsOf(blockSurfaces, sampleBlocks))('block %s, %s: %s', check);
  test.each(cellsOf(elementSurfaces, withElement))('element %s, %s: %s', check);

  test.each<[string, Surface, unknown]>([
    ['a table', 'home', sampleBlocks.table],
    ['a table', 'modal', sampleBlocks.table],
    ['feedback buttons', 'home', sampleBlocks.context_actions],
    ['markdown', 'modal', sampleBlocks.markdown],
  ])('%s cannot be shown on the surface %s', (_, surface, block) => {
    expect(show[surface](block)).not.toEqual([]);
  });
});
