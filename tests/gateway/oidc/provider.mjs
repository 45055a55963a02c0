// A provider certified by the OpenID Foundation, as the tests need it: `node provider.mjs REDIRECT [AFTER [BACKCHANNEL]]`.
// It prints its address on a line of its own when it answers, and ends with its standard input.
// Log in with a user's id (users.py) and any password.
import { createServer } from 'node:http';

import { Provider } from 'oidc-provider';

const [redirect, after, backchannel] = process.argv.slice(2);
const GROUPS = JSON.parse(process.env.GROUPS);
const SECRET = process.env.SECRET;
const JWKS = process.env.CLIENT_JWKS;

const server = createServer();
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(address, {
    clients: [{
      client_id: 'handbok',
      ...(JWKS
        ? { token_endpoint_auth_method: 'private_key_jwt', jwks: JSON.parse(JWKS) }
        : { client_secret: SECRET }),
      redirect_uris: [redirect],
      post_logout_redirect_uris: after ? [after] : [],
      ...(backchannel ? { backchannel_logout_uri: backchannel, backchannel_logout_session_required: true } : {}),
    }],
    claims: { openid: ['sub', 'sid'], groups: ['groups'] },
    // Only at userinfo, as this provider and the standard would have it; in the ID token where a test asks for it.
    conformIdTokenClaims: process.env.IN_ID_TOKEN !== 'ja',
    features: { backchannelLogout: { enabled: true } },
    findAccount: (ctx, id) => (id in GROUPS
      ? { accountId: id, claims: () => ({ sub: id, groups: GROUPS[id] }) }
      : undefined),
    // Without the guard against addresses on this machine, where the tests are.
    fetch: (url, { dispatcher, ...options }) => fetch(url, options),
    renderError: (ctx, out) => { ctx.type = 'json'; ctx.body = out; },
    cookies: { keys: ['prov'] },
  });
  // Its pages for development would fetch a font from elsewhere, and nothing in the tests may.
  provider.use(async (ctx, next) => {
    await next();
    if (typeof ctx.body === 'string') ctx.body = ctx.body.replace(/@import url\([^)]*\);/g, '');
  });
  server.on('request', provider.callback());
  process.stdout.write(`${address}\n`);
});
process.stdin.on('end', () => process.exit()).resume();
