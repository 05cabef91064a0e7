#!/usr/bin/env bash
# Makes the application, and a .dmg or .pkg of it, in target/installer on macOS: installer/build-macos.sh [--skip-build] [dmg|pkg]
# Needs a JDK 25 with jpackage. Not signed: Apple's key is its owner's.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common.sh
kind=dmg
for option in "$@"; do
  case $option in
    --skip-build) skip=yes ;;
    dmg | pkg) kind=$option ;;
    *) echo "build-macos.sh: what is $option?" >&2; exit 2 ;;
  esac
done

[ "${skip:-}" ] || mvn -q -Pinstaller -DskipTests package
gather_input
installer/check-modules.sh
"$jdk/bin/jpackage" @installer/jpackage.args --type app-image --app-version "$(installer_version)" --add-modules "$(modules)" \
  --icon assets/icons/plumbline.icns --dest target/installer
image=target/installer/Plumbline.app
settle_times "$image"
installer/train.sh "$image/Contents/MacOS/Plumbline" "$image/Contents/app"
settle_times "$image"
"$jdk/bin/jpackage" --type "$kind" --name Plumbline --app-image "$image" --app-version "$(installer_version)" \
  --license-file LICENSE --dest target/installer
ls -l target/installer/Plumbline-*
