using ScoGraph.Sqlite.History;

namespace ScoGraph.Sessions.Running;

/// <summary>States of the past of the graphs that a session asks.</summary>
internal static class SessionPast
{
    /// <summary>The state of a graph.</summary>
    /// <exception cref="SessionException">The graph keeps no history.</exception>
    /// <exception cref="GraphFileException">Its history does not reach the state.</exception>
    public static GraphView Of(this PastPoint past, Graph graph) => graph is SqliteGraph kept ? kept.AsOf(past)
        : throw new SessionException(
            $"There is no state {past.Text} of this graph, since it keeps no history; that of a file does which 'scograph create FILE.scograph' made.");
}
