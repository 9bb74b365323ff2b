namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>status: starting, busy or idle.</summary>
internal sealed record StatusContent(string ExecutionState);
