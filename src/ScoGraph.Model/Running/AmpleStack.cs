using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace ScoGraph.Model.Running;

/// <summary>
/// Lets recursion over a tree go on where the thread's stack ends, on a thread of its own. So the bounds on nesting and height, and not the
/// stack that a caller happens to have, decide what is accepted: they are the same on every thread.
/// </summary>
internal static class AmpleStack
{
    /// <summary>
    /// Room for what the bounds allow (a hundred levels of nesting, a thousand operators above one another) several times over; of it only
    /// what is used becomes memory.
    /// </summary>
    private const int Size = 16 << 20;

    /// <summary>Whether there is room on this thread for another level of a tree.</summary>
    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <inheritdoc cref="Run{TState, TResult}"/>
    public static void Run<TState>(Action<TState> action, TState state) => Run(
        static work =>
        {
            work.action(work.state);
            return true;
        },
        (action, state));

    /// <summary>Runs a function on a thread with a large stack and waits for it. Its exceptions are thrown here.</summary>
    public static TResult Run<TState, TResult>(Func<TState, TResult> function, TState state)
    {
        TResult result = default!;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(Work, Size) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;

        void Work()
        {
            try
            {
                result = function(state);
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
