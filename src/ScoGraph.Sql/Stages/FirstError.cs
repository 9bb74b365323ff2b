using System.Runtime.ExceptionServices;
using ScoGraph.Model.Running;

namespace ScoGraph.Sql.Stages;

/// <summary>What went wrong first of several things that are done at once; the others are told to end. Any thread.</summary>
/// <param name="abort">Tells them.</param>
internal sealed class FirstError(CancellationTokenSource abort)
{
    private ExceptionDispatchInfo? _first;

    /// <summary>Does something, unless another thing has failed.</summary>
    public void Run(Action work)
    {
        try
        {
            if (Volatile.Read(ref _first) is null)
                work();
        }
        catch (Exception error)
        {
            if (Interlocked.CompareExchange(ref _first, ExceptionDispatchInfo.Capture(error), null) is null)
                abort.Cancel();
        }
    }

    /// <summary>Throws it, or what the query's caller wished.</summary>
    public void Throw(QueryWatch watch)
    {
        if (Volatile.Read(ref _first) is not { } first)
            return;
        watch.Cancellation.ThrowIfCancellationRequested();
        first.Throw();
    }
}
