#!/usr/bin/env bash
# Renders assets/icons/plumbline.svg (plumbline-small.svg up to 16 pixels) in every size that systems ask for, and packs
# plumbline.ico and plumbline.icns. Needs rsvg-convert (librsvg2-bin) and Python 3: installer/render-icons.sh
set -euo pipefail
cd "$(dirname "$0")/../assets/icons"
for size in 16 32 48 64 128 256 512; do
  source=plumbline.svg
  [ "$size" -gt 16 ] || source=plumbline-small.svg
  rsvg-convert --width "$size" --height "$size" --output "plumbline-$size.png" "$source"
done
python3 - <<'PY'
import struct

def png(size):
    return open(f'plumbline-{size}.png', 'rb').read()

# ICO: a directory of 16 bytes a picture (0 stands for 256 pixels), then the pictures, PNG as they are.
sizes = [16, 32, 48, 64, 128, 256]
pictures = [png(size) for size in sizes]
offset = 6 + 16 * len(sizes)
directory = b''
for size, picture in zip(sizes, pictures):
    directory += struct.pack('<BBBBHHII', size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
    offset += len(picture)
open('plumbline.ico', 'wb').write(struct.pack('<HHH', 0, 1, len(sizes)) + directory + b''.join(pictures))

# ICNS: blocks of a type, a length that counts its own 8 bytes, and a PNG.
kinds = {b'icp4': 16, b'icp5': 32, b'icp6': 64, b'ic07': 128, b'ic08': 256, b'ic09': 512}
blocks = b''.join(kind + struct.pack('>I', len(png(size)) + 8) + png(size) for kind, size in kinds.items())
open('plumbline.icns', 'wb').write(b'icns' + struct.pack('>I', len(blocks) + 8) + blocks)
PY
ls -l
