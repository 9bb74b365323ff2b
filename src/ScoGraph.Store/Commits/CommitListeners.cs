using System.Collections.Immutable;

namespace ScoGraph.Store;

/// <summary>Those who are told of commits. Registering is for any thread, telling for the one that commits.</summary>
internal sealed class CommitListeners
{
    private ImmutableArray<ICommitListener> _listeners = [];

    public bool IsEmpty => _listeners.IsEmpty;

    public IDisposable Add(ICommitListener listener)
    {
        ImmutableInterlocked.Update(ref _listeners, (all, one) => all.Add(one), listener);
        return new Registration(this, listener);
    }

    /// <summary>Asks all, publishes where none refuses, and tells all.</summary>
    public void Tell(GraphCommit commit, Action publish)
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
            // The last to agree is the first to hear of the refusal, as one undoes things.
            while (agreed-- > 0)
                listeners[agreed].Refused(commit);
            throw;
        }

        publish();
        foreach (ICommitListener listener in listeners)
            listener.Committed(commit);
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
