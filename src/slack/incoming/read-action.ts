import { actionIds } from './ids.ts';
import type { Incoming, ReplyPlace, Surface } from './incoming.ts';
import { type Click, readClick } from './read-click.ts';

type ActionReader = (click: Click) => Incoming | undefined;

const readers: Readonly<Record<string, ActionReader>> = {
  [actionIds.followUp]: (click) => askByClick(click, 'button'),
  [actionIds.topic]: (click) => askByClick(click, 'button'),
  [actionIds.ask]: (click) => askByClick(click, 'home'),
  [actionIds.openForm]: ({ teamId, userId, newView }) => ({
    kind: 'ask-opened',
    teamId,
    userId,
    form: newView,
  }),
  [actionIds.vote]: (click) => {
    const { value, teamId, userId, channelId, messageTs, newView } = click;
    const [verdict, receiptId = ''] = value.split(' ');
    if (verdict !== 'helpful' && verdict !== 'not-helpful') return undefined;
    const voteId = [teamId, channelId, messageTs, userId, receiptId].join(':');
    const replyTo = besides(click);
    return { kind: 'vote', teamId, userId, verdict, receiptId, voteId, replyTo, form: newView };
  },
  [actionIds.share]: (click) => {
    const { value: asked, userName, teamId, userId, channelId, responseUrl, original } = click;
    const about = original?.kind === 'view' ? original.about : undefined;
    const to = about ?? (responseUrl === undefined ? undefined : { channelId, responseUrl });
    if (to === undefined) return undefined;
    const replyTo = besides(click);
    return { kind: 'share', teamId, userId, userName, asked, to, about, original, replyTo };
  },
  [actionIds.setting]: ({ action, value, teamId, userId, original: replyTo }) => {
    const name = action.split(':')[1] ?? '';
    return replyTo === undefined ? undefined : { kind: 'setting', teamId, userId, name, value, replyTo };
  },
  [actionIds.homePage]: ({ value, teamId, userId }) => ({
    kind: 'home-opened',
    teamId,
    userId,
    page: Number.parseInt(value, 10) || 0,
  }),
};

/** Reads a click on one of our buttons, or a choice from one of our lists. */
export function readAction(body: object): Incoming {
  const click = readClick(body);
  if (click === undefined) return { kind: 'ignored', reason: 'not readable' };
  const reader = readers[click.action.split(':')[0] ?? ''];
  if (reader === undefined) return { kind: 'ignored', reason: 'a button of ours that is not known any more' };
  return reader(click) ?? { kind: 'ignored', reason: 'not readable' };
}

/** Thanks and the like are for whoever clicked alone, and leave the answer where it is. */
function besides({ responseUrl, channelId, userId, newView }: Click): ReplyPlace {
  return responseUrl === undefined ? newView : { kind: 'response-url', responseUrl, channelId, userId };
}

/** The value of the button is the question; its id may end with the receipt of what we had asked back. */
function askByClick(click: Click, surface: Surface): Incoming | undefined {
  const { action, value, teamId, userId, channelId, replyTo, continues } = click;
  if (replyTo === undefined || value === '') return undefined;
  return {
    kind: 'question',
    surface,
    text: value,
    quote: value,
    chosenFrom: action.split(':')[2],
    teamId,
    channelId,
    userId,
    messageId: click.id,
    reworded: false,
    external: false,
    replyTo,
    continues,
  };
}
