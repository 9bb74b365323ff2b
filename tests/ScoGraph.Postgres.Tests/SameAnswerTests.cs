using System.Globalization;
using ScoGraph.Properties.Drawing;
using ScoGraph.Properties.Reference;
using ScoGraph.Sql.Cutting;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Servers;
using Xunit.Abstractions;

namespace ScoGraph.Postgres.Tests;

/// <summary>
/// Random queries over random graphs have the answers of a graph in memory, on one server and on three that hold a part each, with each
/// choice among statements that made a plan what it is, and without it.
/// <c>SCOGRAPH_PROOF_POSTGRES</c> is the number of pairs, a quarter of it on three servers, and <c>SCOGRAPH_PROOF_SEED</c> where they
/// begin.
/// </summary>
public sealed class SameAnswerTests(ITestOutputHelper output)
{
    private const int QueriesPerGraph = 20;

    private static readonly int Pairs = Number("SCOGRAPH_PROOF_POSTGRES", 600);
    private static readonly int Seed = Number("SCOGRAPH_PROOF_SEED", 1);

    [PostgresFact]
    public void Random_queries_have_the_answers_of_a_graph_in_memory()
    {
        int inSql = 0;
        Check(Pairs, Seed, (memory, run) =>
        {
            using PostgresGraph graph = TestServer.NewGraph();
            PostgresGraph.Create(TestServer.Address, memory, new PostgresGraphOptions { Schema = graph.SchemaName });
            run(graph, query =>
            {
                string plan = graph.Query("EXPLAIN " + query).Plan!;
                if (plan.Contains("ForeignRows", StringComparison.Ordinal))
                    Interlocked.Increment(ref inSql);
                return plan;
            });
        });
        output.WriteLine($"Of {Pairs} plans {inSql} ran in SQL, wholly or in part.");
        Assert.True(inSql > Pairs / 3, $"Of {Pairs} plans only {inSql} ran in SQL.");
    }

    /// <summary>Each node is in a block of its own, so that steps leave shards.</summary>
    [PostgresFact]
    public void Random_queries_have_the_same_answers_on_three_servers()
    {
        using LocalPostgres one = LocalPostgres.Start(), two = LocalPostgres.Start(), three = LocalPostgres.Start();
        ShardMap map = ShardMap.Even(one.Address, two.Address, three.Address);
        int inSql = 0;
        long sent = 0;
        Check(
            Pairs / 4, Seed,
            (memory, run) =>
            {
                PostgresGraphOptions options = new()
                {
                    Schema = TestServer.NewSchema(),
                    MemoryBudget = 0,
                    CopiedNodes = (memory.Schema().Nodes % 3) switch { 0 => 0, 1 => 2, _ => 4096 },
                };
                PostgresCluster.Load(map, memory, "random", options);
                using PostgresCluster cluster = PostgresCluster.Connect(map, options);
                run(cluster, query =>
                {
                    string plan = cluster.Query("EXPLAIN " + query).Plan!;
                    if (plan.Contains("ForeignRows", StringComparison.Ordinal))
                        Interlocked.Increment(ref inSql);
                    return plan;
                });
                Interlocked.Add(ref sent, cluster.RowsSent);
            },
            Spread);
        output.WriteLine($"Of {Pairs / 4} plans {inSql} ran in SQL, wholly or in part; {sent} rows went from shard to shard.");
        Assert.True(inSql > Pairs / 16, $"Of {Pairs / 4} plans only {inSql} ran in SQL.");
        Assert.True(sent > 0);
    }

    /// <summary>A graph whose nodes stand in different blocks.</summary>
    private static void Spread(GraphCase drawn, Graph graph)
    {
        foreach (string statement in drawn.ToStatements())
        {
            graph.Query(statement);
            if (!statement.StartsWith("MATCH", StringComparison.Ordinal))
                graph.Query("UNWIND range(1, 4095) AS n CREATE ()");
        }

        graph.Query("MATCH (n) WHERE n.i IS NULL DELETE n");
    }

    /// <summary>Asks the same of a graph in memory and of another one.</summary>
    /// <param name="pairs">How many questions.</param>
    /// <param name="seed">Where they begin.</param>
    /// <param name="with">Makes the other graph, and lets it be asked; is given what tells of a plan.</param>
    /// <param name="make">Makes the graph in memory; null where one statement does.</param>
    private static void Check(
        int pairs, int seed, Action<Graph, Action<Graph, Func<string, string>>> with, Action<GraphCase, Graph>? make = null)
    {
        List<string> wrong = [];
        Parallel.For(0, pairs / QueriesPerGraph, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at =>
        {
            Random random = new(seed + at);
            GraphCase drawn = GraphCase.Draw(random);
            using Graph memory = new();
            if (make is not null)
                make(drawn, memory);
            else if (drawn.ToStatement() is { Length: > 0 } statement)
                memory.Query(statement);
            with(memory, (graph, explain) =>
            {
                for (int i = 0; i < QueriesPerGraph; i++)
                {
                    string query = QueryWriter.Write(random), plan = explain(query);
                    (string plain, string found) = (Answer(memory, query), Answer(graph, query));
                    if (plain == found && Without(graph, query, plan).All(other => other == plain))
                        continue;
                    lock (wrong)
                    {
                        wrong.Add($"{drawn.ToStatement()};\n{query}\nmemory: {plain}\nPostgreSQL: {found}\n{plan}\n"
                            + string.Join('\n', Without(graph, query, plan)));
                    }
                }
            });
        });
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n" + string.Join("\n\n", wrong.OrderBy(report => report.Length).Take(5)));
    }

    /// <summary>The answers without each choice that a plan names, and without all of them.</summary>
    private static IEnumerable<string> Without(Graph graph, string query, string plan)
    {
        string[] made = [.. SqlPassNames.All.Where(choice => plan.Contains(choice, StringComparison.Ordinal))];
        IEnumerable<string[]> left = made.Select(choice => new[] { choice });
        return (made.Length > 1 ? left.Append(made) : left)
            .Select(off => Answer(graph, query, new QueryOptions { DisabledPasses = off }));
    }

    private static string Answer(Graph graph, string query, QueryOptions? options = null)
    {
        try
        {
            IEnumerable<string> rows = graph.Query(query, (QueryParameters?)null, options)
                .Select(row => ResultText.Row(row.Columns.Select((column, i) => KeyValuePair.Create(column, row[i]))));
            return string.Join("; ", rows.Order(StringComparer.Ordinal));
        }
        catch (QueryException failure)
        {
            return failure.Detail;
        }
        catch (PostgresGraphException failure)
        {
            return failure.Message;
        }
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
