using ScoGraph.Execution.Tests.Kit;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Execution.Tests;

/// <summary>What reaches a procedure: an integer where floats only are taken arrives as a float; everything else as it is.</summary>
public sealed class ProcedureArgumentTests
{
    [Theory]
    [InlineData("CALL test.echo(1, 1) YIELD a, b RETURN a / 2, b / 2", "0.5 | 0")]
    [InlineData("CALL test.echo(1.5, 3) YIELD a, b RETURN a / 2, b / 2", "0.75 | 1")]
    [InlineData("CALL test.echo(null, 2.5) YIELD a, b RETURN a, b", "null | 2.5")]
    [InlineData("CALL test.echo() YIELD a, b RETURN a / 2, b / 3", "1.5 | 1")]
    [InlineData("UNWIND [1, 2.5] AS x CALL test.echo(x, x) YIELD a, b RETURN a / 2, b / 2", "0.5 | 0", "1.25 | 1.25")]
    public void Integers_become_floats_where_floats_are_due(string query, params string[] rows)
    {
        using MemoryStore store = new();
        Assert.Equal(rows, new TestGraph(store, new ProcedureRegistry([new Echo()])).Run(query));
    }

    /// <summary>Yields its arguments.</summary>
    private sealed class Echo : Procedure
    {
        public override string Name => "test.echo";

        public override IReadOnlyList<Parameter> Parameters =>
            [new("a", ValueTypes.Float, Value.FromInteger(3)), new("b", ValueTypes.Number, Value.FromInteger(4))];

        public override IReadOnlyList<Parameter> Yields => [new("a", ValueTypes.Any), new("b", ValueTypes.Any)];

        public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) => [arguments];
    }
}
