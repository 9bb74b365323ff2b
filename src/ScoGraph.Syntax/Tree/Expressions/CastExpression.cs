using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>CAST(operand AS type).</summary>
internal sealed record CastExpression(SourceSpan Span, Expression Operand, TypeExpression Type) : Expression(Span);
