using System.Globalization;
using ScoGraph.Properties.Drawing;
using ScoGraph.Properties.Reference;
using ScoGraph.Testing.Facts;
using Xunit.Abstractions;

namespace ScoGraph.Postgres.Tests;

/// <summary>
/// Random queries over random graphs have the answers of a graph in memory. <c>SCOGRAPH_PROOF_POSTGRES</c> is the number of pairs, and
/// <c>SCOGRAPH_PROOF_SEED</c> where they begin.
/// </summary>
public sealed class SameAnswerTests(ITestOutputHelper output)
{
    private const int QueriesPerGraph = 20;

    private static readonly int Pairs = Number("SCOGRAPH_PROOF_POSTGRES", 600);
    private static readonly int Seed = Number("SCOGRAPH_PROOF_SEED", 1);

    [PostgresFact]
    public void Random_queries_have_the_answers_of_a_graph_in_memory()
    {
        List<string> wrong = [];
        int inSql = 0, all = 0;
        Parallel.For(0, Pairs / QueriesPerGraph, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at =>
        {
            Random random = new(Seed + at);
            GraphCase drawn = GraphCase.Draw(random);
            using Graph memory = new();
            using PostgresGraph graph = TestServer.NewGraph();
            if (drawn.ToStatement() is { Length: > 0 } statement)
            {
                memory.Query(statement);
                graph.Query(statement);
            }

            for (int i = 0; i < QueriesPerGraph; i++)
            {
                string query = QueryWriter.Write(random);
                Interlocked.Increment(ref all);
                if (graph.Query("EXPLAIN " + query).Plan!.Contains("ForeignRows", StringComparison.Ordinal))
                    Interlocked.Increment(ref inSql);
                (string plain, string found) = (Answer(memory, query), Answer(graph, query));
                if (plain == found)
                    continue;
                lock (wrong)
                {
                    string plan = graph.Query("EXPLAIN " + query).Plan!;
                    wrong.Add($"{drawn.ToStatement()};\n{query}\nmemory: {plain}\nPostgreSQL: {found}\n{plan}");
                }
            }
        });
        output.WriteLine($"Of {all} plans {inSql} ran in SQL, wholly or in part.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n" + string.Join("\n\n", wrong.OrderBy(report => report.Length).Take(5)));
        Assert.True(inSql > all / 3, $"Of {all} plans only {inSql} ran in SQL.");
    }

    private static string Answer(Graph graph, string query)
    {
        try
        {
            IEnumerable<string> rows = graph.Query(query)
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
