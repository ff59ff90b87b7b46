/** Somebody's browser, which keeps the cookies of one site. */
export function openBrowser(eventsUrl: string) {
  let cookie = '';
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, eventsUrl), { headers: { cookie }, redirect: 'manual' });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  /** Goes to the bot and on to Slack; gives the address of Slack's page. */
  const begin = async (): Promise<URL> => {
    const { headers } = await get('/slack/install');
    return new URL(headers.get('location') ?? '');
  };
  /** Comes back from Slack with these in the address. */
  const comeBack = (query: Record<string, string>): Promise<Response> =>
    get(`/slack/oauth_redirect?${new URLSearchParams(query)}`);
  const state = async (): Promise<string> => (await begin()).searchParams.get('state') ?? '';
  return {
    get,
    begin,
    comeBack,
    state,
    /** What the bot has given to the browser to keep. */
    secret: () => cookie.split('=')[1] ?? '',
    /** Installs the app; the code says where, see what takes Slack's place. */
    install: async (code: string) => comeBack({ code, state: await state() }),
  };
}
