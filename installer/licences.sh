#!/usr/bin/env bash
# Puts licences/ into a folder: the list of target/THIRD-PARTY.txt, made by the profile "installer", and the licence and
# notice files out of each jar of target/lib: installer/licences.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
out=$1/licences
mkdir -p "$out"
cp target/THIRD-PARTY.txt "$out/"
for jar in target/lib/*.jar; do
  name=$(basename "$jar" .jar)
  # JavaFX says in its files' names for which system they are; the list does not.
  grep -q "^$(sed -E 's/-(linux|mac|win)[-a-z0-9]*$//' <<< "$name")	" target/THIRD-PARTY.txt \
    || { echo "licences.sh: $name is not in target/THIRD-PARTY.txt" >&2; exit 1; }
  unzip -qqo "$jar" 'META-INF/*LICENSE*' 'META-INF/*NOTICE*' 'META-INF/*COPYING*' 'META-INF/*license*' 'LICENSE*' 'NOTICE*' \
    -x '*.class' -d "$out/$name" 2>/dev/null || [ $? -eq 11 ]
done
find "$out" -type d -empty -delete
