using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>(path WHERE condition){min,max}: the path several times in a row, the last node of each being the first of the next.</summary>
internal sealed record QuantifiedPath(SourceSpan Span, PathPattern Path, VariableLength Quantifier) : PathSegment(Span);
