#!/usr/bin/env bash
# Uses the installed app as a person does, in a network and mount namespace of its own: called by installer/check-linux.sh
# with the folder for pictures and a PDF.
set -euo pipefail
screens=$1
pdf=$(realpath "$2")
if [ -z "${DISPLAY:-}" ] || [ -z "${TRYING:-}" ]; then
  export TRYING=1
  mount -t tmpfs tmpfs "$HOME"
  # The app and the command line reach each other by it; nothing else is there.
  if command -v ip > /dev/null; then ip link set lo up; else python3 - <<'PY'
import fcntl, socket, struct
# SIOCSIFFLAGS with IFF_UP, IFF_LOOPBACK and IFF_RUNNING.
fcntl.ioctl(socket.socket(socket.AF_INET, socket.SOCK_DGRAM), 0x8914, struct.pack('16sh14x', b'lo', 0x1 | 0x8 | 0x40))
PY
  fi
  [ "$(tail -n +3 /proc/net/dev | wc -l)" = 1 ] || { echo "try-installed.sh: there is a network" >&2; exit 1; }
  exec xvfb-run -a -s '-screen 0 1600x1000x24' "$0" "$@"
fi
cd "$HOME"
sample=$HOME/Plumbline/Sample.plumbline

# Starts what a menu entry says, on files.
open_entry() {
  local line
  line=$(sed -n 's/^Exec=//p' "/usr/share/applications/$1.desktop")
  shift
  ${line% %F} "$@" 2> "$HOME/errors" &
  app=$!
}

until_true() {
  for _ in $(seq 300); do
    if eval "$1"; then return; fi
    sleep 0.2
  done
  import -window root "$screens/installed-failed.png"
  echo "try-installed.sh: never came true: $1" >&2
  exit 1
}

# Puts the keys where a window manager would: on the app's window, whose title is the first argument.
keys() {
  until_true "xdotool search --onlyvisible --name '^$1' > '$HOME/window'"
  xdotool windowfocus --sync "$(tail -1 "$HOME/window")"
  sleep 1
  for key in "${@:2}"; do
    xdotool key "$key"
    sleep 0.5
  done
}

picture() {
  sleep 2
  import -window root "$screens/installed-$1.png"
}

close_app() {
  # GTK's own warnings depend on the desktop. What JavaFX says while it is killed says nothing of the app.
  if grep -v -e '^$' -e 'Gdk-WARNING' -e 'Gtk-WARNING' "$HOME/errors" >&2; then
    echo "try-installed.sh: the app said that" >&2
    exit 1
  fi
  kill "$app"
  wait "$app" || true
}

status() {
  plumbline values "$sample" --json | python3 -c '
import collections, json, sys
rows = json.load(sys.stdin)
print(dict(collections.Counter(row["status"] for row in rows)), sum(row["review"] == "accepted" for row in rows))'
}

open_entry dev.plumbline.Plumbline
keys 'Plumbline$' Return
keys 'Sample' ctrl+g
until_true "[ -f '$sample/workspace.mv.db' ] && [[ \$(status) != *pending* ]]"
keys 'Sample' Home j j a
until_true "[[ \$(status) == *' 1' ]]"
picture sample
close_app
counts=$(status)
plumbline check "$sample" > /dev/null
plumbline demo "$HOME/Other.plumbline" > /dev/null
other=$(sample=$HOME/Other.plumbline; status)
[ "${counts% *}" = "${other% *}" ] || { echo "try-installed.sh: the app grounded $counts, the command line $other" >&2; exit 1; }
echo "grounded by keys, as the command line counts: ${counts% *}"

open_entry dev.plumbline.Plumbline "$sample/workspace.mv.db"
until_true "grep -qs 'The values can be used' '$sample'/logs/*.log"
keys 'Sample' j
picture by-double-click
close_app

open_entry dev.plumbline.Plumbline.ground "$pdf"
keys 'Plumbline$'
picture ground-pdf
close_app

grep -q '^80:application/x-plumbline-workspace:workspace.mv.db$' /usr/share/mime/globs2 \
  || { echo "try-installed.sh: a workspace's file has no type of its own" >&2; exit 1; }
