namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>display_data: something to show, by MIME type.</summary>
internal sealed record DisplayContent(IReadOnlyDictionary<string, string> Data)
{
    public IReadOnlyDictionary<string, string> Metadata => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, string> Transient => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
