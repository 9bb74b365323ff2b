namespace ScoGraph;

/// <summary>
/// Receives the commits of a graph, one after another, on a thread that commits. What it does adds to the time of each commit. It must not
/// write to the graph.
/// </summary>
public interface ICommitListener
{
    /// <summary>
    /// A commit is about to become visible. Whoever must be sure of it first, such as a durable file, does its work here; an exception
    /// refuses the commit and reaches whoever commits.
    /// </summary>
    void Committing(GraphCommit commit)
    {
    }

    /// <summary>A commit to which this listener agreed was refused by another. Its number is not used again.</summary>
    void Refused(GraphCommit commit)
    {
    }

    /// <summary>The commit is visible. No exception may leave this.</summary>
    void Committed(GraphCommit commit)
    {
    }
}
