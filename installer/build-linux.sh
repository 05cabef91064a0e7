#!/usr/bin/env bash
# Makes the application folder, the .deb and the .rpm in target/installer:
# installer/build-linux.sh [--skip-build] [--folder-only | --packages-only]
# Needs a JDK 25 with jpackage; for the packages fakeroot, dpkg-deb and rpmbuild; for the class cache a display or Xvfb.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common.sh
options=" $* "

image=target/installer/Plumbline
if [[ $options != *" --packages-only "* ]]; then
  [[ $options == *" --skip-build "* ]] || mvn -q -Pinstaller -DskipTests package
  gather_input
  installer/check-modules.sh
  "$jdk/bin/jpackage" @installer/jpackage.args --type app-image --app-version "$version" --add-modules "$(modules)" \
    --icon assets/icons/plumbline-512.png --dest target/installer \
    --jlink-options "--strip-debug --no-man-pages --no-header-files"
  find "$image/lib/runtime/bin" -type f -not -name java -delete
  # The same options that the launchers of the other systems get, a line each.
  sed -n 's|^--java-options \(.*\)|  \1 \\|p' installer/jpackage.args | sed 's|=\$APPDIR/\([^ ]*\)|="$app/\1"|' > target/installer/options
  sed -e '/^@OPTIONS@$/{' -e 'r target/installer/options' -e 'd' -e '}' installer/linux/launcher.sh > "$image/bin/Plumbline"
  settle_times "$image"
  installer/train.sh "$image/bin/Plumbline" "$image/lib/app"
  settle_times "$image"
  echo "made $image: $(du -sh "$image" | cut -f1), of it $(du -sh "$image/lib/app/plumbline.aot" | cut -f1) class cache"
fi
[[ $options != *" --folder-only "* ]] || exit 0

# What stands outside of /opt: owned files of both packages, so that they go with them.
tree=target/installer/tree
rm -rf $tree target/installer/plumbline[_-]*
install -Dm644 -t $tree/usr/share/applications installer/linux/*.desktop
install -Dm644 installer/linux/plumbline.xml $tree/usr/share/mime/packages/plumbline.xml
install -Dm644 -t $tree/usr/share/metainfo installer/linux/dev.plumbline.Plumbline.metainfo.xml
sed -i "s/@VERSION@/$version/; s/@DATE@/$(date -u -d "@$built" +%F)/" $tree/usr/share/metainfo/*.xml
for icon in assets/icons/plumbline-*.png; do
  size=${icon##*-}; size=${size%.png}
  install -Dm644 "$icon" "$tree/usr/share/icons/hicolor/${size}x$size/apps/plumbline.png"
done
install -Dm644 assets/icons/plumbline.svg $tree/usr/share/icons/hicolor/scalable/apps/plumbline.svg
mkdir -p $tree/usr/bin
ln -s /opt/plumbline/bin/Plumbline $tree/usr/bin/plumbline
settle_times $tree

package() {
  # Not pressed here: the .deb is packed anew below.
  DPKG_DEB_COMPRESSOR_TYPE=none SOURCE_DATE_EPOCH=$built "$jdk/bin/jpackage" --type "$1" --name Plumbline --app-image $image --app-version "$version" \
    --vendor Plumbline --description "Finds where each extracted value really stands in its document" \
    --linux-package-name plumbline --license-file LICENSE --dest target/installer "${@:2}"
}

package deb --linux-app-category text
deb=$(ls target/installer/plumbline_*.deb)
rm -rf target/installer/deb
dpkg-deb -R "$deb" target/installer/deb
cp -a $tree/. target/installer/deb/
# jpackage names what those bring along too, by the names of the system it runs on.
sed -i 's/^Depends:.*/Depends: libc6, libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, libgl1/' target/installer/deb/DEBIAN/control
# jpackage copies the folder without the times of its files.
rm -rf target/installer/deb/opt/plumbline/{bin,lib}
cp -a $image/. target/installer/deb/opt/plumbline/
install -Dm644 LICENSE target/installer/deb/usr/share/doc/plumbline/copyright
rm -f target/installer/deb/opt/plumbline/share/doc/copyright
find target/installer/deb/opt/plumbline -type d -empty -delete
(cd target/installer/deb && find usr opt -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
settle_times target/installer/deb
SOURCE_DATE_EPOCH=$built dpkg-deb --root-owner-group -Zzstd -z9 -b target/installer/deb "$deb" > /dev/null
rm -rf target/installer/deb

mkdir -p target/installer/resources
sed "s|@IMAGE@|$PWD/$image|; s|@TREE@|$PWD/$tree|; s|@EPOCH@|$built|" installer/linux/plumbline.spec > target/installer/resources/plumbline.spec
package rpm --resource-dir target/installer/resources --linux-rpm-license-type Apache-2.0
ls -sh1 "$deb" target/installer/plumbline-*.rpm
