"""Times two builds of ScoGraph in one run: on the same data, with the same queries, by turns. Called by benchmarks/compare --against."""
import argparse
import json
import math
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from compare import same

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / 'shared' / 'bench'
WORK = ROOT / 'artifacts' / 'bench'
RUNNER = 'benchmarks/ScoGraph.SideBySide'
TURN = 20  # milliseconds that a turn takes at the least: quick queries run many times in one
FEWEST_PAIRS = 5


def main():
    options = arguments()
    if not BENCH.is_dir():
        sys.exit(f'benchmarks/compare: {BENCH} is missing, which holds the data generator and the queries')
    data, queries = prepare(options)
    with tempfile.TemporaryDirectory() as folder:
        new = pathlib.Path(options.build) if options.build else built(ROOT, WORK / 'builds' / 'checkout')
        old = pathlib.Path(options.against_build) if options.against_build else built_commit(options.against, folder)
        measures = measure(options, {'old': old, 'new': new}, data, queries, pathlib.Path(folder))
    report = compared(*measures)
    report = {'old': options.against or options.against_build, 'persons': options.persons, 'rounds': options.rounds,
              'seconds': options.seconds, **report}
    text = table(report)
    print(text)
    if options.table:
        pathlib.Path(options.table).write_text(text + '\n', encoding='utf-8')
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(report, indent=2) + '\n', encoding='utf-8')
    sys.exit(1 if any(query['answers'] not in ('equal', 'both fail') for query in report['queries']) else 0)


def arguments():
    parser = argparse.ArgumentParser(prog='benchmarks/compare', description=__doc__)
    other = parser.add_mutually_exclusive_group(required=True)
    other.add_argument('--against', metavar='COMMIT', help='builds this commit in a worktree of its own; the build is kept for the next time')
    other.add_argument('--against-build', metavar='DIR', help='takes a folder with a built ScoGraph.SideBySide.dll')
    parser.add_argument('--build', metavar='DIR', help='takes this folder for the new side instead of building the checkout')
    parser.add_argument('--persons', type=int, default=10000, help='size of the data (default: 10000)')
    parser.add_argument('--rounds', type=int, default=3, help='how many pairs of processes (default: 3)')
    parser.add_argument('--seconds', type=float, default=1, help='time for a query and build in each round (default: 1)')
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--queries', metavar='ID,ID', help='only these queries (default: all)')
    parser.add_argument('--json', metavar='FILE', help='also writes the figures, with those of every round')
    parser.add_argument('--table', metavar='FILE', help='also writes the table, as Markdown')
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error('--rounds: at least one')
    return options


def prepare(options):
    """The folder of data, made when it is missing, and the file with the queries asked for."""
    data = WORK / f'persons-{options.persons}'
    if not (data / 'done').exists():
        data.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, BENCH / 'generate.py', data, '--persons', str(options.persons)], check=True)
        (data / 'done').touch()
    if not options.queries:
        return data, BENCH / 'queries.json'
    wanted = options.queries.split(',')
    known = json.loads((BENCH / 'queries.json').read_text(encoding='utf-8'))['queries']
    missing = set(wanted) - {query['id'] for query in known}
    if missing:
        sys.exit(f"benchmarks/compare: no query is called {', '.join(sorted(missing))}")
    some = WORK / 'queries.json'
    some.write_text(json.dumps({'queries': [query for query in known if query['id'] in wanted]}), encoding='utf-8')
    return data, some


def built(checkout, target):
    """Builds the runner of a checkout and copies what came of it, so that nothing changes it while it is measured."""
    subprocess.run(['dotnet', 'build', '-c', 'Release', '-v', 'q', '--nologo', checkout / RUNNER], check=True, stdout=sys.stderr)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(next((checkout / RUNNER / 'bin' / 'Release').glob('net*')), target)
    return target


def built_commit(commit, folder):
    try:
        sha = git('rev-parse', '--verify', '--quiet', f'{commit}^{{commit}}')
    except subprocess.CalledProcessError:
        sys.exit(f'benchmarks/compare: no commit is called {commit}')
    target = WORK / 'builds' / sha
    if target.is_dir():
        return target
    checkout = pathlib.Path(folder) / 'checkout'
    git('worktree', 'add', '--detach', checkout, sha)
    try:
        # The runner of this checkout, so that both builds answer requests.
        shutil.rmtree(checkout / RUNNER)
        shutil.copytree(ROOT / RUNNER, checkout / RUNNER, ignore=shutil.ignore_patterns('bin', 'obj'))
        return built(checkout, target)
    finally:
        git('worktree', 'remove', '--force', checkout)


