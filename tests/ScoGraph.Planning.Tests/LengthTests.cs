using ScoGraph.Binding;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Printing;
using ScoGraph.Syntax;

namespace ScoGraph.Planning.Tests;

/// <summary>
/// Long texts are compiled with work about linear in their length, on any stack. Work is measured by what is allocated, which is the same
/// on every machine.
/// </summary>
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
    public void Work_grows_about_linearly(string first, string repeated, string last)
    {
        Measure(50);
        double growth = (double)Measure(1_000) / Measure(250);
        // Four times as much and some: the order of a pattern of many relationships is looked for with more work than linear.
        Assert.True(growth < 12, $"Four times '{repeated}' cost {growth:0.0} times as much.");

        long Measure(int times)
        {
            string text = Text(first, repeated, last, times);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Compile(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
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
