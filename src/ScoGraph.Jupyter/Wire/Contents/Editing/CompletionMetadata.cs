namespace ScoGraph.Jupyter.Wire.Contents.Editing;

/// <summary>What kind of thing each match is, as notebooks show it.</summary>
internal sealed record CompletionMetadata(
    [property: System.Text.Json.Serialization.JsonPropertyName("_jupyter_types_experimental")] IReadOnlyList<CompletionType> Types);