def git(*words):
    return subprocess.run(['git', '-C', ROOT, *words], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def measure(options, builds, data, queries, folder):
    """First each build alone, for the answers, the time to load and the memory; then both by turns."""
    reports = {side: report(build, data, queries, folder / f'{side}.json', options) for side, build in builds.items()}
    return reports, turns(options, builds, data, queries)


def runner(build, data, queries, *words):
    return ['dotnet', build / 'ScoGraph.SideBySide.dll', '--data', data, '--queries', queries, *map(str, words)]


def report(build, data, queries, out, options):
    subprocess.run(runner(build, data, queries, '--threads', options.threads, '--seconds', 0.01, '--out', out),
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not out.exists():
        sys.exit('benchmarks/compare: a build gave no report')
    return json.loads(out.read_text(encoding='utf-8'))


class Side:
    """A process with the data loaded, which runs a query when it is asked to and waits otherwise."""

    def __init__(self, build, data, queries):
        self.process = subprocess.Popen(
            runner(build, data, queries, '--on-request', 'true'), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, query, runs):
        """Milliseconds a run, or None where the query fails."""
        self.process.stdin.write(f'{query} {runs}\n')
        self.process.stdin.flush()
        turn = json.loads(self.process.stdout.readline())
        return turn['ms'] / runs if 'ms' in turn else None

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def turns(options, builds, data, queries):
    """
    For each query the times of the rounds of both builds. A turn takes about as long as a run, or TURN where that is longer; one build's
    follows the other's at once, so that what else the machine does meets both alike. What starts a pair changes from pair to pair. Each
    round has processes of its own: how code lies in memory differs from process to process.
    """
    ids = [query['id'] for query in json.loads(queries.read_text(encoding='utf-8'))['queries']]
    times = {query: [] for query in ids}
    for number in range(options.rounds):
        sides = {side: Side(build, data, queries) for side, build in builds.items()}
        for query in ids:
            times[query] += pairs(sides, query, options.seconds)
        for side in sides.values():
            side.close()
        print(f'round {number + 1} of {options.rounds}', file=sys.stderr)
    return times


def pairs(sides, query, seconds):
    if any(side.run(query, 1) is None for side in sides.values()):
        return []
    warmed, until = 0, time.monotonic() + max(1, seconds / 2)
    while warmed < 3 or (time.monotonic() < until and warmed < 100):
        for side in sides.values():
            side.run(query, 1)
        warmed += 1
    runs = max(1, round(TURN / max(sides['old'].run(query, 1), 1e-3)))
    found, until = [], time.monotonic() + 2 * seconds
    while len(found) < FEWEST_PAIRS or time.monotonic() < until:
        order = ('old', 'new') if len(found) % 2 == 0 else ('new', 'old')
        pair = {side: sides[side].run(query, runs) for side in order}
        found.append((pair['old'], pair['new']))
    return found


def compared(reports, times):
    """Answers first; then, for each query, the median of the ratios of all pairs of turns, and the ratio of the least times."""
    queries = []
    for old, new in zip(reports['old']['queries'], reports['new']['queries']):
        query = {'id': old['id'], 'answers': agreement([old, new])}
        if found := times[old['id']]:
            ratios = [new_ms / old_ms for old_ms, new_ms in found]
            query |= {
                'old_ms': statistics.median(pair[0] for pair in found),
                'new_ms': statistics.median(pair[1] for pair in found),
                'ratio': statistics.median(ratios),
                'min_ratio': min(pair[1] for pair in found) / min(pair[0] for pair in found),
                'pairs': len(found),
                'ratios': ratios,
            }
        queries.append(query)
    totals = {name: {side: reports[side][name] for side in ('old', 'new')} for name in ('load_ms', 'rss_mb')}
    return {'queries': queries, **totals, **summary(queries, 'ratio'), 'least': summary(queries, 'min_ratio')}


def summary(queries, key):
    timed = [query for query in queries if key in query]
    if not timed:
        return {'geometric_mean': None, 'worst': None}
    worst = max(timed, key=lambda query: query[key])
    return {
        'geometric_mean': math.exp(statistics.fmean(math.log(query[key]) for query in timed)),
        'worst': {'id': worst['id'], 'ratio': worst[key]},
    }


def agreement(measures):
    if all('error' in one for one in measures):
        return 'both fail'
    verdicts = {same(measures[0], one) for one in measures[1:]}
    return 'equal' if verdicts <= {'equal'} else 'error' if 'error' in verdicts else 'DIFFERENT'


def sentence(part):
    return f"geometric mean {part['geometric_mean']:.3f}, worst {part['worst']['ratio']:.3f} ({part['worst']['id']})"


def ratio(new, old):
    return max(new, 1e-3) / max(old, 1e-3)


def table(report):
    lines = ['| query | answers | old ms | new ms | new / old | of the least times |', '| --- | --- | ---: | ---: | ---: | ---: |']
    for query in report['queries']:
        if 'ratio' not in query:
            lines.append(f"| {query['id']} | {query['answers']} | | | | |")
            continue
        lines.append(f"| {query['id']} | {query['answers']} | {query['old_ms']:.3f} | {query['new_ms']:.3f} | "
                     f"{query['ratio']:.2f} | {query['min_ratio']:.2f} |")
    for name, key in (('load', 'load_ms'), ('peak memory, MB', 'rss_mb')):
        old, new = report[key]['old'], report[key]['new']
        lines.append(f'| {name} | | {old:.0f} | {new:.0f} | {ratio(new, old):.2f} | |')
    if report['worst']:
        lines += ['', sentence(report), 'of the least times: ' + sentence(report['least'])]
    return '\n'.join(lines)


if __name__ == '__main__':
    main()
