"""Measures processes from start to end, and peers from inside. Called by benchmarks/first-answer."""
import json
import os
import shlex
import statistics
import subprocess
import sys
import time


def run(command, folder=None):
    """Milliseconds and megabytes at most of a process, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=folder)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = (time.perf_counter() - start) * 1000
    if status != 0:
        sys.exit(f'{shlex.join(command)} ended with {status}')
    return elapsed, usage.ru_maxrss / 1024, output.decode()


def main():
    tool, file, peers, script, databases, rounds = sys.argv[1:]
    tool = shlex.split(tool)
    look_up = [*tool, 'query', 'MATCH (p:Person {id: 933}) RETURN p.firstName', '--graph', file, '--format', 'json']
    commands = {
        'scograph, RETURN 1': ([*tool, 'query', 'RETURN 1'], False),
        'scograph, open and look up': (look_up, False),
        'duckdb, from inside': (['node', script, 'ask', 'duckdb', databases + '.duckdb'], True),
        'ladybug, from inside': (['node', script, 'ask', 'ladybug', databases + '.ladybug'], True),
    }
    times, memory = {name: [] for name in commands}, {name: [] for name in commands}
    for _ in range(int(rounds) + 1):
        for name, (command, inside) in commands.items():
            elapsed, peak, output = run(command, peers if inside else None)
            if inside and json.loads(output)['rows'] != 1:
                sys.exit(f'{name} found nobody')
            times[name].append(json.loads(output)['ms'] if inside else elapsed)
            memory[name].append(peak)
    print('| what | median ms | least ms | peak MB |')
    print('| --- | ---: | ---: | ---: |')
    for name in commands:
        counted = times[name][1:]
        print(f'| {name} | {statistics.median(counted):.1f} | {min(counted):.1f} | {statistics.median(memory[name][1:]):.0f} |')


if __name__ == '__main__':
    main()
