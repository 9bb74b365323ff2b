using ScoGraph.Binding;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Printing;
using ScoGraph.Syntax;

namespace ScoGraph.Planning.Tests;

/// <summary>
/// Long texts are compiled in time about linear in their length, on any stack. Time is that of the processor, so that it is the same on a
/// busy machine; nothing else may run meanwhile.
/// </summary>
[Collection(nameof(LengthTests))]
[CollectionDefinition(nameof(LengthTests), DisableParallelization = true)]
public sealed class LengthTests
{
    private static readonly ProcedureRegistry Procedures = new([]);

    public static TheoryData<string, string, string> Chains => new()
    {
        { "", "CREATE (:A {x: 1}) ", "" },
        { "MATCH (a) ", "WITH a WHERE a.x > 0 ", "RETURN a" },
        { "UNWIND [1] AS x ", "WITH x + 1 AS x WHERE x > 0 ", "RETURN x" },
        { "MATCH (a) ", "OPTIONAL MATCH (a)-->(b{0}) ", "RETURN count(*)" },
        { "", "MATCH (a{0})-[r{0}:KNOWS]->(b{0}) ", "RETURN count(*)" },
        { "MATCH (a0:Person) ", "MATCH (a{0})-[r{0}:KNOWS]->(a{1}:Person) ", "RETURN count(*)" },
        { "", "MERGE (a{0}:A) ", "" },
        { "MATCH (a) ", "CALL (a) { RETURN a.x AS x{0} } ", "RETURN a" },
        { "RETURN 1 AS x ", "UNION ALL RETURN 1 AS x ", "" },
        { "MATCH (a) RETURN 1 ", "<= 1 ", "" },
        { "MATCH (a:A", "|B{0}", ") RETURN a" },
        { "MATCH (a:A", "&B{0}", ") RETURN a" },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_long_text_is_planned_on_a_small_stack(string first, string repeated, string last)
    {
        string text = Text(first, repeated, last, 2_000);
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(() => PlanPrinter.Print(Compile(text))), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Time_grows_about_linearly(string first, string repeated, string last)
    {
        Measure(200);
        TimeSpan best = Enumerable.Range(0, 7).Min(_ => Measure(1_000));
        Assert.True(best < TimeSpan.FromSeconds(0.3), $"1,000 times '{repeated}' took {best.TotalSeconds:0.00} s.");

        TimeSpan Measure(int times)
        {
            string text = Text(first, repeated, last, times);
            TimeSpan start = Environment.CpuUsage.TotalTime;
            Compile(text);
            return Environment.CpuUsage.TotalTime - start;
        }
    }

    [Fact]
    public void A_stopped_compilation_is_left()
    {
        string text = Text("", "CREATE (:A {x: 1}) ", "", 1_000);
        int calls = 0;
        Assert.Throws<TimeoutException>(() => Compile(text, () =>
        {
            if (++calls == 2_500)
                throw new TimeoutException();
        }));
    }

    /// <summary>The text with {0} and {1} of what is repeated as the number and the next one.</summary>
    private static string Text(string first, string repeated, string last, int times)
    {
        IEnumerable<string> parts = Enumerable.Range(0, times).Select(i => repeated
            .Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", $"{i + 1}", StringComparison.Ordinal));
        return first + string.Concat(parts) + last;
    }

    private static LogicalPlan Compile(string text, Action? throwIfStopped = null)
    {
        throwIfStopped ??= static () => { };
        ParsedQuery parsed = CypherParser.Parse(text, throwIfStopped);
        Assert.Null(parsed.Error);
        BindResult bound = Binder.Bind(parsed.Statement!, text, FunctionRegistry.Default, Procedures, throwIfStopped);
        Assert.Null(bound.Error);
        return Planner.Plan(bound.Statement!, SampleGraph.Counts, new PlannerOptions { ThrowIfStopped = throwIfStopped });
    }
}
