namespace ScoGraph.Algorithms.Views;

/// <summary>What a <see cref="DenseGraph"/> has of a view.</summary>
internal enum DenseContent
{
    /// <summary>Every step with its relationship.</summary>
    Relationships,

    /// <summary>Every step, but not by which relationship.</summary>
    Targets,

    /// <summary>The different neighbours of each node, itself not among them: the simple graph.</summary>
    Different,
}
