using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// A step of a plan: rows in, rows out. Names no array, page or id, so that any backend can carry it out. A row holds a value for each
/// variable bound so far; operators extend rows and say when variables end (<see cref="LogicalAggregate"/> alone starts afresh). Each
/// describes itself: rewrites ask what an operator does, not which one it is.
/// </summary>
internal abstract record LogicalOperator
{
    /// <summary>The estimated number of rows, for EXPLAIN and for choosing; never a promise.</summary>
    public double EstimatedRows { get; init; }

    /// <summary>What decided for the operator; null where no costs were compared.</summary>
    public ComparedCosts? Costs { get; init; }

    /// <summary>The operators that this one reads from, the main input first.</summary>
    public abstract ImmutableArray<LogicalOperator> Inputs { get; }

    /// <summary>The variables that the operator adds to its input's rows.</summary>
    public abstract IEnumerable<Variable> Introduced { get; }

    /// <summary>The variables of its inputs that the operator reads, those in its expressions with them.</summary>
    public abstract IEnumerable<Variable> Reads { get; }

    /// <summary>The expressions that stand in the operator itself, not in its inputs.</summary>
    public abstract IEnumerable<BoundExpression> Expressions { get; }

    /// <summary>What rewrites may rely on.</summary>
    public abstract OperatorTraits Traits { get; }

    /// <summary>
    /// Whether computing its expressions once, and those of the plans that it runs for each row, is computing them each time: no random
    /// number, no moving clock.
    /// </summary>
    public bool IsRepeatable => Expressions.All(Purity.IsRepeatable)
        && Inputs.Skip(1).SelectMany(PlanTree.All).All(nested => nested.Expressions.All(Purity.IsRepeatable));

    /// <summary>The operator over the inputs, in the order of <see cref="Inputs"/>; itself if they are the same objects.</summary>
    public LogicalOperator WithInputs(ImmutableArray<LogicalOperator> inputs) =>
        Inputs.AsEnumerable().SequenceEqual<object>(inputs, ReferenceEqualityComparer.Instance) ? this : Over(inputs);

    public bool Has(OperatorTraits traits) => (Traits & traits) == traits;

    /// <summary>A copy of the operator over other inputs.</summary>
    protected abstract LogicalOperator Over(ImmutableArray<LogicalOperator> inputs);
}
