import type { RoleTopics } from '../../answering/composing/list-topics.ts';
import type { ExchangeLog } from '../../storage/exchange-log.ts';
import type { RecogniseCurator } from '../handlers/recognise-curator.ts';
import type { Handle } from '../listen.ts';
import { type Home, renderHome } from './render-home.ts';

/** How many of somebody's questions their Home shows. */
const mostRecent = 3;

/** Shows a person our Home. */
export function createPublishHome(parts: {
  topics: readonly RoleTopics[];
  exchangeLog: ExchangeLog;
  recogniseCurator: RecogniseCurator;
  about: Pick<Home, 'version' | 'classic' | 'facts' | 'sources' | 'support'>;
}): Handle<'home-opened'> {
  const { topics, exchangeLog, recogniseCurator, about } = parts;
  return async ({ teamId, userId, page }, { acknowledge, call }) => {
    await acknowledge();
    const [asked, curator] = await Promise.all([
      exchangeLog.latestOf({ teamId, userId }, mostRecent * 4),
      recogniseCurator({ teamId, userId }, call),
    ]);
    const view = renderHome({ ...about, topics, page, curator, recent: findQuestions(asked, topics) });
    await call('views.publish', { user_id: userId, view });
  };
}

/** What was asked, in our words, since nobody's own are kept. */
function findQuestions(
  asked: readonly { readonly roles: readonly string[]; readonly facets: readonly string[] }[],
  topics: readonly RoleTopics[],
): Home['recent'] {
  const questions = asked.flatMap(({ roles, facets }) =>
    topics
      .filter(({ role }) => role === roles[0])
      .flatMap((each) => each.topics.filter((topic) => topic.facets[0] === facets[0])),
  );
  return [...new Map(questions.map((each) => [each.question, each])).values()].slice(0, mostRecent);
}
