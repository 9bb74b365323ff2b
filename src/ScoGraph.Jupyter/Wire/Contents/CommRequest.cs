namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>comm_info_request, comm_open and comm_close: channels for widgets, which this kernel has none of.</summary>
internal sealed record CommRequest(string? CommId = null);
