#!/bin/sh
# In place of jpackage's launcher, which asks rpm and dpkg whose it is, twice, before it starts Java: a fifth of a second.
self=$0
case $self in */*) ;; *) self=./$self ;; esac
[ ! -L "$self" ] || self=$(readlink -f "$self")
home=${self%/*}/..
app=$home/lib/app
unset JDK_JAVA_OPTIONS
exec "$home/lib/runtime/bin/java" \
  -Djava.library.path="$app" \
@OPTIONS@
  -cp "$app/plumbline.jar" dev.plumbline.Main "$@"
