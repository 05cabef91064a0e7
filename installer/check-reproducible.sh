#!/usr/bin/env bash
# Builds the committed state twice, in two folders, and compares: installer/check-reproducible.sh [MAVEN_OPTION...]
# Fails unless plumbline.jar and all libraries beside it are the same to the byte.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for build in first the-second; do
  mkdir "$work/$build"
  git archive HEAD | tar -x -C "$work/$build"
  (cd "$work/$build" && mvn -q -B -DskipTests "$@" package)
  (cd "$work/$build/target" && sha256sum plumbline.jar lib/*.jar) > "$work/$build.sums"
done
diff "$work/first.sums" "$work/the-second.sums" || { echo "check-reproducible.sh: the builds differ" >&2; exit 1; }
head -1 "$work/first.sums"
