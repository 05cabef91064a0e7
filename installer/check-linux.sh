#!/usr/bin/env bash
# Builds the packages and tries them: installer/check-linux.sh [--skip-build]; mvn -Pinstaller verify runs it. What stands in
# both is checked; as root on Debian or Ubuntu the .deb is installed, started from its menu entry without a network, used by
# real keys, and removed without a trace. Needs xvfb, xdotool, imagemagick; pictures go to target/screens.
set -euo pipefail
cd "$(dirname "$0")/.."
installer/build-linux.sh "$@"
deb=$(ls target/installer/plumbline_*.deb)
rpm=$(ls target/installer/plumbline-*.rpm)

fail() {
  echo "check-linux.sh: $1" >&2
  exit 1
}

expected="/opt/plumbline/bin/Plumbline /opt/plumbline/lib/app/plumbline.aot /opt/plumbline/lib/app/licences/THIRD-PARTY.txt
  /opt/plumbline/lib/runtime/legal/java.base/LICENSE /usr/bin/plumbline /usr/share/applications/dev.plumbline.Plumbline.desktop
  /usr/share/applications/dev.plumbline.Plumbline.ground.desktop /usr/share/icons/hicolor/256x256/apps/plumbline.png
  /usr/share/metainfo/dev.plumbline.Plumbline.metainfo.xml /usr/share/mime/packages/plumbline.xml"
in_deb=$(dpkg-deb -c "$deb" | awk '{print $6}' | sed 's/^\.//')
in_rpm=$(rpm -qlp "$rpm")
for file in $expected; do
  grep -qx "$file" <<< "$in_deb" || fail "$file is not in $deb"
  grep -qx "$file" <<< "$in_rpm" || fail "$file is not in $rpm"
done
diff <(grep -v '/$' <<< "$in_deb" | grep '^/opt' | sort) <(grep '^/opt' <<< "$in_rpm" | while read -r file; do
  [ -d "target/installer/Plumbline${file#/opt/plumbline}" ] || echo "$file"; done | sort) || fail "the packages differ"
if command -v desktop-file-validate > /dev/null; then desktop-file-validate target/installer/tree/usr/share/applications/*.desktop; fi
if command -v appstreamcli > /dev/null; then appstreamcli validate --no-net target/installer/tree/usr/share/metainfo/*.xml; fi
echo "both packages hold $(wc -l <<< "$in_rpm") files and folders of version $(dpkg-deb -f "$deb" Version)"

if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
  echo "check-linux.sh: not root on Debian or Ubuntu, so nothing was installed"
  exit
fi
! dpkg -s plumbline > /dev/null 2>&1 || fail "plumbline is installed already"
packages() { dpkg-query -W -f '${Package}\n' | sort; }
before=$(packages)
remove() {
  # The libraries that came with it, and no others.
  DEBIAN_FRONTEND=noninteractive apt-get -qq purge -y $(comm -13 <(echo "$before") <(packages)) > /dev/null
}
trap remove EXIT
DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "./$deb" > /dev/null
dpkg -V plumbline || fail "installed files differ from the package"
mkdir -p target/screens
# A network of its own that leads nowhere, and a home of its own: nothing of it stays.
unshare --net --mount installer/try-installed.sh "$PWD/target/screens" assets/sample/master-services-agreement.pdf
trap - EXIT
remove
left=$(find /opt /usr /etc /var -xdev -iname '*plumbline*' -not -path '/var/log/*' -not -path '/var/cache/*' 2> /dev/null || true)
[ -z "$left" ] || fail "left after the removal: $left"
[ "$before" = "$(packages)" ] || fail "other packages than before are installed"
echo "installed, started, used, removed; pictures: target/screens/installed-*.png"
