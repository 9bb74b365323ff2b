using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>target.key.</summary>
internal sealed record PropertyAccess(SourceSpan Span, Expression Target, Identifier Key) : Expression(Span);
