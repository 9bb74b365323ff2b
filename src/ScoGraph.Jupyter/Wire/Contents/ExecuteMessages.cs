namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>execute_request: run a cell.</summary>
/// <param name="Silent">Publish nothing and count nothing.</param>
/// <param name="StopOnError">Whether a failure aborts the requests that wait behind this one.</param>
internal sealed record ExecuteRequest(string Code = "", bool Silent = false, bool StoreHistory = true, bool StopOnError = true);

/// <summary>execute_reply of a cell that ran. User expressions are a matter of languages with variables: always empty.</summary>
internal sealed record ExecuteReply(int ExecutionCount)
{
    public string Status => "ok";

    public IReadOnlyDictionary<string, string> UserExpressions => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyList<string> Payload => [];
}

/// <summary>A reply that says that the request failed.</summary>
internal sealed record ErrorReply(string Ename, string Evalue, IReadOnlyList<string> Traceback, int ExecutionCount)
{
    public string Status => "error";
}

/// <summary>A reply that says that the request was not tried, because one before it failed.</summary>
internal sealed record AbortedReply
{
    public string Status => "aborted";
}
