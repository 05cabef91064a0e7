#!/usr/bin/env bash
# Fails unless installer/modules.txt holds what jdeps finds in target/plumbline.jar and target/lib, and nothing else but
# what it marks as kept: installer/check-modules.sh
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common.sh

found=$("$jdk/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps --recursive --class-path 'target/lib/*' \
  target/plumbline.jar | tail -1 | tr ',' '\n' | sort)
listed=$(grep -v -e '^#' -e 'kept:' installer/modules.txt | awk '{print $1}' | sort)
diff <(echo "$found") <(echo "$listed") >&2 \
  || { echo "check-modules.sh: installer/modules.txt (right) differs from what jdeps finds (left)" >&2; exit 1; }
echo "modules: $(echo "$listed" | wc -l) as jdeps finds them, $(grep -c 'kept:' installer/modules.txt) kept besides"
