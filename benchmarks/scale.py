"""Prints the processor times in reports of the same queries on data of several sizes, and the ratio from each size to the next.

    scale.py PERSONS=REPORT.json …

A question that has no answer on a size, since nobody there has its id, has no ratio. Where a size is not ten times the one before, its ratio is scaled to ten times: to the power of log 10 over the logarithm of the factor.
"""
import json, math, sys


def main():
    sizes = []
    for word in sys.argv[1:]:
        persons, file = word.split("=", 1)
        with open(file, encoding="utf-8") as text:
            sizes.append((int(persons), json.load(text)))
    tables = [{query["id"]: query.get("cpu_ms") if query.get("rows") else None for query in report["queries"]} for _, report in sizes]
    heads = [f"{persons:,} ms" for persons, _ in sizes] + [f"to {persons:,}" for persons, _ in sizes[1:]]
    print("| query | " + " | ".join(heads) + " |")
    print("| --- |" + " ---: |" * len(heads))
    worst = []
    for query in tables[0]:
        times = [table.get(query) for table in tables]
        ratios = [tenfold(b / a, sizes[i + 1][0] / sizes[i][0]) if a and b else None for i, (a, b) in enumerate(zip(times, times[1:]))]
        worst += [(ratio, query) for ratio in ratios if ratio is not None]
        cells = ["–" if time is None else f"{time:.3f}" for time in times] + ["–" if ratio is None else f"{ratio:.1f}" for ratio in ratios]
        print(f"| {query} | " + " | ".join(cells) + " |")
    for name, key in (("load, ms", "load_ms"), ("peak memory, MB", "rss_mb")):
        values = [report[key] for _, report in sizes]
        ratios = [f"{tenfold(b / a, sizes[i + 1][0] / sizes[i][0]):.1f}" for i, (a, b) in enumerate(zip(values, values[1:]))]
        print(f"| {name} | " + " | ".join([str(value) for value in values] + ratios) + " |")
    if worst:
        print("\nThe worst ratio for ten times the data is %.1f (%s)." % max(worst))


def tenfold(ratio, factor):
    return ratio if factor == 10 else ratio ** (math.log(10) / math.log(factor))


main()
