using System.Collections.Immutable;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Tests;

/// <summary>
/// The graph whose statistics the golden plans see: 4 regions, 40 towns (10 a region), 1,000 people (25 a town) who know 4 others each, and
/// 20 topics that every person likes 3 of. Names are unique; ages are 50 different ones; people have indexes by born,
/// by town and name, and by town, born and name; acquaintances by since, and by kind and since. Planning asks for counts by name, so
/// nothing else of it need exist.
/// </summary>
internal sealed class SampleGraph : IGraphCounts
{
    public static readonly IGraphCounts Counts = new SampleGraph();

    private static readonly Dictionary<string, double> Labels = new()
    {
        ["Region"] = 4,
        ["Town"] = 40,
        ["Person"] = 1_000,
        ["Topic"] = 20,
    };

    private static readonly Dictionary<string, (string From, string To, double Count)> Types = new()
    {
        ["IN"] = ("Town", "Region", 40),
        ["LIVES_IN"] = ("Person", "Town", 1_000),
        ["KNOWS"] = ("Person", "Person", 4_000),
        ["LIKES"] = ("Person", "Topic", 3_000),
    };

    private SampleGraph()
    {
    }

    public double CountNodes(string? label) => label is null ? Labels.Values.Sum() : Labels.GetValueOrDefault(label);

    public double CountRelationships(IReadOnlyCollection<string> types, string? label, Direction direction) =>
        Types.Where(t => types.Count == 0 || types.Contains(t.Key)).Select(t => t.Value)
            .Where(t => label is null || label == (direction == Direction.Outgoing ? t.From : t.To)).Sum(t => t.Count);

    public IReadOnlyList<ImmutableArray<string>> SortedIndexes(DeclarationTarget target) => target.ToString() switch
    {
        "(n:Person)" => [["born"], ["town", "name"], ["town", "born", "name"]],
        "()-[r:KNOWS]-()" => [["since"], ["kind", "since"]],
        _ => [],
    };

    public double? StepsBeside(
        IReadOnlyCollection<string> taken, Direction takenDirection, IReadOnlyCollection<string> types, Direction direction) => null;

    public double? MostSteps(IReadOnlyCollection<string> types, Direction direction) => null;

    public bool IsUnique(DeclarationTarget target, string key) => false;

    public IReadOnlyList<Value> SampleValues(string? label, string key) => [];

    public IReadOnlyList<Value> SampleEnds(string type, Direction direction, string key) => [];

    public double EstimateDistinct(string key) => key switch
    {
        "name" => Labels.Values.Sum(),
        "age" or "born" => 50,
        _ => 0,
    };
}
