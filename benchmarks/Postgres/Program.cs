using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ScoGraph;
using ScoGraph.PostgresFigures;
using ScoGraph.SideBySide;

// The benchmark on PostgreSQL: the graph's answers beside SQL that is written by hand on the same tables.
if (args.Length < 3)
{
    Console.Error.WriteLine("DATA QUERIES ADDRESS [SHARD-ADDRESS…]   (an address as postgres://user@127.0.0.1:5432/postgres)");
    return 2;
}

const string schema = "bench";
PostgresGraphOptions options = new() { Schema = schema };
using Graph memory = DataFolder.Load(args[0]);
GraphSchema size = memory.Schema();
Console.WriteLine($"{size.Nodes:#,0} nodes, {size.Relationships:#,0} relationships");
Stopwatch clock = Stopwatch.StartNew();
try
{
    PostgresGraph.Create(args[2], memory, options);
    Console.WriteLine($"written by COPY in {clock.Elapsed.TotalSeconds:0.0} s");
}
catch (PostgresGraphException known) when (known.Problem == PostgresGraphProblem.NotEmpty)
{
    Console.WriteLine("the graph is there already");
}

using NpgsqlDataSource source = NpgsqlDataSource.Create(Connections.Settings(args[2]));
using NpgsqlConnection connection = source.OpenConnection();
using (NpgsqlCommand analyze = new("ANALYZE", connection) { CommandTimeout = 0 })
    analyze.ExecuteNonQuery();
HandSql.Prepare(connection, schema);
using PostgresGraph graph = PostgresGraph.Connect(args[2], options);
using PostgresGraph inSql = PostgresGraph.Connect(args[2], options with { MemoryBudget = 0 });
using PostgresCluster? cluster = args.Length > 3 ? Cluster.Open(memory, args[3..]) : null;
Console.WriteLine($"{"query",-20} {"ours",10} {"in SQL",10} {"by hand",10} {"ratio",7} {"in SQL",7}"
    + (cluster is null ? "" : $" {Cluster.Heading}"));
List<double> ratios = [], sqlRatios = [], spread = [], firsts = [];
BenchmarkQuery[] queries = [.. BenchmarkQuery.Read(args[1])];
foreach ((int at, BenchmarkQuery query) in queries.Index())
{
    void Other(Graph graph) => graph.Query(queries[(at + 1) % queries.Length].Cypher, queries[(at + 1) % queries.Length].Parameters);
    string Asked(Graph graph) => Text(graph.Query(query.Cypher, query.Parameters));
    double first = cluster is null ? double.NaN
        : Timing.First(() => PostgresGraph.Connect(args[2], options), Other, graph => Asked(graph));
    (double ours, string answer) = Timing.Least(() => Text(graph.Query(query.Cypher, query.Parameters)));
    (double sqlTime, string sqlAnswer) = Timing.Least(() => Text(inSql.Query(query.Cypher, query.Parameters)));
    string expected = Text(memory.Query(query.Cypher, query.Parameters));
    if (answer != expected || sqlAnswer != expected)
        Console.WriteLine($"{query.Id}: {answer}, in SQL {sqlAnswer}, instead of {expected}");
    double best = double.NaN;
    foreach (string sql in HandSql.Queries.GetValueOrDefault(query.Id) ?? [])
    {
        (double time, string count) = Timing.Least(() => Hand(sql));
        if (count != expected)
            Console.WriteLine($"{query.Id} by hand: {count} instead of {expected}");
        best = double.IsNaN(best) || time < best ? time : best;
    }

    string line = $"{query.Id,-20} {ours,10:0.00} {sqlTime,10:0.00} {Known(best),10} {Known(ours / best),7} {Known(sqlTime / best),7}";
    if (!double.IsNaN(best))
    {
        ratios.Add(ours / best);
        sqlRatios.Add(sqlTime / best);
    }

    if (cluster is not null)
    {
        (string figures, double time, double begun, string found) = Cluster.Measure(args[3..], cluster, Other, Asked, ours, first);
        if (found != expected)
            Console.WriteLine($"{query.Id} on shards: {found} instead of {expected}");
        line += $" {figures}";
        if (!double.IsNaN(best))
        {
            spread.Add(time / ours);
            firsts.Add(begun / first);
        }
    }

    Console.WriteLine(line);
}

Console.WriteLine($"geometric mean {Mean(ratios):0.00}, worst {ratios.Max():0.00}");
Console.WriteLine($"in SQL alone: geometric mean {Mean(sqlRatios):0.00}, worst {sqlRatios.Max():0.00}");
if (spread.Count > 0)
{
    Console.WriteLine($"shards asked first to the single server: geometric mean {Mean(firsts):0.00}, worst {firsts.Max():0.00}");
    Console.WriteLine($"shards to the single server: geometric mean {Mean(spread):0.00}, worst {spread.Max():0.00}");
}

return 0;

static string Known(double number) => double.IsNaN(number) ? "" : number.ToString("0.00", CultureInfo.InvariantCulture);

static double Mean(List<double> values) => Math.Exp(values.Average(Math.Log));

static string Text(QueryResult result) => string.Join(';', result.Take(3).Select(row => string.Join(',', row)));

string Hand(string sql)
{
    using NpgsqlCommand command = new($"SET search_path = hand; {sql}", connection) { CommandTimeout = 0 };
    return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
}
