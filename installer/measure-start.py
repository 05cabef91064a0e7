#!/usr/bin/env python3
"""Measures the start: from the start of the process until the window can be used, and until the values of the sample stand
in it, by the lines that the app writes into its log; and the time of the processor until then, in which what else runs on
the machine does not count. The application folder and `java -jar` by turns, on one screen; then the heap of the idle app,
after a collection.

  xvfb-run -a -s '-screen 0 1920x1200x24' installer/measure-start.py [RUNS]

Needs target/installer/Plumbline (installer/build-linux.sh --folder-only) and a JDK 25 (JAVA_HOME or /usr/lib/jvm).
"""
import datetime
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
JDK = next(home for home in [os.environ.get('JAVA_HOME', ''), *sorted(glob.glob('/usr/lib/jvm/*'))]
           if home and os.path.exists(f'{home}/bin/jcmd') and os.path.exists(f'{home}/release')
           and 'JAVA_VERSION="25' in open(f'{home}/release').read())
LAUNCHER = f'{HOME}/target/installer/Plumbline/bin/Plumbline'
WORK = f'{HOME}/target/start'
WORKSPACE = f'{WORK}/Sample.plumbline'
WAYS = {'application folder': [LAUNCHER], 'java -jar': [f'{JDK}/bin/java', '-jar', f'{HOME}/target/plumbline.jar']}
WORDS = {'window': 'The window can be used', 'values': 'The values can be used'}
MEASURED = [*WORDS, 'processor']
MOST_SECONDS = 60


def log_times(words):
    lines = [line for log in glob.glob(f'{WORKSPACE}/logs/*.log') for line in open(log, encoding='utf-8') if words in line]
    return [datetime.datetime.strptime(line[:23], '%Y-%m-%d %H:%M:%S.%f').timestamp() for line in lines]


def processor(process):
    """Seconds of the processor that the process has used; what else runs on the machine does not count."""
    fields = open(f'/proc/{java_of(process)}/stat').read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def start(command):
    """The process, still running; the seconds to each of WORDS; those of the processor to the last of them."""
    shutil.rmtree(f'{WORKSPACE}/logs', ignore_errors=True)
    environment = dict(os.environ, JAVA_TOOL_OPTIONS=f'-Djava.util.prefs.userRoot={WORK}')
    begun = time.time()
    process = subprocess.Popen([*command, WORKSPACE], env=environment, stderr=subprocess.DEVNULL)
    while not log_times(WORDS['values']):
        if process.poll() is not None or time.time() > begun + MOST_SECONDS:
            sys.exit(f'{command[0]} did not show the sample')
        time.sleep(0.05)
    used = processor(process)
    return process, {name: log_times(words)[0] - begun for name, words in WORDS.items()} | {'processor': used}


def end(process):
    process.terminate()
    process.wait(MOST_SECONDS)


def java_of(process):
    """The launcher may be the Java itself or have started it."""
    children = subprocess.run(['ps', '-o', 'pid=', '--ppid', str(process.pid)], capture_output=True, text=True).stdout.split()
    return next(pid for pid in [str(process.pid), *children] if 'libjvm.so' in open(f'/proc/{pid}/maps').read())


def heap(process):
    """Megabytes in use after a collection, five seconds after the sample was shown."""
    time.sleep(5)
    jcmd = lambda what: subprocess.run([f'{JDK}/bin/jcmd', java_of(process), what], capture_output=True, text=True, check=True).stdout
    jcmd('GC.run')
    return sum(int(used) for used in re.findall(r'total \d+K, used (\d+)K', jcmd('GC.heap_info'))) / 1024


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    subprocess.run([LAUNCHER, 'demo', WORKSPACE], stdout=subprocess.DEVNULL, check=True)
    times = {way: {name: [] for name in MEASURED} for way in WAYS}
    for run in range(runs + 1):
        for way, command in WAYS.items():
            process, seconds = start(command)
            end(process)
            # The first round reads the files into the machine's memory.
            for name in MEASURED if run else []:
                times[way][name].append(seconds[name])
    for way, of in times.items():
        print(f'{way}: ' + ', '.join(f'{name} {statistics.median(all_):.2f} s ({min(all_):.2f} to {max(all_):.2f})'
                                     for name, all_ in of.items()))
    for name in MEASURED:
        folder, jar = (statistics.median(times[way][name]) for way in WAYS)
        print(f'{name}: {folder / jar:.2f} of java -jar, medians of {runs}; load {os.getloadavg()[0]:.1f}')
    process, _ = start(WAYS['application folder'])
    print(f'idle heap with the sample open: {heap(process):.0f} MB')
    end(process)


main()
