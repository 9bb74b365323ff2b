using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>All that the mapping of an operator needs of the plan around it.</summary>
internal sealed class MappingContext(PlanLayout layout, ExpressionCompiler expressions, INestedPlans nested, LiveVariables live)
{
    public PlanLayout Layout => layout;

    public ExpressionCompiler Expressions => expressions;

    /// <summary>The operator that reads the rows of the one under way; null for the last.</summary>
    public LogicalOperator? Above { get; set; }

    /// <summary>What an inner plan reads of the row around it, where it is carried out for many rows at once; none for others.</summary>
    public IReadOnlySet<Variable> Carried => live.Carried;

    public int Slot(Variable variable) => layout.Slot(variable);

    public ImmutableArray<Condition> Conditions(IEnumerable<BoundExpression> predicates) =>
        [.. predicates.Select(expressions.CompileCondition)];

    public NameReference? Label(string? name) => name is null ? null : layout.Names.Label(name);

    /// <summary>What is read of the rows that the operator under way passes on.</summary>
    public SlotSet After() => new(layout.Slots(live.After()));

    /// <summary>What is read of the rows that come to an operator, by it, by its inner plans mapped so far, or after it.</summary>
    public SlotSet Before(LogicalOperator plan) => new(layout.Slots(live.Before(plan)));

    /// <summary>Maps an inner plan of the operator under way.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="outputs">What is read of its rows.</param>
    /// <param name="carried">What it reads of the row around it, and carries along as it is carried out for many rows at once.</param>
    public PipelinePlan Nested(LogicalOperator plan, IEnumerable<Variable> outputs, params IEnumerable<Variable> carried) =>
        nested.Map(plan, outputs, live.Inner, carried);

    /// <summary>Maps the plan of a subquery that counts matches, to be carried out for many rows at once.</summary>
    /// <returns>Makes the counts of a run; null where it is carried out for one row.</returns>
    public Func<RowVector>? Counted(BoundSubquery subquery)
    {
        if (nested.MapCounted(subquery) is not var (plan, counted))
            return null;
        CountShape shape = new(
            [.. counted.Outer.Select(element => (Slot(element), ColumnSourceMapping.OfRelationship(element)))], Slot(counted.Row));
        return () => new CountVector(shape, plan);
    }

    /// <summary>What an inner plan hands out where its rows go on after the operator.</summary>
    public IEnumerable<Variable> PassedOn() => live.After();

    public static SourceSpan Covering(IEnumerable<SourceSpan> places) => places.Aggregate(SourceSpan.None, SourceSpan.Covering);
}
