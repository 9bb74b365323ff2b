using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Auditing;
using ScoGraph.Server.Http.Json;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary>
/// <c>GET /db/{name}/changes</c>: commits as they come, as server-sent events. A client that names the last event it has, and asks a graph
/// that keeps its history, receives what it missed; others hear that something may be missing.
/// </summary>
internal sealed class ChangesEndpoint(Asker asker)
{
    private const int Most = 256, Waiting = 256;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private int _open;

    public async Task Handle(HttpContext context, Caller caller)
    {
        string name = RouteTexts.Graph(context);
        Graph graph = asker.Find(name, caller);
        long? last = LastEvent(context.Request);
        if (asker.Closing.IsCancellationRequested)
            throw ServerErrors.Stopping();
        if (Interlocked.Increment(ref _open) > Most)
        {
            Interlocked.Decrement(ref _open);
            throw ServerErrors.Overloaded();
        }

        asker.Audit(caller, name, AuditRecord.Watch);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, asker.Closing);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await Follow(context.Response, graph, last, () => caller.RoleOn(name) > GraphRole.None, end.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The server stops: the client comes again, and says what it has.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task Follow(HttpResponse response, Graph graph, long? last, Func<bool> isAllowed, CancellationToken end)
    {
        WatchOptions options = new() { Capacity = Waiting };
        await using IAsyncEnumerator<GraphCommit> commits = graph.Watch(options, end).GetAsyncEnumerator(end);
        Task<bool> next = commits.MoveNextAsync().AsTask();
        long sent = await Begin(response, graph, last, end);
        try
        {
            while (isAllowed())
            {
                if (await Task.WhenAny(next, Task.Delay(Heartbeat, asker.Options.Time, end)) != next)
                {
                    end.ThrowIfCancellationRequested();
                    await Write(response, ": \n\n", end);
                    continue;
                }

                if (!await next || !isAllowed())
                    return;
                if (commits.Current.Number > sent)
                    await Write(response, ChangeEvent.Of(commits.Current), end);
                next = commits.MoveNextAsync().AsTask();
            }
        }
        catch (WatchOverflowException overflow)
        {
            await Write(response, ChangeEvent.Missed(overflow.FirstMissed), end);
        }
        catch (ObjectDisposedException)
        {
            // The graph is closed: nothing more comes.
        }
    }

    /// <summary>Sends what the client missed; gives the number of the last commit that it has.</summary>
    private async Task<long> Begin(HttpResponse response, Graph graph, long? last, CancellationToken end)
    {
        await Write(response, "retry: 2000\n\n", end);
        if (last is not { } had)
            return 0;
        if (graph is not SqliteGraph kept || had + 1 < kept.FirstState)
        {
            await Write(response, ChangeEvent.Missed(had + 1), end);
            return 0;
        }

        foreach (GraphCommit commit in kept.History(had))
        {
            await Write(response, ChangeEvent.Of(commit), end);
            had = commit.Number;
        }

        return had;
    }

    /// <exception cref="ServerException">The header is no number of a commit.</exception>
    private static long? LastEvent(HttpRequest request)
    {
        string text = request.Headers["Last-Event-ID"].ToString();
        if (text.Length == 0)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
            : throw ServerErrors.WrongRequest("'Last-Event-ID' is the number of a commit.");
    }

    private async Task Write(HttpResponse response, string text, CancellationToken end)
    {
        response.BodyWriter.Write(Encoding.UTF8.GetBytes(text));
        await PatientBody.Flush(response.HttpContext, asker.Options.Time, end);
    }
}
