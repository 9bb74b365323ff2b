using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>What a quantifier may be, and what may be quantified.</summary>
internal static class QuantifierRules
{
    public static void Check(QuantifiedPath quantified)
    {
        Check(quantified.Quantifier);
        PathPattern path = quantified.Path;
        if (path.Selector != PathSelector.All)
            throw BindingErrors.InvalidRelationshipPattern("A shortest path cannot be quantified.", path.Span, "Write SHORTEST 1 before the whole path.");
        if (path.Segments.IsEmpty)
            throw BindingErrors.InvalidRelationshipPattern("A quantified path needs at least one relationship.", quantified.Span, "Write it as `((a)-[:TYPE]->(b))+`.");
        foreach (PathSegment segment in path.Segments)
        {
            if (segment is QuantifiedPath inner)
                throw BindingErrors.NestedQuantifier(inner.Quantifier.Span);
            if (segment is RelationshipPattern { Length: { } length })
                throw length.IsQuantifier ? BindingErrors.NestedQuantifier(length.Span)
                    : BindingErrors.InvalidRelationshipPattern(
                        "A relationship of variable length cannot stand inside of a quantified path.", length.Span, "Only one of them may repeat.");
        }
    }

    public static void Check(VariableLength quantifier)
    {
        SourceSpan span = quantifier.Span;
        if (quantifier.Max == 0)
            throw BindingErrors.InvalidRelationshipPattern("A quantifier must allow at least one iteration.", span, "Write an upper bound of 1 or more.");
        if (quantifier.Max < quantifier.Min)
            throw BindingErrors.InvalidRelationshipPattern(
                $"The lower bound {quantifier.Min} of the quantifier is above its upper bound {quantifier.Max}.", span,
                $"Write {{{quantifier.Max},{quantifier.Min}}}.");
    }
}
