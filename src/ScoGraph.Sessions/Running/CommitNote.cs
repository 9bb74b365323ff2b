using ScoGraph.Queries;

namespace ScoGraph.Sessions.Running;

/// <summary>Who changes a graph that keeps its history, and why.</summary>
internal sealed record CommitNote(string? Author, string? Message)
{
    public static readonly CommitNote None = new(null, null);

    /// <summary>Asks a question; what it changes is recorded with this.</summary>
    public QueryResult Run(QuerySource source, QueryRequest request) => source.Run(this == None ? request
        : request with { Options = (request.Options ?? new QueryOptions()) with { Author = Author, Message = Message } });
}
