# Sourced by the scripts beside it, in the checkout: what they need of ../shared/bench, the data, and the peers below artifacts/.
bench=../shared/bench
[ -d "$bench" ] || { echo "$0: $bench is missing, which holds the data generator, the queries and the peers' runners" >&2; exit 2; }
bench=$(cd "$bench" && pwd)
work=$PWD/artifacts/bench
data=$work/persons-$persons
mkdir -p "$work/peer"
[ -f "$data/done" ] || { python3 "$bench/generate.py" "$data" --persons "$persons"; touch "$data/done"; }

install_peer() { # install_peer duckdb|ladybug|kuzu
  local package version
  case $1 in
    duckdb) package=@duckdb/node-api version=1.5.6-r.1 ;;
    ladybug) package=@ladybugdb/core version=0.19.1 ;;
    kuzu) package=kuzu version=0.11.3 ;;
    *) echo "$0: no peer is called $1" >&2; exit 2 ;;
  esac
  [ -d "$work/peer/node_modules/$package" ] && return
  (cd "$work/peer" && npm install --silent --no-audit --no-fund "$package@$version" \
    && { npm install-scripts approve "$package" && npm rebuild "$package" || true; }) >&2
}
