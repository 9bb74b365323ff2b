namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>shutdown_request and, with the status, its reply.</summary>
/// <param name="Restart">Whether a new kernel takes this one's place.</param>
internal sealed record ShutdownContent(bool Restart = false)
{
    public string Status => "ok";
}

/// <summary>interrupt_reply.</summary>
internal sealed record InterruptReply
{
    public string Status => "ok";
}

/// <summary>comm_info_request, comm_open and comm_close: channels for widgets, which this kernel has none of.</summary>
internal sealed record CommRequest(string? CommId = null);

/// <summary>comm_info_reply: no channel is open.</summary>
internal sealed record CommInfoReply
{
    public string Status => "ok";

    public IReadOnlyDictionary<string, string> Comms => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
