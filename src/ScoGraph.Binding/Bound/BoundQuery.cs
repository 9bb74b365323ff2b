using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Binding.Bound;

/// <summary>A whole statement with every name resolved and every compile-time error excluded.</summary>
/// <param name="Query">The query.</param>
/// <param name="Text">The text that all spans refer to.</param>
/// <param name="Parameters">The names of all parameters used, with the place of first use, in order of first use.</param>
/// <param name="IsReadOnly">Whether no clause, however deep, writes.</param>
internal sealed record BoundStatement(BoundQuery Query, string Text, ImmutableArray<ParameterUse> Parameters, bool IsReadOnly);

/// <summary>A parameter's name and where it is first used.</summary>
internal sealed record ParameterUse(string Name, SourceSpan Span);

/// <summary>
/// Single queries joined by UNION. <see cref="Columns"/> are the results: for one part that part's own variables, for several fresh
/// variables that part i's <see cref="BoundUnionPart.Columns"/> flow into by position. Empty for a query that returns nothing.
/// </summary>
/// <param name="Parts">At least one.</param>
/// <param name="Columns">The results in order.</param>
/// <param name="All">Whether duplicates are kept (UNION ALL); without meaning for one part.</param>
/// <param name="Arguments">
/// The outer variables that the query uses, those of nested subqueries included; empty for a statement, set in a subquery. They can be
/// read in every clause of it, also behind WITH and behind aggregation.
/// </param>
internal sealed record BoundQuery(
    ImmutableArray<BoundUnionPart> Parts, ImmutableArray<BoundColumn> Columns, bool All, ImmutableArray<Variable> Arguments);

/// <summary>The clauses of a single query and the variables that are its results, in the order of the query's columns.</summary>
internal sealed record BoundUnionPart(ImmutableArray<BoundClause> Clauses, ImmutableArray<Variable> Columns);

/// <summary>A named result.</summary>
internal sealed record BoundColumn(string Name, Variable Variable);
