namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>execute_input: the text that is being run, for all clients.</summary>
internal sealed record ExecuteInputContent(string Code, int ExecutionCount);
