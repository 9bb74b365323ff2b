using ScoGraph.Functions;
using ScoGraph.Knowledge;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Tests.Language;

namespace ScoGraph.Tests.Docs;

/// <summary>
/// docs/language.md says what is: every example is run on a copy of the built-in graph. With the environment variable
/// <c>SCOGRAPH_REWRITE</c> set, what comes of each is written into the page instead, to be reviewed.
/// </summary>
public sealed class LanguagePageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scograph");

    /// <summary>A copy of the built-in graph that no example has changed yet; null where one has.</summary>
    private Graph? _graph;

    public void Dispose()
    {
        _graph?.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Every_example_comes_out_as_the_page_says()
    {
        IReadOnlyList<PageExample> examples = LanguagePage.Examples;
        Assert.Equal(LanguagePage.CypherBlocks, examples.Count);
        IReadOnlyList<string> actual = [.. examples.Select(Run)];
        if (Environment.GetEnvironmentVariable("SCOGRAPH_REWRITE") is { Length: > 0 })
            LanguagePage.Rewrite(actual);
        Assert.All(examples.Zip(actual), pair => Assert.True(
            pair.First.Expected == pair.Second, $"{pair.First.Query}\n-- the page says\n{pair.First.Expected}\n-- it is\n{pair.Second}"));
    }

    [Fact]
    public void Every_function_has_an_entry()
    {
        FunctionRegistry functions = FunctionRegistry.Default;
        IEnumerable<string> names = functions.Scalars.Select(f => f.Name).Concat(functions.Aggregates.Select(f => f.Name));
        Assert.Empty(names.Except(LanguagePage.Entries));
        string page = LanguagePage.Text;
        Assert.Empty(SynonymCatalog.All.Where(s => !page.Contains($"`{s.Synonym}`", StringComparison.Ordinal)).Select(s => s.Synonym));
    }

    [Fact]
    public void Every_entry_has_an_example() =>
        Assert.Empty(LanguagePage.Sections.Where(s => !s.Body.Contains("```cypher", StringComparison.Ordinal)).Select(s => s.Heading));

    /// <summary>
    /// A kind of clause or expression that the tree gains is missing from <see cref="TreeEntries"/> until the page has an entry for it.
    /// </summary>
    [Fact]
    public void Every_clause_and_operator_has_an_entry()
    {
        IEnumerable<string> kinds = typeof(Clause).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Clause)) || t.IsSubclassOf(typeof(Expression)))).Select(t => t.Name)
            .Concat(Enum.GetNames<BinaryOperator>());
        Assert.Empty(kinds.Except(TreeEntries.Of.Keys));
        Assert.Empty(TreeEntries.Of.Values.SelectMany(e => e).Except(LanguagePage.Entries));
    }

    private string Run(PageExample example)
    {
        if (example.Csv is { } csv)
            File.WriteAllText(Path.Combine(_folder.FullName, "cities.csv"), csv);
        _graph ??= KnowledgeGraph.Sco.Graph.Copy(new GraphOptions
        {
            Time = new StandingClock(),
            Queries = new QueryOptions { RandomSeed = 1, ImportFolder = _folder.FullName },
        });
        try
        {
            QueryResult result = _graph.Query(
                example.Query, new Dictionary<string, object?> { ["name"] = "china", ["label"] = "Corridor" });
            if (result.Updates != UpdateCounts.None || !_graph.Declarations.SequenceEqual(KnowledgeGraph.Sco.Graph.Declarations))
            {
                _graph.Dispose();
                _graph = null;
            }

            return (result.Plan is { } plan ? CaseRunner.WithoutEstimates(plan) : result.ToText()).ReplaceLineEndings("\n").TrimEnd('\n');
        }
        catch (QueryException error)
        {
            return error.Message.ReplaceLineEndings("\n");
        }
    }
}
