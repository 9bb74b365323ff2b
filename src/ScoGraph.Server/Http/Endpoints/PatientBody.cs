using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary>
/// Sends what is written of an answer. A client that takes nothing for a minute is cut off: what makes the rest holds a place that others
/// wait for.
/// </summary>
internal static class PatientBody
{
    /// <exception cref="OperationCanceledException">The client went, or took nothing.</exception>
    public static Task Flush(HttpContext context, TimeProvider time) => Flush(context, time, context.RequestAborted);

    /// <param name="end">Gives the answer up.</param>
    /// <exception cref="OperationCanceledException">The client went, or took nothing, or the answer was given up.</exception>
    public static async Task Flush(HttpContext context, TimeProvider time, CancellationToken end)
    {
        using LimitedWait wait = new(time, LimitedWait.ForMore, end);
        try
        {
            await context.Response.BodyWriter.FlushAsync(wait.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            context.Abort();
            throw;
        }
    }
}
