using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>operand:Labels.</summary>
internal sealed record LabelPredicate(SourceSpan Span, Expression Operand, LabelExpression Labels) : Expression(Span);
