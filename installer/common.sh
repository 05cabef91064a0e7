# What the scripts here share; sourced from the project's folder. Sets jdk, version and built (seconds since 1970, from the pom).
jdk=${JAVA_HOME:-}
if [ -z "$jdk" ] || ! "$jdk/bin/jpackage" --version 2>/dev/null | grep -q '^25'; then
  jdk=$(for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/jpackage" ] && "$home/bin/jpackage" --version | grep -q '^25'; then echo "$home"; fi
  done | head -1)
fi
[ -n "$jdk" ] || { echo "no JDK 25 with jpackage found (set JAVA_HOME)" >&2; exit 1; }
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -1)
built=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*:\1:p' pom.xml)
built=$(python3 -c 'import datetime, sys; print(int(datetime.datetime.fromisoformat(sys.argv[1]).timestamp()))' "${built%Z}+00:00")

# Makes target/installer/input: two jars with all libraries in them, the licences of each, and the list of them.
gather_input() {
  rm -rf target/installer
  mkdir -p target/installer/input
  python3 installer/check-jars.py
  cp target/folder/plumbline.jar target/folder/libraries.jar LICENSE target/installer/input/
  # Where Java looks for libraries first: or JavaFX would unpack its own into the user's home, and check them at each start.
  for graphics in target/lib/javafx-graphics-*-*.jar; do
    unzip -qqoj "$graphics" '*.so' '*.dylib' '*.dll' -d target/installer/input 2> /dev/null || [ $? -eq 11 ]
  done
  installer/licences.sh target/installer/input
}

# macOS and Windows want a first number above 0.
installer_version() {
  [[ $version != 0.* ]] && echo "$version" || echo "1${version#0}"
}

modules() {
  grep -v '^#' installer/modules.txt | awk '{print $1}' | paste -sd,
}

# Every file gets the time of the pom: the class cache is bound to the times of the jars, and a package made twice is the same.
settle_times() {
  python3 - "$1" "$built" <<'PY'
import os, sys
for folder, folders, files in os.walk(sys.argv[1]):
    for name in ['.'] + files:
        os.utime(os.path.join(folder, name), (int(sys.argv[2]),) * 2, follow_symlinks=False)
PY
}
