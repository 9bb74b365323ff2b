using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Witnesses;
using ScoGraph.Planning.Rewrites.Witnesses;

namespace ScoGraph.Planning.Tests;

/// <summary>Every operator of a plan says what its rows rest on, or rows say that they cannot tell.</summary>
public sealed class WitnessOperatorTests
{
    /// <summary>
    /// A new operator is not in it: decide what its rows rest on (Rewrites/Witnesses), write a case of it into EvidenceTests, then put it
    /// here. Those that passes alone make are never met, as the rewrite comes before the passes.
    /// </summary>
    private static readonly string[] Decided =
    [
        // What a pattern finds.
        "LogicalNodeScan", "LogicalNodeSeek", "LogicalComputedSeek", "LogicalIndexSeek", "LogicalExpand", "LogicalCountBranch", "LogicalWeighNodes",
        "LogicalWeighTriangles", "LogicalWeighCircle", "LogicalRelationshipEnds", "LogicalVariableExpand", "LogicalQuantifiedExpand", "LogicalShortestPath",
        "LogicalUnwind", "LogicalCountEnds", "LogicalRememberEnds", "LogicalRememberValues", "LogicalCountColumns",

        // Rows that stand for others.
        "LogicalAggregate", "LogicalDistinct", "LogicalUnion",

        // Plans within plans.
        "LogicalOptional", "LogicalCallSubquery", "LogicalChoosePaths",

        // Conditions, values and order.
        "LogicalArgument", "LogicalFilter", "LogicalGather", "LogicalBoundRows", "LogicalProject", "LogicalSort", "LogicalTop", "LogicalSkip", "LogicalLimit",

        // Rows that cannot tell: a file, a procedure, a change.
        "LogicalLoadCsv", "LogicalCallProcedure", "LogicalCreate", "LogicalMerge", "LogicalUpdate", "LogicalDelete", "LogicalForeach",
        "LogicalSchema",

        // What an executor puts in the place of a part of a plan, behind the rewrite.
        "LogicalForeignRows",
    ];

    [Fact]
    public void Every_operator_has_been_decided() => Assert.Equal(
        Decided.Order(StringComparer.Ordinal),
        typeof(LogicalOperator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LogicalOperator)) && !type.IsAbstract)
            .Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void One_that_nobody_knows_cannot_tell()
    {
        Support support = Carried(new Strange(new LogicalArgument([]), OperatorTraits.None));
        Assert.Equal("Strange does not tell what its rows rest on", Assert.IsType<UnknownSupport>(support).Reason);
    }

    [Fact]
    public void One_that_makes_of_each_row_others_rests_on_what_it_adds()
    {
        Strange strange = new(new LogicalArgument([]), OperatorTraits.RowByRow);
        Assert.Equal([strange.Found], Assert.IsType<ElementSupport>(Carried(strange)).Holders.AsEnumerable());
    }

    private static Support Carried(LogicalOperator plan) =>
        new SupportCarrier(new PlanningContext(SampleGraph.Counts, [], static () => { })).Carry(plan).Support;

    private sealed record Strange(LogicalOperator Input, OperatorTraits Own) : LogicalUnary(Input)
    {
        public Variable Found { get; } = new("found", ExpressionType.Node);

        public override IEnumerable<Variable> Introduced => [Found];

        public override IEnumerable<Variable> Reads => [];

        public override IEnumerable<BoundExpression> Expressions => [];

        public override OperatorTraits Traits => Own;
    }
}
