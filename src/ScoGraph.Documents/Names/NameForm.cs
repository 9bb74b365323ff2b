namespace ScoGraph.Documents.Names;

/// <summary>A way to write the name of an entity.</summary>
/// <param name="Entity">The number of the entity.</param>
/// <param name="Exact">How it must be written where case counts; null where any case will do.</param>
/// <param name="IsCommon">Whether it must be written small: made of a proper name, it could be another one.</param>
internal readonly record struct NameForm(int Entity, string Text, string? Exact, bool IsCommon = false)
{
    /// <summary>Whether a single word was made plural: "chairs" may be a verb.</summary>
    public bool IsPlural { get; init; }
}
