using System.Diagnostics;
using System.Globalization;
using ScoGraph;
using ScoGraph.EvidenceCost;

// What evidence costs: each query with and without QueryOptions.Evidence, in turns, on one graph; the least of many rounds. And what it
// takes to ask one row. Ends with 1 where a point or a path costs more than twice as much.
const int Nodes = 20_000, Rounds = 30;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using Graph graph = new();
graph.Query("UNWIND range(0, $last) AS i CREATE (:N {id: i, name: 'n' + i})", ("last", Nodes - 1));
graph.Query("""
    MATCH (n:N) UNWIND [n.id * 7 + 1, n.id * 13 + 5, n.id + 1] AS to MATCH (m:N {id: to % $nodes}) CREATE (n)-[:R {w: n.id % 10}]->(m)
    """, ("nodes", Nodes));
graph.Query("MATCH (n:N) WHERE n.id % 3 = 0 MATCH (m:N {id: (n.id + 17) % $nodes}) CREATE (n)-[:S]->(m)", ("nodes", Nodes));
QueryOptions plain = new(), asked = new() { Evidence = true };
Console.WriteLine("| query | kind | rows | without, ms | with, ms | times | evidence of one row, ms |");
Console.WriteLine("| --- | --- | --: | --: | --: | --: | --: |");
double worst = 0;
foreach (EvidenceCase each in EvidenceCase.All)
{
    int repeat = each.Kind == "group" ? 1 : 200;
    (int rows, double without) = Time(each.Text, plain, 1);
    (_, double with) = Time(each.Text, asked, 1);
    (without, with) = (double.MaxValue, double.MaxValue);
    for (int round = 0; round < Rounds; round++)
    {
        without = Math.Min(without, Time(each.Text, plain, repeat).Milliseconds);
        with = Math.Min(with, Time(each.Text, asked, repeat).Milliseconds);
    }

    double row = double.MaxValue;
    for (int round = 0; round < 10 && rows > 0; round++)
    {
        Row first = graph.Query(each.Text, new Dictionary<string, object?> { ["i"] = 42 }, asked)[0];
        long start = Stopwatch.GetTimestamp();
        _ = first.Evidence;
        row = Math.Min(row, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    Console.WriteLine($"| {each.Name} | {each.Kind} | {rows} | {without:0.0000} | {with:0.0000} | {with / without:0.00} | {row:0.000} |");
    if (each.Kind != "group")
        worst = Math.Max(worst, with / without);
}

Console.WriteLine($"| **most, of points and paths** | | | | | **{worst:0.00}** | |");
return worst <= 2 ? 0 : 1;

(int Rows, double Milliseconds) Time(string text, QueryOptions options, int repeat)
{
    int rows = 0;
    long start = Stopwatch.GetTimestamp();
    for (int i = 0; i < repeat; i++)
        rows = graph.Query(text, new Dictionary<string, object?> { ["i"] = (42 + (i * 31)) % Nodes }, options).Count;
    return (rows, Stopwatch.GetElapsedTime(start).TotalMilliseconds / repeat);
}
