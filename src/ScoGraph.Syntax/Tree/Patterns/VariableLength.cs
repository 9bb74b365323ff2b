using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>*min..max; null bounds were not written.</summary>
/// <param name="IsQuantifier">Whether it is written {min,max}, + or * behind the pattern; then a missing bound is no bound.</param>
internal sealed record VariableLength(SourceSpan Span, long? Min, long? Max, bool IsQuantifier = false) : SyntaxNode(Span);
