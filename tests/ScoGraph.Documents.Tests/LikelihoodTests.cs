using System.Text.Json;
using ScoGraph.Documents.Likelihood;
using ScoGraph.Documents.Patterns;
using ScoGraph.Documents.Tests.Learning;
using ScoGraph.Testing;

namespace ScoGraph.Documents.Tests;

/// <summary>What signs of facts weigh is learnt from the texts with keys; SCOGRAPH_REWRITE_CASES=1 learns it anew.</summary>
public sealed class LikelihoodTests
{
    private const string Texts = "tests/ScoGraph.Documents.Tests/Texts", Weights = "src/ScoGraph.Documents/Likelihood/weights.txt";

    [Fact]
    public void Each_type_has_weights()
    {
        if (Environment.GetEnvironmentVariable("SCOGRAPH_REWRITE_CASES") == "1")
            File.WriteAllText(Path.Combine(Checkout.Root, Weights), string.Concat(Learn().Select(line => line + "\n")));
        Assert.All(PatternReader.BuiltIn.Likely, likely => Assert.True(FactWeights.BuiltIn.Column(likely.Type) >= 0, likely.Type));
    }

    [Theory]
    [InlineData("sign\t*\tA\nbetween built\t* 0.50\tA -2.00", 1, -1.5)]
    [InlineData("sign\t*\tA\nbetween built\t* 0.50", -1, 0.5)]
    [InlineData("sign\t*\tA", 1, 0)]
    public void Weights_add_up(string text, int column, double expected) =>
        Assert.Equal(expected, FactWeights.Read(new StringReader(text)).Score(column < 0 ? -1 : 1, [("between built", 1)]), 6);

    private static IEnumerable<string> Learn()
    {
        LikelihoodLearner learner = new();
        foreach (string file in Directory.GetFiles(Path.Combine(Checkout.Root, Texts), "*.facts.json").Order(StringComparer.Ordinal))
        {
            string stem = file[..^".facts.json".Length];
            using Graph graph = Graph.Load(stem + ".graph.json");
            using JsonDocument key = JsonDocument.Parse(File.ReadAllText(file));
            string text = new[] { ".md", ".html", ".txt" }.Select(ending => stem + ending).First(File.Exists);
            HashSet<string> facts = [.. key.RootElement.EnumerateArray().Select(fact => string.Join(
                ' ', new[] { "type", "start", "end", "paragraph" }.Select(part => fact.GetProperty(part))))];
            learner.Add(graph, DocumentReader.Read(text), facts);
        }

        return learner.Learn();
    }
}
