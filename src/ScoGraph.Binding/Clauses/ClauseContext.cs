using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;

namespace ScoGraph.Binding.Clauses;

/// <summary>The state of a single query between two clauses.</summary>
/// <param name="state">The statement.</param>
/// <param name="outer">The names around a subquery, or null.</param>
/// <param name="isWhole">Whether the only clause is the whole statement.</param>
internal sealed class ClauseContext(StatementState state, Scope? outer, bool isWhole)
{
    public StatementState State { get; } = state;

    public bool IsWhole { get; } = isWhole;

    /// <summary>The names that the next clause sees; each projection replaces it.</summary>
    public Scope Scope { get; set; } = new(outer);

    /// <summary>Whether the clauses are those of a query within the statement.</summary>
    public bool IsNested => State.Frame is not null;

    /// <summary>What a called subquery was given by name, which its clauses may not declare again; null elsewhere.</summary>
    public Scope? Imports { get; init; }

    /// <summary>Where expressions of the clause stand that may not aggregate.</summary>
    public ExpressionContext Expressions => new(State, Scope);
}
