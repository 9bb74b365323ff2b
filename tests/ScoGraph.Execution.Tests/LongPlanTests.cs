using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Tests.Kit;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Tests;

/// <summary>Plans of any length are mapped and run on any stack: nothing calls itself once for each operator.</summary>
public sealed class LongPlanTests
{
    private const int SmallStack = 256 << 10;
    private const int Length = 9_000;

    private static readonly TestGraph Graph = TestGraph.Of("CREATE (:T)");

    [Fact]
    public void Long_rows_of_filters_run_on_a_small_stack() => OnSmallStack(() =>
    {
        Variable x = new("x", ExpressionType.Any);
        LogicalOperator plan = Start(x, 1, 2, 3);
        for (int i = 0; i < Length; i++)
            plan = new LogicalFilter(plan, [Compare(x, Comparison.GreaterOrEqual, 2)]);
        Assert.Equal(["2", "3"], Run(plan, x));
    });

    [Fact]
    public void Long_rows_of_projections_run_on_a_small_stack() => OnSmallStack(() =>
    {
        Variable x = new("x", ExpressionType.Any);
        LogicalOperator plan = Start(x, 1, 2);
        for (int i = 0; i < Length; i++)
        {
            Variable next = new($"x{i}", ExpressionType.Any);
            plan = new LogicalProject(plan, [new BoundItem(next, Read(x))]);
            x = next;
        }

        Assert.Equal(["1", "2"], Run(plan, x));
    });

    [Fact]
    public void Long_rows_of_lists_and_optional_parts_run_on_a_small_stack() => OnSmallStack(() =>
    {
        Variable x = new("x", ExpressionType.Any);
        LogicalOperator plan = Start(x, 1, 2);
        for (int i = 0; i < Length / 2; i++)
        {
            Variable item = new($"i{i}", ExpressionType.Any), found = new($"f{i}", ExpressionType.Any);
            plan = new LogicalUnwind(plan, new BoundConstant(SourceSpan.None, ExpressionType.Any, Value.FromInteger(i)), item);
            LogicalOperator inner = new LogicalUnwind(new LogicalArgument([x, item]), Read(x), found);
            plan = new LogicalOptional(plan, new LogicalFilter(inner, [Compare(item, Comparison.Less, 0)]), [found]);
        }

        Assert.Equal(["1", "2"], Run(plan, x));
    });

    [Fact]
    public void Long_rows_of_breakers_run_on_a_small_stack() => OnSmallStack(() =>
    {
        Variable x = new("x", ExpressionType.Any);
        LogicalOperator plan = Start(x, 2, 1, 3);
        for (int i = 0; i < Length; i++)
            plan = new LogicalSort(plan, [new BoundSortKey(Read(x), i % 2 == 0)]);
        Assert.Equal(["1", "2", "3"], Run(plan, x));
    });

    [Fact]
    public void Limits_and_counts_are_the_same_behind_a_rest() => OnSmallStack(() =>
    {
        Variable x = new("x", ExpressionType.Any);
        LogicalOperator plan = Start(x, 1, 2, 3, 4);
        for (int i = 0; i < 200; i++)
            plan = new LogicalFilter(plan, [Compare(x, Comparison.Greater, 1)]);
        plan = new LogicalSkip(plan, new BoundConstant(SourceSpan.None, ExpressionType.Any, Value.FromInteger(1)));
        plan = new LogicalLimit(plan, new BoundConstant(SourceSpan.None, ExpressionType.Any, Value.FromInteger(1)));
        Assert.Equal(["3"], Run(plan, x));
    });

    [Fact]
    public void Long_rows_of_clauses_run_on_a_stack_of_the_usual_size()
    {
        TestGraph graph = new();
        graph.Run(string.Concat(Enumerable.Repeat("CREATE (:T {i: 0}) ", 300)));
        Assert.Equal(["300"], graph.Run("MATCH (t:T) RETURN count(*)"));
        string with = string.Concat(Enumerable.Repeat("WITH a WHERE a > 0 ", 150));
        Assert.Equal(["1"], graph.Run($"UNWIND [0, 1] AS a {with}RETURN a"));
    }

    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(test), SmallStack);
        thread.Start();
        thread.Join();
        if (failure is not null)
            throw new InvalidOperationException(failure.Message, failure);
    }

    private static LogicalUnwind Start(Variable x, params long[] items) => new(
        new LogicalArgument([]),
        new BoundConstant(SourceSpan.None, ExpressionType.Any, Value.FromList([.. items.Select(Value.FromInteger)])), x);

    private static BoundVariable Read(Variable x) => new(SourceSpan.None, x);

    private static BoundComparison Compare(Variable x, Comparison comparison, long value) =>
        new(SourceSpan.None, comparison, Read(x), new BoundConstant(SourceSpan.None, ExpressionType.Any, Value.FromInteger(value)));

    private static List<string> Run(LogicalOperator root, Variable column)
    {
        LogicalPlan plan = new(
            root, [new BoundColumn(column.Name, column)], ImmutableDictionary<BoundSubquery, LogicalOperator>.Empty,
            Graph.Plan("RETURN 1 AS x").Statement);
        RowList rows = new();
        PlanExecutor.Instance.Prepare(plan).Execute(Graph.NewRun(Graph.Snapshot, null), rows);
        return [.. rows.Rows.Select(row => string.Join(" | ", row))];
    }
}
