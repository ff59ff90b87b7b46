import { expect, test } from 'vitest';
import { readWorkspace } from '../../src/slack/incoming/read-workspace.ts';

const authorization = { enterprise_id: null, team_id: 'T1', is_enterprise_install: false };
const org = { enterprise_id: 'E1', team_id: null, is_enterprise_install: true };

test.each<[string, unknown, [string | undefined, string | undefined, boolean]]>([
  ['an event', { team_id: 'T1', authorizations: [authorization] }, ['T1', undefined, false]],
  ['an event of old', { team_id: 'T1' }, ['T1', undefined, false]],
  [
    'an event in a channel of another company',
    { team_id: 'T9', enterprise_id: 'E9', authorizations: [authorization] },
    ['T1', undefined, false],
  ],
  [
    'an event in an organisation',
    { team_id: 'T1', enterprise_id: 'E1', authorizations: [org] },
    ['T1', 'E1', true],
  ],
  [
    'an event for more than one',
    { team_id: 'T2', authorizations: [authorization, { ...authorization, team_id: 'T2' }] },
    ['T1', undefined, false],
  ],
  ['an event for nobody', { team_id: 'T1', authorizations: [] }, ['T1', undefined, false]],
  ['a command', { team_id: 'T1', is_enterprise_install: 'false' }, ['T1', undefined, false]],
  [
    'a command in an organisation',
    { team_id: 'T1', enterprise_id: 'E1', is_enterprise_install: 'true' },
    ['T1', 'E1', true],
  ],
  [
    'a click',
    { team: { id: 'T1' }, enterprise: null, is_enterprise_install: false },
    ['T1', undefined, false],
  ],
  [
    'a click in an organisation',
    { team: null, enterprise: { id: 'E1' }, user: { team_id: 'T1' }, is_enterprise_install: true },
    ['T1', 'E1', true],
  ],
  ['a click that names it with the team', { team: { id: 'T1', enterprise_id: 'E1' } }, ['T1', 'E1', false]],
  [
    'a form that was opened elsewhere',
    { team: { id: 'T2' }, user: { team_id: 'T2' }, view: { app_installed_team_id: 'T1' } },
    ['T1', undefined, false],
  ],
  ['an organisation as a whole', { team_id: null, enterprise_id: 'E1' }, [undefined, 'E1', true]],
  ['the same, its id in the other place', { team_id: 'E1' }, [undefined, 'E1', true]],
  ['nothing', null, [undefined, undefined, false]],
  ['what is not ours', { team_id: 7, user: 'U1' }, [undefined, undefined, false]],
])('%s', (_, body, [teamId, enterpriseId, isEnterpriseInstall]) => {
  expect(readWorkspace(body)).toEqual({ teamId, enterpriseId, isEnterpriseInstall });
});
