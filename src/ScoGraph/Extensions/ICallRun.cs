namespace ScoGraph.Extensions;

/// <summary>The run of a query, as a procedure of an extension sees it.</summary>
internal interface ICallRun
{
    QueryResult Query(string text, IReadOnlyDictionary<string, object?>? parameters);

    UpdateCounts InTransaction(Action work);

    void ThrowIfStopped();
}
