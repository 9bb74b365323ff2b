namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>A reply that says that the request failed.</summary>
internal sealed record ErrorReply(string Ename, string Evalue, IReadOnlyList<string> Traceback, int ExecutionCount)
{
    public string Status => "error";
}
