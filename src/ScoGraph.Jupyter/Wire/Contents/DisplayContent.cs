namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>display_data, and update_display_data: something to show, by MIME type.</summary>
internal sealed record DisplayContent(IReadOnlyDictionary<string, string> Data)
{
    public IReadOnlyDictionary<string, string> Metadata => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What is not kept: the id by which it is shown anew.</summary>
    public IReadOnlyDictionary<string, string> Transient { get; init; } =
        System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
