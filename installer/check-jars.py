#!/usr/bin/env python3
"""Fails unless the two jars of the application folder hold what the jars of target/lib hold: installer/check-jars.py

Every file unchanged; of files with the same name in several jars only lists of services may differ, and every service is
in the list. Left out are what JavaFX has beside the jars, descriptions of modules, what is for GraalVM, and licences.
"""
import collections
import glob
import os
import re
import sys
import zipfile

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LEFT_OUT = re.compile(r'.*/|.*\.(so|dylib|dll)|(.*/)?module-info\.class'
                      r'|META-INF/(MANIFEST\.MF|INDEX\.LIST|DEPENDENCIES|(LICENSE|NOTICE|native-image/).*)')
SERVICES = 'META-INF/services/'


def files(pattern):
    """Each name, and what is in it, by its checksum; of lists of services, the services."""
    found = collections.defaultdict(set)
    for jar in glob.glob(f'{HOME}/target/{pattern}'):
        with zipfile.ZipFile(jar) as opened:
            for file in opened.infolist():
                if file.filename.startswith(SERVICES) and not file.is_dir():
                    lines = (line.split('#')[0].strip() for line in opened.read(file).decode().splitlines())
                    found[file.filename].update(line for line in lines if line)
                elif not LEFT_OUT.fullmatch(file.filename):
                    found[file.filename].add(file.CRC)
    return found


def main():
    apart = files('lib/*.jar')
    for name, what in files('plumbline.jar').items():
        apart[name] |= what
    together = files('folder/*.jar')
    wrong = sorted(name for name in apart.keys() | together.keys() if apart.get(name) != together.get(name))
    if wrong:
        sys.exit(f'check-jars.py: {len(wrong)} files of target/folder are not as in target/lib: ' + ', '.join(wrong[:20]))
    print(f'jars: {len(together)} files in two jars, as in the libraries')


main()
