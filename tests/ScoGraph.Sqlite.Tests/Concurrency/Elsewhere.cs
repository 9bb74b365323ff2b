namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>Runs what another user of the graph does, on a thread that belongs to no open transaction.</summary>
internal static class Elsewhere
{
    /// <summary>Runs it to its end.</summary>
    public static T Do<T>(Func<T> action) => Begin(action).GetAwaiter().GetResult();

    /// <inheritdoc cref="Do{T}"/>
    public static void Do(Action action) => Do(() =>
    {
        action();
        return true;
    });

    /// <summary>Begins to run it.</summary>
    public static Task<T> Begin<T>(Func<T> action)
    {
        TaskCompletionSource<T> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Thread thread = new(() =>
        {
            try
            {
                ended.SetResult(action());
            }
            catch (Exception error)
            {
                ended.SetException(error);
            }
        })
        { IsBackground = true };

        // The flow of execution of whoever has a transaction open does not go on there.
        thread.UnsafeStart();
        return ended.Task;
    }
}
