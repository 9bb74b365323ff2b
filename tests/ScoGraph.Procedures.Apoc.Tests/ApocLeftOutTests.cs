using ScoGraph.Testing;

namespace ScoGraph.Procedures.Apoc.Tests;

/// <summary>What is left out is listed for readers as errors say it, and names nothing that is there.</summary>
public sealed class ApocLeftOutTests
{
    [Fact]
    public void The_readme_lists_what_is_left_out_and_why()
    {
        string readme = File.ReadAllText(Path.Combine(Checkout.Root, "src", "ScoGraph.Procedures.Apoc", "README.md"));
        string[] listed = [.. readme.Split('\n').Where(line => line.StartsWith("| `apoc.", StringComparison.Ordinal))];
        Assert.Equal(ApocLeftOut.Reasons.Select(e => $"| `{e.Key}` | {e.Value.Replace("|", "\\|", StringComparison.Ordinal)} |"), listed);
    }

    [Fact]
    public void No_full_name_that_is_left_out_is_there()
    {
        GraphExtension apoc = ApocProcedures.Extension;
        HashSet<string> there = [.. apoc.Functions.Select(f => f.Name), .. apoc.Procedures.Select(p => p.Name)];
        Assert.DoesNotContain(ApocLeftOut.Reasons.Keys, there.Contains);
        Assert.All(ApocProcedures.Extension.Functions, f => Assert.EndsWith(".", f.Summary, StringComparison.Ordinal));
        Assert.All(ApocProcedures.Extension.Procedures, p => Assert.EndsWith(".", p.Summary, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RETURN apoc.coll.sort([1]) AS x")]
    [InlineData("CALL apoc.meta.data()")]
    public void Without_the_package_an_error_says_how_it_is_switched_on(string query)
    {
        using Graph graph = new();
        string message = Assert.Throws<QueryException>(() => graph.Query(query)).Message;
        Assert.Contains("ApocProcedures.Extension", message, StringComparison.Ordinal);
        Assert.Contains("--procedures apoc", message, StringComparison.Ordinal);
    }
}
