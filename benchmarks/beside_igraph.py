"""Runs igraph's algorithms on who knows whom, compares answers with those of ScoGraph, and prints times and ratios.

    beside_igraph.py DATA FILE SECONDS

FILE holds a line of JSON for each algorithm, as ScoGraph.SideBySide --mode algorithms writes it. Exits with 1 where answers differ.
"""
import csv, json, os, statistics, sys, time

import igraph


def read(folder):
    with open(os.path.join(folder, "Person.csv"), encoding="utf-8") as file:
        ids = {row[0]: number for number, row in enumerate(list(csv.reader(file, delimiter="|"))[1:])}
    with open(os.path.join(folder, "Person_knows_Person.csv"), encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="|"))[1:]
    graph = igraph.Graph(n=len(ids), edges=[(ids[row[0]], ids[row[1]]) for row in rows])
    graph.es["since"] = [int(row[2]) for row in rows]
    return graph, ids["0"]


def measure(run, seconds):
    answer, times, end, before = run(), [], time.perf_counter() + seconds, time.process_time()
    while time.perf_counter() < end and len(times) < 500:
        start = time.perf_counter()
        answer = run()
        times.append((time.perf_counter() - start) * 1000)
    return answer, statistics.median(times), (time.process_time() - before) * 1000 / len(times)


def main():
    graph, start = read(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        ours = {row["id"]: row for row in map(json.loads, file)}
    kernels = {
        "bfs": (lambda: graph.bfs(start), lambda found: depths(found)),
        "components": (lambda: graph.connected_components(), len),
        "dijkstra": (lambda: graph.distances(source=start, weights="since"), lambda rows: sum(d for d in rows[0] if d < float("inf"))),
        "pagerank": (lambda: graph.pagerank(damping=0.85), lambda scores: sum(s * s * 1e6 for s in scores)),
        "triangles": (lambda: graph.transitivity_local_undirected(mode="zero"), lambda shares: triangles(graph, shares)),
        "k-core": (lambda: graph.coreness(), sum),
        "louvain": (lambda: graph.community_multilevel(), lambda found: found.modularity),
        "leiden": (lambda: graph.community_leiden(objective_function="modularity"), lambda found: found.modularity),
    }
    print(f"{graph.vcount()} persons, {graph.ecount()} relationships, igraph {igraph.__version__}\n")
    print("| algorithm | answers | ScoGraph ms | igraph ms | ratio | of processor time | asked in Cypher ms |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    wrong = False
    for name, (run, check) in kernels.items():
        answer, median, processor = measure(run, float(sys.argv[3]))
        row, theirs = ours[name], check(answer)
        if name in ("louvain", "leiden"):
            told = f"modularity {row['check']:.4f}, {theirs:.4f}"
            wrong |= row["check"] < theirs - 0.02
        else:
            same = all(abs(other - theirs) <= 1e-4 * max(1, abs(theirs)) for other in (row["check"], row["asked_check"]))
            told, wrong = "equal" if same else f"{row['check']} {row['asked_check']} {theirs}", wrong or not same
        ratios = f"{row['ms'] / median:.2f} | {row['cpu_ms'] / processor:.2f}"
        print(f"| {name} | {told} | {row['ms']:.3f} | {median:.3f} | {ratios} | {row['asked_ms']:.3f} |")
    sys.exit(1 if wrong else 0)


def depths(found):
    """The sum of the distances of a breadth-first search, of its nodes, the beginnings of its levels, and parents."""
    _, layers, _ = found
    return sum(depth * (end - begin) for depth, (begin, end) in enumerate(zip(layers, layers[1:])))


def triangles(graph, shares):
    """How many triangles there are, of the share of the pairs of each node's neighbours that are neighbours."""
    return round(sum(share * degree * (degree - 1) / 2 for share, degree in zip(shares, graph.degree())) / 3)


main()
