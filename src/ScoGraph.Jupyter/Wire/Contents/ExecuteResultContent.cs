namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>execute_result: what a cell came to, by MIME type.</summary>
internal sealed record ExecuteResultContent(int ExecutionCount, IReadOnlyDictionary<string, string> Data)
{
    public IReadOnlyDictionary<string, string> Metadata => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
