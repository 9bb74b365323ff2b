using ScoGraph.Queries;

namespace ScoGraph.Sessions.Running;

/// <summary>Who changes a graph that keeps its history, and why.</summary>
internal sealed record CommitNote(string? Author, string? Message)
{
    public static readonly CommitNote None = new(null, null);

    /// <summary>Asks a question; what it changes is recorded with this.</summary>
    public QueryResult Run(QuerySource source, QueryRequest request)
    {
        if (this == None || source is not SqliteGraph { Follows: false } graph)
            return source.Run(request);
        using Transaction transaction = graph.BeginTransaction(request.Cancellation);
        transaction.Describe(Author, Message);
        QueryResult result = transaction.Run(request);
        transaction.Commit();
        return result;
    }
}
