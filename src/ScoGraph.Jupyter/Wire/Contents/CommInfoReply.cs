namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>comm_info_reply: no channel is open.</summary>
internal sealed record CommInfoReply
{
    public string Status => "ok";

    public IReadOnlyDictionary<string, string> Comms => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
