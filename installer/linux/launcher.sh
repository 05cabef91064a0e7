#!/bin/sh
# In place of jpackage's launcher, which asks rpm and dpkg whose it is, twice, before it starts Java: a fifth of a second.
home=$(dirname "$(readlink -f "$0")")/..
app=$home/lib/app
unset JDK_JAVA_OPTIONS
exec "$home/lib/runtime/bin/java" \
  -Djava.library.path="$app" \
@OPTIONS@
  -cp "$app/plumbline.jar" dev.plumbline.Main "$@"
