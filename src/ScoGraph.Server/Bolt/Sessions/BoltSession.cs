using ScoGraph.Model.Values;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Server.Bolt.PackStream;
using ScoGraph.Server.Wording;

namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>A connection, from its first message to its last: one message after another, each with its answer.</summary>
internal sealed class BoltSession(BoltVersion version, MessageQueue queue, MessageWriter output, Asker asker, LogonDesk desk)
    : IAsyncDisposable
{
    private readonly BoltWork _work = new(asker);
    private BoltState _state = BoltState.Negotiated;
    private Caller _caller = Caller.Nobody;
    private bool _expired;

    /// <summary>How long the next message may take.</summary>
    private TimeSpan Patience => _work.HoldsPlace ? asker.Options.TransactionTimeout
        : _state is BoltState.Negotiated or BoltState.Authentication ? LimitedWait.ForGreeting : Timeout.InfiniteTimeSpan;

    /// <summary>Answers until one side ends.</summary>
    public async Task Run()
    {
        while (_state != BoltState.Closed)
        {
            try
            {
                CancellationToken end = _work.IsIdle && !queue.HasNext ? asker.Closing : CancellationToken.None;
                if (await queue.Next(Patience, end) is not { } message)
                    return;
                await Answer(message);
            }
            catch (PackException wrong)
            {
                await output.Failure(new ServerError(400, "Neo.ClientError.Request.InvalidFormat", wrong.Message), version.HasErrorStatus);
                _state = BoltState.Closed;
            }
            catch (OperationCanceledException) when (_work.HoldsPlace)
            {
                await _work.Drop();
                _expired = true;
            }

            if (!queue.HasNext || _state == BoltState.Closed)
                await output.Flush();
        }
    }

    public ValueTask DisposeAsync() => _work.DisposeAsync();

    private async Task Answer(byte[] message)
    {
        if (message is [_, MessageTags.Reset, ..])
        {
            await Reset();
        }
        else if (message is [_, MessageTags.Goodbye, ..])
        {
            _state = BoltState.Closed;
        }
        else if (queue.IsInterrupted || _state == BoltState.Failed)
        {
            await output.Ignored();
        }
        else
        {
            await TryAnswer(message);
        }
    }

    private async Task TryAnswer(byte[] message)
    {
        try
        {
            await Answer(BoltRequest.Read(message));
        }
        catch (Exception exception) when (exception is not (PackException or LostClientException))
        {
            ServerError error = exception is ValueProblemException value
                ? new ServerError(400, "Neo.ClientError.Statement.TypeError", value.Message) : ServerErrors.Of(exception);
            await output.Failure(error, version.HasErrorStatus);
            _state = _state is BoltState.Negotiated or BoltState.Authentication ? BoltState.Closed : BoltState.Failed;
        }
    }

    private Task Answer(BoltRequest request) => (_state, request.Tag) switch
    {
        (BoltState.Negotiated, MessageTags.Hello) => Hello(request),
        (BoltState.Authentication, MessageTags.Logon) => Logon(request),
        (BoltState.Ready, MessageTags.Logoff) => Logoff(),
        (BoltState.Ready, MessageTags.Run) => RunStatement(request),
        (BoltState.Ready, MessageTags.Pull) => Pull(request),
        (BoltState.Ready, MessageTags.Discard) => Discard(request),
        (BoltState.Ready, MessageTags.Begin) => Begin(request),
        (BoltState.Ready, MessageTags.Commit) => Commit(),
        (BoltState.Ready, MessageTags.Rollback) => Rollback(),
        (BoltState.Ready, MessageTags.Route) => Route(request),
        (BoltState.Ready, MessageTags.Telemetry) => output.Success().AsTask(),
        _ => throw new PackException($"The message 0x{request.Tag:X2} is unknown, or not expected here."),
    };

    private async Task Hello(BoltRequest request)
    {
        MapValue extra = request.Map(0);
        if (version.HasLogon)
            _state = BoltState.Authentication;
        else
            await LetIn(extra);
        PackWriter pack = output.Begin(MessageTags.Success, 1);
        pack.MapHeader(3);
        pack.Entry("server", ServerVersion.Agent);
        pack.Entry("connection_id", $"bolt-{Guid.NewGuid():N}");
        pack.String("hints");
        pack.MapHeader(0);
        await output.End();
    }

    private async Task Logon(BoltRequest request)
    {
        await LetIn(request.Map(0));
        await output.Success();
    }

    private async Task LetIn(MapValue credentials)
    {
        _caller = await desk.LetIn(credentials);
        _state = BoltState.Ready;
        queue.MostBytes = asker.Options.MaxRequestBytes;
    }

    private async Task Logoff()
    {
        await _work.Drop();
        _caller = Caller.Nobody;
        _state = BoltState.Authentication;
        await output.Success();
    }

    private async Task Reset()
    {
        await _work.Drop();
        _expired = false;
        queue.EndReset();
        if (_state is BoltState.Ready or BoltState.Failed)
            _state = BoltState.Ready;
        else
            throw new PackException("RESET comes after the client gave credentials.");
        await output.Success();
    }

    private async Task Begin(BoltRequest request)
    {
        _expired = false;
        await _work.Begin(request.Map(0), _caller, queue.Work);
        await output.Success();
    }

    private async Task RunStatement(BoltRequest request)
    {
        ThrowIfExpired();
        long number = await _work.Run(request, _caller, queue.Work);
        IReadOnlyList<string> columns = _work[number].Answer.Columns;
        PackWriter pack = output.Begin(MessageTags.Success, 1);
        pack.MapHeader(_work.HasTransaction ? 3 : 2);
        pack.String("fields");
        pack.ListHeader(columns.Count);
        foreach (string column in columns)
            pack.String(column);
        pack.Entry("t_first", 0);
        if (_work.HasTransaction)
            pack.Entry("qid", number);
        await output.End();
    }

    private async Task Pull(BoltRequest request)
    {
        ThrowIfExpired();
        (long number, OpenResult result) = _work.Find(request.Map(0));
        await result.Send(request.Map(0).Integer("n") ?? -1, output, queue.Work);
        await End(number, result);
    }

    private async Task Discard(BoltRequest request)
    {
        ThrowIfExpired();
        (long number, OpenResult result) = _work.Find(request.Map(0));
        await result.Skip(request.Map(0).Integer("n") ?? -1);
        await End(number, result);
    }

    private async Task End(long number, OpenResult result)
    {
        PackWriter pack = output.Begin(MessageTags.Success, 1);
        if (result.HasMore)
        {
            pack.MapHeader(1);
            pack.Entry("has_more", true);
            await output.End();
            return;
        }

        _work.Forget(number);
        List<SummaryWriter.Entry> entries = SummaryWriter.Of(result.Answer, result.HadRows, version.HasStatuses);
        pack.MapHeader(entries.Count + (_work.HasTransaction ? 3 : 4));
        pack.Entry("type", !result.Answer.Updates.Any ? "r" : result.Answer.Columns.Count > 0 ? "rw" : "w");
        pack.Entry("t_last", 0);
        pack.Entry("db", _work.Graph);
        if (!_work.HasTransaction)
            pack.Entry("bookmark", Bookmarks.Only);
        foreach (SummaryWriter.Entry entry in entries)
            entry(pack);
        await output.End();
    }

    private async Task Commit()
    {
        ThrowIfExpired();
        await _work.Commit(_caller);
        PackWriter pack = output.Begin(MessageTags.Success, 1);
        pack.MapHeader(1);
        pack.Entry("bookmark", Bookmarks.Only);
        await output.End();
    }

    private async Task Rollback()
    {
        if (!_expired)
            await _work.Rollback(_caller);
        _expired = false;
        await output.Success();
    }

    private async Task Route(BoltRequest request)
    {
        string graph = asker.NameFor(request.Map(2).Text("db"), _caller);
        asker.Find(graph, _caller);
        RoutingTable.Write(output.Begin(MessageTags.Success, 1), graph, request.Map(0).Text("address") ?? "localhost:7687");
        await output.End();
    }

    private void ThrowIfExpired()
    {
        if (!_expired)
            return;
        _expired = false;
        throw ServerErrors.TransactionExpired(asker.Options.TransactionTimeout);
    }
}
