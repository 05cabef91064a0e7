#!/usr/bin/env bash
# Makes the class cache of an application folder, plumbline.aot: the app is started by its own launcher, walks through the
# sample by itself, and what it loaded is kept: installer/train.sh LAUNCHER APP_FOLDER
set -euo pipefail
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}" ]; then
  exec xvfb-run -a -s '-screen 0 1920x1200x24' "$0" "$@"
fi
launcher=$1
app=$2
home=$(mktemp -d)
# Where the launcher has its options: one a line, in jpackage's file or in a script of ours.
if [ "$(head -c 2 "$launcher")" = '#!' ]; then
  options=$launcher before='  ' after=' \' folder='"$app"'
else
  options=$app/Plumbline.cfg before='java-options=' after='' folder='$APPDIR'
fi
cp -p "$options" "$home/options"
trap 'cp -p "$home/options" "$options"; rm -rf "$home"' EXIT

# As a user who was here before has them: what reads them belongs to every start.
mkdir -p "$home/.java/.userPrefs/dev/plumbline/ui"
cat > "$home/.java/.userPrefs/dev/plumbline/ui/prefs.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE map SYSTEM "http://java.sun.com/dtd/preferences.dtd">
<map MAP_XML_VERSION="1.0">
  <entry key="theme" value="SYSTEM"/>
</map>
XML

# Starts the app with other options for the cache, and with the settings of nobody. What the compilers learn is not kept: it
# costs the next start a sixth of a second to take in, and wakes the compilers when they are least wanted.
start() {
  while IFS= read -r line; do
    case $line in
      *-XX:AOTCache=*)
        for option in "$@" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
          "-Duser.home=$home" "-Djava.util.prefs.userRoot=$home"; do echo "$before$option$after"; done ;;
      *-Xlog:disable*) ;;
      *) echo "$line" ;;
    esac
  done < "$home/options" > "$options"
  "$launcher" rehearse "$home/Sample.plumbline"
}

start -XX:AOTMode=record "-XX:AOTConfiguration=$home/plumbline.aotconf" > "$home/values.json"
grep -q '"status": "grounded"' "$home/values.json" || { echo "train.sh: the rehearsal grounded nothing" >&2; exit 1; }
# Warnings about classes that cannot be kept say nothing that matters here.
start -XX:AOTMode=create "-XX:AOTConfiguration=$home/plumbline.aotconf" "-XX:AOTCache=$folder/plumbline.aot" > "$home/create.log" 2>&1 \
  || { cat "$home/create.log" >&2; exit 1; }
[ -s "$app/plumbline.aot" ]
