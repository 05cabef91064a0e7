#!/usr/bin/env bash
# Makes target/installer/Plumbline, an application folder with its own Java: installer/build-linux.sh [--skip-build]
# Needs a JDK 25 with jpackage: JAVA_HOME, or one in /usr/lib/jvm.
set -euo pipefail
cd "$(dirname "$0")/.."

jdk=${JAVA_HOME:-}
if [ -z "$jdk" ] || ! "$jdk/bin/jpackage" --version 2>/dev/null | grep -q '^25'; then
  jdk=$(for home in /usr/lib/jvm/*; do
    if [ -x "$home/bin/jpackage" ] && "$home/bin/jpackage" --version | grep -q '^25'; then echo "$home"; fi
  done | head -1)
fi
[ -n "$jdk" ] || { echo "build-linux.sh: no JDK 25 with jpackage found (set JAVA_HOME)" >&2; exit 1; }

[ "${1:-}" = --skip-build ] || mvn -q -DskipTests package
version=$(sed -n 's/^version=//p' target/classes/dev/plumbline/version.properties)

rm -rf target/installer target/installer-input
mkdir -p target/installer-input
cp target/plumbline.jar target/installer-input/
cp -r target/lib target/installer-input/lib

"$jdk/bin/jpackage" \
  --type app-image \
  --name Plumbline \
  --app-version "$version" \
  --vendor Plumbline \
  --description "Finds where each extracted value really stands in its document" \
  --icon assets/icons/plumbline-512.png \
  --input target/installer-input \
  --main-jar plumbline.jar \
  --main-class dev.plumbline.Main \
  --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.sql.rowset,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.unsupported,jdk.zipfs,jdk.localedata \
  --java-options --enable-native-access=ALL-UNNAMED \
  --java-options -XX:+UseSerialGC \
  --java-options -Xmx2g \
  --dest target/installer

echo "made target/installer/Plumbline ($(du -sh target/installer/Plumbline | cut -f1)); start it with target/installer/Plumbline/bin/Plumbline"
