using System.Globalization;
using ScoGraph.Properties.Drawing;
using ScoGraph.Properties.Reference;
using ScoGraph.Sql.Tests.Kit;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Sql.Tests;

/// <summary>
/// Random queries over random graphs have the same answers with SQL as without. <c>SCOGRAPH_PROOF_SQL</c> is the number of pairs, and
/// <c>SCOGRAPH_PROOF_SEED</c> where they begin.
/// </summary>
public sealed class CutAnswerTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int QueriesPerGraph = 20;

    private static readonly int Pairs = Number("SCOGRAPH_PROOF_SQL", 2_000);
    private static readonly int Seed = Number("SCOGRAPH_PROOF_SEED", 1);

    [DuckDbFact]
    public void Random_queries_have_the_answers_of_our_own_engine()
    {
        PlanShare share = new();
        List<string> wrong = [];
        for (int i = 0; i < Pairs / QueriesPerGraph && wrong.Count < 5; i++)
            Check(new Random(Seed + i), share, wrong);
        output.WriteLine(share.ToString());
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.OrderBy(report => report.Length)));
        Assert.True(share.Partly > share.All / 3, share.ToString());
    }

    [DuckDbFact]
    public void Odd_values_are_compared_grouped_and_sorted_as_by_our_own_engine()
    {
        PlanShare share = new();
        List<string> wrong = [];
        for (int i = 0; i < Pairs / QueriesPerGraph && wrong.Count < 5; i++)
            CheckOdd(new Random(Seed + i), share, wrong);
        output.WriteLine(share.ToString());
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.OrderBy(report => report.Length)));
        Assert.True(share.Wholly > share.All / 3, share.ToString());
    }

    private static void CheckOdd(Random random, PlanShare share, List<string> wrong)
    {
        using LoadedGraph graph = new(OddGraph.Draw(random), knowsEnds: random.Next(2) == 0);
        for (int i = 0; i < QueriesPerGraph; i++)
        {
            (string query, Dictionary<string, object?> parameters) = OddQuery.Write(random);
            share.Add(graph.Cut.Query("EXPLAIN " + query, parameters).Plan!);
            (string plain, string cut) = (ExactAnswer(graph.Plain, query, parameters), ExactAnswer(graph.Cut, query, parameters));
            if (plain != cut)
            {
                wrong.Add($"{query}\n{ExactText.Of(parameters)}\nplain: {plain}\nwith SQL: {cut}\n"
                    + graph.Cut.Query("EXPLAIN " + query, parameters).Plan);
            }
        }
    }

    private static string ExactAnswer(Graph graph, string query, Dictionary<string, object?> parameters)
    {
        try
        {
            IEnumerable<string> rows = graph.Query(query, parameters)
                .Select(row => string.Join(", ", row.Columns.Select((_, i) => ExactText.Of(row[i]))));
            return string.Join("; ", rows.Order(StringComparer.Ordinal));
        }
        catch (QueryException failure)
        {
            return failure.Detail;
        }
        catch (Exception failure) when (failure is not QueryException)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }

    private static void Check(Random random, PlanShare share, List<string> wrong)
    {
        GraphCase drawn = GraphCase.Draw(random);
        using LoadedGraph graph = new(drawn.ToGraph(), knowsEnds: random.Next(2) == 0, hasHubs: random.Next(2) == 0);
        for (int i = 0; i < QueriesPerGraph; i++)
        {
            string query = QueryWriter.Write(random);
            share.Add(graph.Cut.Query("EXPLAIN " + query).Plan!);
            (string plain, string cut) = (Answer(graph.Plain, query), Answer(graph.Cut, query));
            if (plain != cut)
                wrong.Add($"{drawn.ToStatement()};\n{query}\nplain: {plain}\nwith SQL: {cut}\n{graph.Cut.Query("EXPLAIN " + query).Plan}");
        }
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
        catch (Exception failure) when (failure is not QueryException)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
