namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>execute_reply of a cell that ran. User expressions are a matter of languages with variables: always empty.</summary>
internal sealed record ExecuteReply(int ExecutionCount)
{
    public string Status => "ok";

    public IReadOnlyDictionary<string, string> UserExpressions => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyList<string> Payload => [];
}
