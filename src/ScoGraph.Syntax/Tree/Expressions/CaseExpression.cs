using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>CASE [operand] WHEN … THEN … [ELSE …] END.</summary>
internal sealed record CaseExpression(SourceSpan Span, Expression? Operand, ImmutableArray<CaseBranch> Branches, Expression? Otherwise)
    : Expression(Span);

/// <summary>WHEN condition THEN result.</summary>
internal sealed record CaseBranch(SourceSpan Span, Expression When, Expression Then) : SyntaxNode(Span);
