"""Prints two reports of the side-by-side runner as one table: answers first, times second."""
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
    if 'error' in ours or 'error' in peer:
        return 'error'
    equal = ours['rows'] == peer['rows'] and close(json.loads(ours['answer']), json.loads(peer['answer']))
    return 'equal' if equal else 'DIFFERENT'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('ours')
    parser.add_argument('peer')
    parser.add_argument('--table', help='also write the table, as Markdown, to this file')
    options = parser.parse_args()
    ours, peer = (json.load(open(name, encoding='utf-8')) for name in (options.ours, options.peer))
    by_id = {query['id']: query for query in peer['queries']}
    lines = [f"| query | answers | {ours['engine']} ms | {peer['engine']} ms | ours / peer |", '| --- | --- | ---: | ---: | ---: |']
    ratios, wrong = [], 0
    for query in ours['queries']:
        other = by_id[query['id']]
        verdict = same(query, other)
        wrong += verdict != 'equal'
        if verdict == 'error':
            lines.append(f"| {query['id']} | {query.get('error', other.get('error'))[:60]} | | | |")
            continue
        ratio = query['median_ms'] / max(other['median_ms'], 1e-6)
        ratios.append(max(ratio, 1e-6))
        lines.append(f"| {query['id']} | {verdict} | {query['median_ms']:.3f} | {other['median_ms']:.3f} | {ratio:.2f} |")
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else float('nan')
    lines.append(f"| geometric mean | | | | {mean:.2f} |")
    lines.append(f"| load | | {ours['load_ms']} | {peer['load_ms']} | {ours['load_ms'] / peer['load_ms']:.2f} |")
    lines.append(f"| peak memory, MB | | {ours['rss_mb']} | {peer['rss_mb']} | {ours['rss_mb'] / peer['rss_mb']:.2f} |")
    table = '\n'.join(lines)
    print(table)
    if options.table:
        with open(options.table, 'w', encoding='utf-8') as file:
            file.write(table + '\n')
    raise SystemExit(1 if wrong else 0)


if __name__ == '__main__':
    main()
