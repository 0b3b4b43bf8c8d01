#!/bin/bash
# Navet on a private PostgreSQL cluster, loopback only, beside the other programs of a comparison.
#   navet.sh install        cluster, build, schema, agent, requesters, service, token (idempotent)
#   navet.sh start|stop     PostgreSQL + Navet
#   navet.sh stop-web       only Navet (for the cold start)
#   navet.sh seed N         fill it up to N cases; PEERS is the folder that holds dataset.sql
#   navet.sh purge          remove the cluster and the state
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
PGPORT=${PGPORT:-5443} PORT=${PORT:-8831}
STATE=/var/lib/peer-navet
sql() { runuser -u postgres -- psql -X -q -v ON_ERROR_STOP=1 -p "$PGPORT" "$@"; }
export DATABASE_URL=postgres://navet:navetpw@127.0.0.1:$PGPORT/navet
export PORT NAVET_DATA=$STATE/data NAVET_DEMO=off NAVET_LOG=warn NAVET_LANG=en NODE_ENV=production
export NAVET_PROCESSES=${NAVET_PROCESSES:-2}
node() { "$root/node_modules/.bin/node" --disable-warning=ExperimentalWarning "$@"; }

pg_start() {
  pg_lsclusters -h | grep -q "^15 navet .*online" && return
  [ -f /etc/postgresql/15/navet/postgresql.conf ] || pg_createcluster 15 navet -p "$PGPORT" >/dev/null
  cp "$here/postgresql.conf" /etc/postgresql/15/navet/conf.d/bench.conf
  pg_ctlcluster 15 navet start
}

install() {
  pg_start
  mkdir -p $STATE
  if ! sql -Atc "select 1 from pg_database where datname='navet'" postgres | grep -q 1; then
    sql -c "create role navet login password 'navetpw'" postgres
    sql -c "create database navet owner navet encoding 'UTF8' template template0" postgres
  fi
  (cd "$root" && node bin/build.mjs && node bench/peers/set-up.ts $STATE/token)
  start
}

start() {
  pg_start
  curl -fs -o /dev/null http://127.0.0.1:$PORT/readyz && return
  (cd "$root" && exec setsid "$root/node_modules/.bin/node" --disable-warning=ExperimentalWarning \
    src/cli.ts serve </dev/null >$STATE/web.log 2>&1 & echo $! > $STATE/web.pid)
  for _ in $(seq 1200); do curl -fs -o /dev/null http://127.0.0.1:$PORT/readyz && return; sleep 0.05; done
  echo "Navet did not answer" >&2; return 1
}

stop_web() {
  [ -f $STATE/web.pid ] || return 0
  local pid; pid=$(cat $STATE/web.pid); kill -TERM "$pid" 2>/dev/null || true
  for _ in $(seq 300); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  rm -f $STATE/web.pid
}

case "${1:-}" in
  install) install ;;
  start) start ;;
  stop) stop_web; pg_ctlcluster 15 navet stop -m fast || true ;;
  stop-web) stop_web ;;
  seed) sql -v n="${2:?number of cases}" -v dataset="${PEERS:?the folder of dataset.sql}/dataset.sql" -f "$here/navet-seed.sql" navet ;;
  purge) stop_web; pg_dropcluster --stop 15 navet; rm -rf $STATE /etc/postgresql/15/navet ;;
  *) sed -n '2,7p' "$0" ;;
esac
