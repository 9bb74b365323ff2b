"""Prints reports of runners as tables, one for each number of threads: answers first, then times, and the ratio to the best peer."""
import argparse
import json
import math


def close(left, right):
    """Whether two answers say the same; numbers within one part in a million million."""
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(close, left, right))
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return math.isclose(left, right, rel_tol=1e-12)
    return left == right


def same(ours, peer):
    return ours['rows'] == peer['rows'] and close(json.loads(ours['answer']), json.loads(peer['answer']))


def answered(report):
    """The queries that an engine answered, by id."""
    return {query['id']: query for query in report['queries'] if 'error' not in query}


def mean(ratios):
    return math.exp(sum(math.log(max(ratio, 1e-6)) for ratio in ratios) / len(ratios)) if ratios else float('nan')


def table(ours, peers):
    """The lines of a table, and how many answers differ or are missing."""
    engines = [peer['engine'] for peer in peers]
    lines = [f"| query | answers | {ours['engine']} ms | {' ms | '.join(engines)} ms | ours / best |",
             '| --- | --- | ---: |' + ' ---: |' * (len(peers) + 1)]
    ratios, wrong = [], 0
    for query in ours['queries']:
        if 'error' in query:
            wrong += 1
            lines.append(f"| {query['id']} | {query['error'][:60]} |" + ' |' * (len(peers) + 2))
            continue
        others = [answered(peer).get(query['id']) for peer in peers]
        known = [other for other in others if other]
        equal = all(same(query, other) for other in known)
        wrong += not equal
        times = ['' if other is None else f"{other['median_ms']:.3f}" for other in others]
        verdict = 'equal' if known and equal else 'DIFFERENT' if known else 'nobody else'
        ratio = query['median_ms'] / max(min(other['median_ms'] for other in known), 1e-6) if known else None
        if ratio is not None:
            ratios.append(ratio)
        lines.append(f"| {query['id']} | {verdict} | {query['median_ms']:.3f} | {' | '.join(times)} | {'' if ratio is None else f'{ratio:.2f}'} |")
    lines.append(f"| geometric mean | |{' |' * (len(peers) + 1)} {mean(ratios):.2f} |")
    for name, key in (('load, ms', 'load_ms'), ('peak memory, MB', 'rss_mb')):
        best = min(peer[key] for peer in peers)
        lines.append(f"| {name} | | {ours[key]} | {' | '.join(str(peer[key]) for peer in peers)} | {ours[key] / max(best, 1e-6):.2f} |")
    return lines, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('reports', nargs='+', help="ours and the peers', of one or several numbers of threads")
    parser.add_argument('--table', help='also write the tables, as Markdown, to this file')
    options = parser.parse_args()
    reports = [json.load(open(name, encoding='utf-8')) for name in options.reports]
    text, wrong = [], 0
    for threads in sorted({report['threads'] for report in reports}):
        of_threads = [report for report in reports if report['threads'] == threads]
        ours = next(report for report in of_threads if report['engine'].startswith('scograph'))
        lines, failures = table(ours, [report for report in of_threads if report is not ours])
        wrong += failures
        text += [f'{threads} thread{"s" if threads > 1 else ""}:', '', *lines, '']
    print('\n'.join(text))
    if options.table:
        with open(options.table, 'w', encoding='utf-8') as file:
            file.write('\n'.join(text))
    raise SystemExit(1 if wrong else 0)


if __name__ == '__main__':
    main()
