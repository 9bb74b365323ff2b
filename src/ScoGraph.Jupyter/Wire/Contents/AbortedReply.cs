namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>A reply that says that the request was not tried, because one before it failed.</summary>
internal sealed record AbortedReply
{
    public string Status => "aborted";
}
