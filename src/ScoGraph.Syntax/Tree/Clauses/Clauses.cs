using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>[OPTIONAL] MATCH pattern [WHERE condition].</summary>
internal sealed record MatchClause(SourceSpan Span, bool Optional, ImmutableArray<PathPattern> Patterns, Expression? Where) : Clause(Span);

/// <summary>UNWIND list AS variable.</summary>
internal sealed record UnwindClause(SourceSpan Span, Expression List, Identifier Variable) : Clause(Span);

/// <summary>WITH projection [WHERE condition].</summary>
internal sealed record WithClause(SourceSpan Span, Projection Projection, Expression? Where) : Clause(Span);

/// <summary>RETURN projection.</summary>
internal sealed record ReturnClause(SourceSpan Span, Projection Projection) : Clause(Span);

/// <summary>CREATE patterns.</summary>
internal sealed record CreateClause(SourceSpan Span, ImmutableArray<PathPattern> Patterns) : Clause(Span);

/// <summary>MERGE pattern [ON CREATE SET …] [ON MATCH SET …].</summary>
internal sealed record MergeClause(SourceSpan Span, PathPattern Pattern, ImmutableArray<MergeAction> Actions) : Clause(Span);

/// <summary>ON CREATE SET or ON MATCH SET, and its items.</summary>
internal sealed record MergeAction(SourceSpan Span, bool OnCreate, ImmutableArray<SetItem> Items) : SyntaxNode(Span);

/// <summary>SET items.</summary>
internal sealed record SetClause(SourceSpan Span, ImmutableArray<SetItem> Items) : Clause(Span);

/// <summary>REMOVE items.</summary>
internal sealed record RemoveClause(SourceSpan Span, ImmutableArray<RemoveItem> Items) : Clause(Span);

/// <summary>[DETACH] DELETE expressions.</summary>
internal sealed record DeleteClause(SourceSpan Span, bool Detach, ImmutableArray<Expression> Targets) : Clause(Span);

/// <summary>CALL procedure[(arguments)] [YIELD items [WHERE condition]].</summary>
/// <param name="Procedure">The dotted name as written.</param>
/// <param name="Arguments">Null where no parentheses stand: then parameters of the same names are meant (only in a query of this clause
/// alone).</param>
/// <param name="YieldAll">YIELD *.</param>
/// <param name="Yields">Null where no YIELD stands.</param>
/// <param name="Where">The condition behind YIELD, or null.</param>
internal sealed record CallClause(
    SourceSpan Span, Identifier Procedure, ImmutableArray<Expression>? Arguments, bool YieldAll, ImmutableArray<YieldItem>? Yields,
    Expression? Where)
    : Clause(Span);

/// <summary>column [AS variable].</summary>
internal sealed record YieldItem(SourceSpan Span, Identifier Column, Identifier? Alias) : SyntaxNode(Span);

/// <summary>FINISH: ends a query that is run for its effect; there are no columns.</summary>
internal sealed record FinishClause(SourceSpan Span) : Clause(Span);
