namespace ScoGraph.Jupyter.Wire.Contents.Editing;

/// <summary>inspect_reply: documentation, by MIME type.</summary>
internal sealed record InspectReply(bool Found, IReadOnlyDictionary<string, string> Data)
{
    public string Status => "ok";

    public IReadOnlyDictionary<string, string> Metadata => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
