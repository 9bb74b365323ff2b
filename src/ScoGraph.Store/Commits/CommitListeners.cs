using System.Collections.Immutable;

namespace ScoGraph.Store;

/// <summary>Those who are told of commits. Registering is for any thread, asking for the one that commits.</summary>
internal sealed class CommitListeners
{
    private ImmutableArray<ICommitListener> _listeners = [];

    public bool IsEmpty => _listeners.IsEmpty;

    public IDisposable Add(ICommitListener listener)
    {
        ImmutableInterlocked.Update(ref _listeners, (all, one) => all.Add(one), listener);
        return new Registration(this, listener);
    }

    /// <summary>Asks all whether a commit may become visible.</summary>
    /// <returns>Those who agreed, who are to hear whether it did.</returns>
    /// <exception cref="Exception">One refused; the others were told.</exception>
    public ImmutableArray<ICommitListener> Ask(GraphCommit commit)
    {
        ImmutableArray<ICommitListener> listeners = _listeners;
        int agreed = 0;
        try
        {
            for (; agreed < listeners.Length; agreed++)
                listeners[agreed].Committing(commit);
        }
        catch
        {
            Refuse(listeners[..agreed], commit);
            throw;
        }

        return listeners;
    }

    /// <summary>Tells those who agreed that the commit was refused: the last to agree is the first to hear, as one undoes things.</summary>
    public static void Refuse(ImmutableArray<ICommitListener> agreed, GraphCommit commit)
    {
        for (int i = agreed.Length - 1; i >= 0; i--)
            agreed[i].Refused(commit);
    }

    private sealed class Registration(CommitListeners listeners, ICommitListener listener) : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
                ImmutableInterlocked.Update(ref listeners._listeners, (all, one) => all.Remove(one), listener);
        }
    }
}
