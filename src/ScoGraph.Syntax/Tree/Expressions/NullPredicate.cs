using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>operand IS [NOT] NULL.</summary>
internal sealed record NullPredicate(SourceSpan Span, Expression Operand, bool Negated) : Expression(Span);
