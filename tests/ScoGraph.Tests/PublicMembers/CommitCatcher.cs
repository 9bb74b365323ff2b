namespace ScoGraph.Tests.PublicMembers;

/// <summary>Keeps what was committed last.</summary>
internal sealed class CommitCatcher : ICommitListener
{
    public GraphCommit? Last { get; private set; }

    public void Committing(GraphCommit commit) => Last = commit;

    public void Committed(GraphCommit commit) => Last = commit;

    public void Refused(GraphCommit commit) => Last = null;
}
