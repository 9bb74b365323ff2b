using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>A variable.</summary>
internal sealed record VariableReference(SourceSpan Span, string Name) : Expression(Span);
