using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>operand IS [NOT] :: type.</summary>
internal sealed record TypePredicate(SourceSpan Span, Expression Operand, TypeExpression Type, bool Negated) : Expression(Span);
