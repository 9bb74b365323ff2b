using FsCheck.Xunit;
using Xunit.Abstractions;

namespace ScoGraph.Properties.Evidence;

/// <summary>
/// The laws of why-provenance (Cheney, Chiticariu and Tan, 2009) on random graphs: a derivation is enough, nothing in it is too much, and
/// there are no others.
/// </summary>
public sealed class EvidencePropertyTests(ITestOutputHelper output)
{
    private static readonly QueryOptions Asked = new() { Evidence = true, MaxWitnesses = 100_000 };

    [Property(MaxTest = 150)]
    public void A_derivation_is_enough(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 7);
        string query = MonotoneQuery.Write(random);
        foreach ((string row, List<HashSet<long>> derivations) in Derivations(graph, query, Asked))
        {
            foreach (HashSet<long> derivation in derivations)
            {
                using Graph part = PartOfGraph.Keep(graph, derivation);
                Assert.True(
                    PartOfGraph.Rows(part, query).Contains(row), $"{query}\n{row} is not there with {string.Join(",", derivation)} alone");
            }
        }
    }

    [Property(MaxTest = 150)]
    public void A_derivation_is_gone_without_one_of_its_elements(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 7);
        string query = MonotoneQuery.Write(random);
        foreach ((string row, List<HashSet<long>> derivations) in Derivations(graph, query, Asked))
        {
            foreach (HashSet<long> derivation in Minimal(derivations))
            {
                foreach (long element in derivation)
                {
                    using Graph part = PartOfGraph.Keep(graph, derivation.Except([element]).ToHashSet());
                    Assert.False(
                        PartOfGraph.Rows(part, query).Contains(row),
                        $"{query}\n{row} is there without {element} of {string.Join(",", derivation)}");
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("order-patterns,push-down-predicates,choose-labels,choose-seeks,order-predicates,label-expansions,plain-walks")]
    public void Derivations_are_those_of_brute_force(string? disabled)
    {
        QueryOptions options = Asked with { DisabledPasses = disabled?.Split(',') ?? [] };
        int rows = 0, graphs = 0, queries = 0, sets = 0;
        for (int seed = 0; graphs < 80; seed++)
        {
            Random random = new(seed);
            using Graph graph = RandomGraph.Create(random, mostNodes: 3, mostRelationships: 4);
            if (graph.Schema().Relationships < 2)
                continue;
            graphs++;
            List<(HashSet<long> Kept, Graph Graph)> parts = [.. Parts(graph)];
            for (int i = 0; i < 6; i++)
            {
                string query = MonotoneQuery.Write(random);
                Dictionary<string, List<HashSet<long>>> expected = BruteForce(parts, query), found = Derivations(graph, query, options);
                Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
                foreach ((string row, List<HashSet<long>> derivations) in found)
                {
                    string[] told = [.. Text(Minimal(derivations))], right = [.. Text(expected[row])];
                    Assert.True(
                        told.SequenceEqual(right),
                        $"seed {seed}\n{query}\n{row}\nfound {string.Join(" | ", told)}\nbrute force {string.Join(" | ", right)}");
                    rows++;
                    sets += right.Length;
                }

                queries++;
            }

            parts.ForEach(part => part.Graph.Dispose());
        }

        output.WriteLine($"{queries} queries on {graphs} graphs, {rows} different rows, {sets} minimal derivations");
        Assert.True(rows > 200, $"{rows} rows");
    }

    /// <summary>The graph with each set of its elements alone.</summary>
    private static IEnumerable<(HashSet<long> Kept, Graph Graph)> Parts(Graph graph)
    {
        long[] elements = [.. graph.Query("MATCH (n) RETURN 2 * id(n) AS e UNION MATCH ()-[r]->() RETURN 2 * id(r) + 1 AS e")
            .Select(row => row.Get<long>("e"))];
        for (int bits = 0; bits < 1 << elements.Length; bits++)
        {
            HashSet<long> kept = [.. elements.Where((_, i) => (bits >> i & 1) == 1)];
            Graph part = PartOfGraph.Keep(graph, kept);

            // A relationship without its ends is not there: the same part comes without it, too.
            if (part.Schema().Relationships == kept.Count(element => element % 2 == 1))
                yield return (kept, part);
            else
                part.Dispose();
        }
    }

    /// <summary>Every set of elements with which the query gives a row, and with none of whose parts it does.</summary>
    private static Dictionary<string, List<HashSet<long>>> BruteForce(List<(HashSet<long> Kept, Graph Graph)> parts, string query)
    {
        Dictionary<string, List<HashSet<long>>> all = [];
        foreach ((HashSet<long> kept, Graph part) in parts)
        {
            foreach (string row in PartOfGraph.Rows(part, query))
            {
                if (!all.TryGetValue(row, out List<HashSet<long>>? sets))
                    all[row] = sets = [];
                sets.Add(kept);
            }
        }

        return all.ToDictionary(row => row.Key, row => Minimal(row.Value));
    }

    private static Dictionary<string, List<HashSet<long>>> Derivations(Graph graph, string query, QueryOptions options)
    {
        Dictionary<string, List<HashSet<long>>> all = [];
        foreach (Row row in graph.Query(query, [], options))
        {
            RowEvidence evidence = row.Evidence;
            Assert.True(evidence.IsComplete, $"{query}\n{string.Join(" ", evidence.Unknowns)}");
            Assert.False(evidence.CountTogether);
            Assert.NotEmpty(evidence.Derivations);
            if (!all.TryGetValue(PartOfGraph.Text(row), out List<HashSet<long>>? sets))
                all[PartOfGraph.Text(row)] = sets = [];
            sets.AddRange(evidence.Derivations.Select(PartOfGraph.Elements));
        }

        return all;
    }

    private static List<HashSet<long>> Minimal(List<HashSet<long>> sets) =>
        [.. sets.Where(set => !sets.Any(other => other.IsProperSubsetOf(set))).DistinctBy(set => string.Join(',', set.Order()))];

    private static IEnumerable<string> Text(List<HashSet<long>> sets) =>
        sets.Select(set => string.Join(',', set.Order())).Order(StringComparer.Ordinal);
}
