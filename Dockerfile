# Builds the program with all that building needs, then leaves that behind.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY knowledge ./knowledge
RUN npm run build
# The local workspace is for trying out, and takes more room than all the rest.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/local-slack-*
RUN mkdir data

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    COO_BOT_DATA_DIR=/data \
    COO_BOT_OPERATIONS_PORT=9464 \
    COO_BOT_OPERATIONS_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/knowledge ./knowledge
# A new volume takes over the owner of what is in its place.
COPY --from=build --chown=1000:1000 /app/data /data
# The user `node` of the image, by number, so that whoever runs it can see that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 3000 9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.COO_BOT_OPERATIONS_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would keep SIGTERM to itself; the flags are those of `npm start`.
CMD ["node", "--max-old-space-size=256", "--max-semi-space-size=4", "dist/coo-bot.js"]
