namespace ScoGraph.Binding.Bound;

/// <summary>What a walk along several relationships may repeat (ISO/IEC 39075, path mode).</summary>
internal enum WalkMode
{
    /// <summary>Nodes alone.</summary>
    Trail,

    /// <summary>Nodes and relationships.</summary>
    Walk,

    /// <summary>Nothing.</summary>
    Acyclic,

    /// <summary>Nothing, but that it may end at the node where it begins.</summary>
    Simple,
}
