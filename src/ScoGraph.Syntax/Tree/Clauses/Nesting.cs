using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>FOREACH (variable IN list | clauses).</summary>
internal sealed record ForeachClause(SourceSpan Span, Identifier Variable, Expression List, ImmutableArray<Clause> Clauses) : Clause(Span);

/// <summary>[OPTIONAL] CALL [(imports)] { query }.</summary>
/// <param name="Imports">What is let in: null where no parentheses stand (then a WITH may begin the query for this).</param>
internal sealed record CallSubqueryClause(SourceSpan Span, bool Optional, ImportList? Imports, Query Body) : Clause(Span);

/// <summary>(*) or (variables).</summary>
internal sealed record ImportList(SourceSpan Span, bool All, ImmutableArray<Identifier> Variables) : SyntaxNode(Span);
