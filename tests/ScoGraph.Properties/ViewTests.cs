using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using ScoGraph.Properties.Drawing;
using ScoGraph.Properties.Reference;

namespace ScoGraph.Properties;

/// <summary>To a query a view is a graph from which what is hidden was deleted.</summary>
public sealed class ViewTests
{
    private static readonly Regex WholeFloat = new(@"(\d)\.0\b", RegexOptions.CultureInvariant);

    /// <summary>The property <c>x</c> is a small integer here, a year; where it is a float or missing, it bounds nothing.</summary>
    private static readonly GraphDeclaration[] Rules =
        [ValidityRule.On(DeclarationTarget.Relationships("R"), "x", null), ValidityRule.On("A", null, "x")];

    [Property(MaxTest = 150)]
    public void A_view_answers_as_a_copy_from_which_the_hidden_was_deleted(int seed)
    {
        Random random = new(seed);
        int year = random.Next(1, 3);
        using Graph drawn = RandomGraph.Create(random);
        using Graph graph = drawn.Copy(), smaller = drawn.Copy();
        Declare(graph);
        smaller.Query("MATCH ()-[r:R]->() WHERE r.x IS :: INTEGER AND r.x > $year DELETE r", ("year", year));
        smaller.Query("MATCH (n:A) WHERE n.x IS :: INTEGER AND n.x < $year DETACH DELETE n", ("year", year));
        DateOnly day = new(year, 7, 4);
        GraphView view = graph.ValidOn(day);
        Assert.Equal(smaller.Schema().ToString(), view.Schema().ToString());
        for (int i = 0; i < 6; i++)
        {
            string query = RandomQuery.Write(random);
            List<string> expected = Rows(smaller.Query(query));
            Assert.Equal(expected, Rows(view.Query(query)));
            Assert.Equal(expected, Rows(graph.Query(query, [], new QueryOptions { ValidOn = day })));
            Assert.Equal(expected, Rows(graph.Snapshot().Stream(query, [], new QueryOptions { ValidOn = day })));
        }
    }

    [Fact]
    public void Three_thousand_random_queries_of_views_have_the_answers_of_the_reference()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            GraphCase drawn = GraphCase.Draw(random);
            int year = random.Next(1, 3);
            GraphCase visible = Visible(drawn, year);
            using Graph plain = drawn.ToGraph(), graph = plain.Copy();
            Declare(graph);
            GraphView view = graph.ValidOn(new DateOnly(year, 12, 31));
            for (int queries = 0; queries < 10;)
            {
                string query = QueryWriter.Write(random);
                try
                {
                    string? disagreement = Agreement.Disagreement(visible, view, query);
                    Assert.True(disagreement is null, string.Create(
                        CultureInfo.InvariantCulture,
                        $"seed {seed}, year {year}\n{drawn.ToStatement()};\nvisible: {visible.ToStatement()}\n{query};\n{disagreement}"));
                    queries++;
                }
                catch (ReferenceException)
                {
                    // No case: the next one is drawn.
                }
            }
        }
    }

    private static GraphCase Visible(GraphCase drawn, long year)
    {
        int[] nodes = [.. Enumerable.Range(0, drawn.Nodes.Count)
            .Where(i => !(drawn.Nodes[i].Labels.Contains("A") && drawn.Nodes[i].Properties.GetValueOrDefault("x") is long x && x < year))];
        return new GraphCase(
            [.. nodes.Select(i => drawn.Nodes[i])],
            [.. drawn.Relationships
                .Where(r => nodes.Contains(r.From) && nodes.Contains(r.To)
                    && !(r.Type == "R" && r.Properties.GetValueOrDefault("x") is long x && x > year))
                .Select(r => r with { From = Array.IndexOf(nodes, r.From), To = Array.IndexOf(nodes, r.To) })]);
    }

    /// <summary>1 and 1.0 are one number, and the order of rows is nobody's promise: see <see cref="PassTests"/>.</summary>
    private static List<string> Rows(IEnumerable<Row> rows) =>
        [.. rows.Select(r => WholeFloat.Replace(r.ToJson(), "$1")).Order(StringComparer.Ordinal)];

    private static void Declare(Graph graph)
    {
        foreach (GraphDeclaration rule in Rules)
            graph.Declare(rule);
    }
}
