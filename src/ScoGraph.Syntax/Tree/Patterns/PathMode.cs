namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>What a path may repeat (ISO/IEC 39075, path mode).</summary>
internal enum PathMode
{
    /// <summary>No relationship.</summary>
    Trail,

    /// <summary>Everything may be repeated.</summary>
    Walk,

    /// <summary>No node.</summary>
    Acyclic,

    /// <summary>No node, but that it may end where it begins.</summary>
    Simple,
}
