using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Queries.Streams;

/// <summary>The rows that a query gives at once: all of a short result, else its beginning.</summary>
internal sealed class FirstRows : IRowSink
{
    /// <summary>The most rows that are made before one of them is taken.</summary>
    public const int Most = 256;

    private readonly Patience _patience;
    private readonly OpenQuery _query;

    private FirstRows(OpenQuery query) => (_query, _patience) = (query, new Patience(query.Watch.Time));

    public List<Row> Rows { get; } = [];

    /// <summary>Whether these are all rows.</summary>
    public bool AreAll { get; private set; } = true;

    /// <summary>What ended the query after these rows.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Tries a query on this thread. To go on, it must be run anew.</summary>
    public static FirstRows Try(OpenQuery query)
    {
        FirstRows first = new(query);
        query.Watch.Patience = first._patience;
        try
        {
            query.Execute(first);
        }
        catch (OutOfPatienceException)
        {
            first.AreAll = false;
        }
        catch (Exception exception)
        {
            first.Failure = exception;
        }

        query.Watch.Patience = null;
        return first;
    }

    bool IRowSink.Push(ReadOnlySpan<Value> row)
    {
        if (Rows.Count == Most)
        {
            AreAll = false;
            return false;
        }

        Rows.Add(_query.Row(row));
        AreAll = !_patience.IsOver;
        return AreAll;
    }
}
