using ScoGraph.Execution.Errors;

namespace ScoGraph.Queries;

/// <summary>Holds compiling to what holds running: a caller's cancellation, and the time limit.</summary>
internal sealed class CompileWatch(QueryLimits limits, TimeProvider time, string text, CancellationToken cancellationToken)
{
    private readonly long _start = time.GetTimestamp();

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="QueryException">The time limit is reached.</exception>
    public void ThrowIfStopped()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (limits.Timeout is { } most && time.GetElapsedTime(_start) > most)
            throw RuntimeErrors.TimeLimit(most, text);
    }
}
