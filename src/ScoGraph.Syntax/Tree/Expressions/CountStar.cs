using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>count(*).</summary>
internal sealed record CountStar(SourceSpan Span) : Expression(Span);
