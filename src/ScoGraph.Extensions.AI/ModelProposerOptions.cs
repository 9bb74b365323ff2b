namespace ScoGraph.Documents;

/// <summary>How a model is asked. Immutable.</summary>
public sealed record ModelProposerOptions
{
    /// <summary>The types of facts that are asked for; by default, and where empty, those of the graph's relationships.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>How long one answer may take; by default a minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What review files call the proposer; by default <c>model</c>.</summary>
    public string Name { get; init; } = "model";
}
