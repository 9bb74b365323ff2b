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

from compare import same

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / 'shared' / 'bench'
WORK = ROOT / 'artifacts' / 'bench'
RUNNER = 'benchmarks/ScoGraph.SideBySide'
COARSE = 0.05  # milliseconds; the runner gives whole microseconds, so below this a ratio is no better than a few parts in a hundred


def main():
    options = arguments()
    if not BENCH.is_dir():
        sys.exit(f'benchmarks/compare: {BENCH} is missing, which holds the data generator and the queries')
    data, queries = prepare(options)
    with tempfile.TemporaryDirectory() as folder:
        new = pathlib.Path(options.build) if options.build else built(ROOT, WORK / 'builds' / 'checkout')
        old = pathlib.Path(options.against_build) if options.against_build else built_commit(options.against, folder)
        runs = measure(options, {'old': old, 'new': new}, data, queries, pathlib.Path(folder))
    report = compared(runs)
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
    parser.add_argument('--rounds', type=int, default=5, help='how often each build runs (default: 5)')
    parser.add_argument('--seconds', type=float, default=1, help='time for a query in each run (default: 1)')
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
        return built(checkout, target)
    finally:
        git('worktree', 'remove', '--force', checkout)


def git(*words):
    return subprocess.run(['git', '-C', ROOT, *words], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def measure(options, builds, data, queries, folder):
    """One process after the other; which build goes first changes from round to round, so that neither has the warmer machine."""
    runs = {side: [] for side in builds}
    for turn in range(options.rounds):
        for side in sorted(builds, reverse=turn % 2 == 0):
            out = folder / f'{side}.json'
            out.unlink(missing_ok=True)
            subprocess.run(
                ['dotnet', builds[side] / 'ScoGraph.SideBySide.dll', '--data', data, '--queries', queries, '--threads',
                 str(options.threads), '--seconds', str(options.seconds), '--out', out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if not out.exists():
                sys.exit(f'benchmarks/compare: the {side} build gave no report')
            runs[side].append(json.loads(out.read_text(encoding='utf-8')))
            print(f'round {turn + 1} of {options.rounds}: {side}', file=sys.stderr)
    return runs


def compared(runs):
    """Answers first; then, for each query, the median of the ratios that the rounds gave, and the ratio of the least times."""
    queries = []
    for index, first in enumerate(runs['old'][0]['queries']):
        old, new = ([report['queries'][index] for report in runs[side]] for side in ('old', 'new'))
        verdict = agreement(old + new)
        query = {'id': first['id'], 'answers': verdict}
        if all('median_ms' in one for one in old + new):
            ratios = [ratio(b['median_ms'], a['median_ms']) for a, b in zip(old, new)]
            query |= {
                'old_ms': statistics.median(one['median_ms'] for one in old),
                'new_ms': statistics.median(one['median_ms'] for one in new),
                'ratio': statistics.median(ratios),
                'min_ratio': ratio(min(one['min_ms'] for one in new), min(one['min_ms'] for one in old)),
                'ratios': ratios,
            }
        queries.append(query)
    totals = {
        name: {side: statistics.median(report[name] for report in runs[side]) for side in ('old', 'new')} for name in ('load_ms', 'rss_mb')}
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
        about = '~' if query['old_ms'] < COARSE else ''
        lines.append(f"| {query['id']} | {query['answers']} | {query['old_ms']:.3f} | {query['new_ms']:.3f} | "
                     f"{about}{query['ratio']:.2f} | {about}{query['min_ratio']:.2f} |")
    for name, key in (('load', 'load_ms'), ('peak memory, MB', 'rss_mb')):
        old, new = report[key]['old'], report[key]['new']
        lines.append(f'| {name} | | {old:.0f} | {new:.0f} | {ratio(new, old):.2f} | |')
    if report['worst']:
        lines += ['', sentence(report), 'of the least times: ' + sentence(report['least'])]
    return '\n'.join(lines)


if __name__ == '__main__':
    main()
