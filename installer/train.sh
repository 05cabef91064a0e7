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
cfg=$app/Plumbline.cfg
cp -p "$cfg" "$home/cfg"
trap 'cp -p "$home/cfg" "$cfg"; rm -rf "$home"' EXIT

# As a user who was here before has them: what reads them belongs to every start.
mkdir -p "$home/.java/.userPrefs/dev/plumbline/ui"
cat > "$home/.java/.userPrefs/dev/plumbline/ui/prefs.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE map SYSTEM "http://java.sun.com/dtd/preferences.dtd">
<map MAP_XML_VERSION="1.0">
  <entry key="theme" value="SYSTEM"/>
</map>
XML

# Starts the app with other options for the cache, and with the settings of nobody.
start() {
  sed -e "s|^java-options=-XX:AOTCache=.*|$1|" -e "s|^java-options=-Xlog:disable$|java-options=-Duser.home=$home|" "$home/cfg" > "$cfg"
  echo "java-options=-Djava.util.prefs.userRoot=$home" >> "$cfg"
  "$launcher" rehearse "$home/Sample.plumbline"
}

start "java-options=-XX:AOTMode=record\njava-options=-XX:AOTConfiguration=$home/plumbline.aotconf" > "$home/values.json"
grep -q '"status": "grounded"' "$home/values.json" || { echo "train.sh: the rehearsal grounded nothing" >&2; exit 1; }
# Warnings about classes that cannot be kept say nothing that matters here.
start "java-options=-XX:AOTMode=create\njava-options=-XX:AOTConfiguration=$home/plumbline.aotconf\njava-options=-XX:AOTCache=\$APPDIR/plumbline.aot" > "$home/create.log" 2>&1 \
  || { cat "$home/create.log" >&2; exit 1; }
[ -s "$app/plumbline.aot" ]
