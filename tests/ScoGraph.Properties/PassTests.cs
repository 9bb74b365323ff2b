using System.Text.RegularExpressions;
using FsCheck.Xunit;
using ScoGraph.Planning;

namespace ScoGraph.Properties;

/// <summary>No rewrite of a plan changes an answer: each pass is left out in turn, and all of them together.</summary>
public sealed class PassTests
{
    private static readonly Regex WholeFloat = new(@"(\d)\.0\b", RegexOptions.CultureInvariant);

    public static TheoryData<string> Passes => [.. Planner.PassNames];

    [Theory]
    [MemberData(nameof(Passes))]
    public void Answers_do_not_depend_on_a_pass(string pass) => CompareAll([pass], seeds: 60);

    [Property(MaxTest = 200)]
    public void Answers_do_not_depend_on_all_passes_together(int seed) => Compare(new Random(seed), [.. Planner.PassNames]);

    private static void CompareAll(string[] disabled, int seeds)
    {
        for (int seed = 0; seed < seeds; seed++)
            Compare(new Random(seed), disabled);
    }

    private static void Compare(Random random, string[] disabled)
    {
        using Graph graph = RandomGraph.Create(random);
        RandomGraph.DeclareIndexes(graph);
        for (int i = 0; i < 5; i++)
        {
            string query = RandomQuery.Write(random);
            List<string> optimised = Rows(graph.Query(query));
            List<string> plain = Rows(graph.Query(query, null, new QueryOptions { DisabledPasses = disabled }));
            Assert.True(
                optimised.SequenceEqual(plain),
                $"{query}\nwith all passes: {string.Join("; ", optimised)}\nwithout {string.Join(", ", disabled)}: {string.Join("; ", plain)}");
        }
    }

    /// <summary>
    /// 1 and 1.0 are one number: which of them max, min or a group's key keeps is whichever came first, and the order of rows is nobody's
    /// promise.
    /// </summary>
    private static List<string> Rows(QueryResult result) =>
        [.. result.Select(r => WholeFloat.Replace(r.ToJson(), "$1")).Order(StringComparer.Ordinal)];
}
