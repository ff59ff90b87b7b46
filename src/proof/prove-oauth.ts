import { createInstallStates } from '../slack/install/install-state.ts';
import { exactly, note, type Proof } from './proof.ts';
import { openBrowser } from './stage/open-browser.ts';
import { openStage } from './stage/open-stage.ts';

const clientSecret = 'app-secret';
const tenMinutes = 10 * 60 * 1000;

/** States that are missing, forged, too old, another browser's or used before: nobody gets in with one. */
export const proveOauth: Proof = async ({ full, sabotaged }) => {
  const rounds = full ? 200 : 10;
  const stage = await openStage({
    store: 'file',
    sabotage: sabotaged ? 'unclaimed' : undefined,
    env: {
      SLACK_BOT_TOKEN: '',
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: clientSecret,
      COO_BOT_ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      COO_BOT_PUBLIC_URL: 'https://bot.example.com',
    },
  });
  try {
    let exchanged = 0;
    stage.slack.answer('oauth.v2.access', ({ body }) => {
      exchanged += 1;
      return { body: grant(String(body.code)) };
    });
    const { url } = await stage.startBot();
    const stranger = createInstallStates({ secret: 'guessed', now: Date.now });
    const longAgo = createInstallStates({ secret: clientSecret, now: () => Date.now() - tenMinutes - 1_000 });
    const attacks: Readonly<Record<string, (code: string) => Promise<Response>>> = {
      missing: (code) => openBrowser(url).comeBack({ code }),
      forged: async (code) => {
        const browser = openBrowser(url);
        await browser.begin();
        return browser.comeBack({ code, state: stranger.issue(browser.secret()) });
      },
      'too old': async (code) => {
        const browser = openBrowser(url);
        await browser.begin();
        return browser.comeBack({ code, state: longAgo.issue(browser.secret()) });
      },
      "another browser's": async (code) =>
        openBrowser(url).comeBack({ code, state: await openBrowser(url).state() }),
      'used before': async (code) => {
        const browser = openBrowser(url);
        const state = await browser.state();
        await browser.comeBack({ code: `good${code}`, state });
        return browser.comeBack({ code, state });
      },
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, attack] of Object.values(attacks).entries()) await attack(`bad${index}x${round}`);
    }
    const { installations } = await stage.stopAndRead();
    const rowsOf = (kind: string) => [...installations].filter((id) => id.includes(kind));
    return {
      title: 'Installing over OAuth with states that are not good',
      findings: [
        exactly('good installations, in the store', rowsOf('Tgood').length, rounds),
        note('codes exchanged with Slack', exchanged),
        ...Object.keys(attacks).map((name, index) =>
          exactly(`rows of ${rounds} with a state that is ${name}`, rowsOf(`Tbad${index}x`).length, 0),
        ),
      ],
    };
  } finally {
    await stage.close();
  }
};

/** Slack agrees to every code; it is the name of the workspace. */
function grant(code: string) {
  return {
    ok: true,
    app_id: 'A1',
    access_token: `xoxb-${code}`,
    token_type: 'bot',
    bot_user_id: 'UBOT',
    team: { id: `T${code}`, name: code },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: 'UINSTALLER' },
  };
}
