using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

/// <summary>target[index].</summary>
internal sealed record IndexAccess(SourceSpan Span, Expression Target, Expression Index) : Expression(Span);
