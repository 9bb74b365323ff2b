using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>Which of the paths between two nodes are meant.</summary>
internal enum PathSearchKind
{
    /// <summary>ANY k: whichever are found.</summary>
    Any,

    /// <summary>SHORTEST k: the shortest ones; ANY SHORTEST is SHORTEST 1.</summary>
    Shortest,

    /// <summary>SHORTEST k GROUPS: all of the k least lengths; ALL SHORTEST is SHORTEST 1 GROUPS.</summary>
    ShortestGroups,
}

/// <summary>ANY k, SHORTEST k or SHORTEST k GROUPS before a path.</summary>
internal sealed record PathSearch(SourceSpan Span, PathSearchKind Kind, long Count) : SyntaxNode(Span);
