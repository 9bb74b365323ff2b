using ScoGraph.Binding.Aggregation;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Scopes;

namespace ScoGraph.Binding.Expressions;

/// <summary>How aggregates are taken where an expression stands.</summary>
internal enum AggregatePlace
{
    Forbidden,
    Allowed,
    InsideAggregate,
}

/// <summary>Where an expression stands, as far as its meaning depends on it.</summary>
/// <param name="State">The statement.</param>
/// <param name="Scope">The names that it sees.</param>
/// <param name="Aggregates">Whether aggregates may stand here.</param>
/// <param name="Grouping">What takes the place of grouping keys and aggregates, or null where rows are not grouped.</param>
/// <param name="IsPredicate">Whether a condition is expected, so that a pattern may stand here.</param>
/// <param name="IsRowCount">Whether this is SKIP or LIMIT, which see no variables.</param>
/// <param name="Subject">What stands for the operand of the CASE whose branch this is, or null.</param>
internal sealed record ExpressionContext(
    StatementState State, Scope Scope, AggregatePlace Aggregates = AggregatePlace.Forbidden, Grouping? Grouping = null,
    bool IsPredicate = false, bool IsRowCount = false, Variable? Subject = null)
{
    /// <summary>The same place for a part that is an ordinary value.</summary>
    public ExpressionContext Value => IsPredicate ? this with { IsPredicate = false } : this;

    /// <summary>The same place for a part that is a condition.</summary>
    public ExpressionContext Predicate => IsPredicate ? this : this with { IsPredicate = true };

    /// <summary>The inside of a comprehension, where one more name is known and no aggregate may stand.</summary>
    public ExpressionContext Inside(string name, Variable variable) =>
        Value with
        {
            Scope = Scope.With(name, variable),
            Aggregates = Aggregates == AggregatePlace.InsideAggregate ? Aggregates : AggregatePlace.Forbidden,
        };
}
