"""Prints what questions take beside loops over arrays that do the same. Exits with 1 where counts differ.

    beside_hand.py FILE

FILE holds a line of JSON for each question, as ScoGraph.SideBySide --mode hand writes it.
"""
import json, math, sys


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    print("| query | counts | by hand ms | asked ms | asked / by hand | of processor time |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    wrong = False
    for row in rows:
        same = row["check"] == row["asked_check"]
        wrong |= not same
        told = "equal" if same else f"{row['check']:.0f}, {row['asked_check']:.0f}"
        ratios = f"{row['asked_ms'] / row['ms']:.1f} | {row['asked_cpu_ms'] / row['cpu_ms']:.1f}"
        print(f"| {row['id']} | {told} | {row['ms']:.3f} | {row['asked_ms']:.3f} | {ratios} |")
    mean = math.exp(sum(math.log(row["asked_cpu_ms"] / row["cpu_ms"]) for row in rows) / len(rows))
    print(f"| geometric mean | | | | | {mean:.1f} |")
    sys.exit(1 if wrong else 0)


main()
