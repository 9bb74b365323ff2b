namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>execute_request: run a cell.</summary>
/// <param name="Silent">Publish nothing and count nothing.</param>
/// <param name="StopOnError">Whether a failure aborts the requests that wait behind this one.</param>
internal sealed record ExecuteRequest(string Code = "", bool Silent = false, bool StoreHistory = true, bool StopOnError = true);
