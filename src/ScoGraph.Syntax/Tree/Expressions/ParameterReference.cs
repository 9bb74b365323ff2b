using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>$name, without the dollar.</summary>
internal sealed record ParameterReference(SourceSpan Span, string Name) : Expression(Span);
