using System.Text.Json;
using Microsoft.Extensions.Logging;
using ScoGraph.Mcp.Protocol;
using ScoGraph.Server.Asking;

namespace ScoGraph.Mcp.Serving;

/// <summary>
/// From the bytes of a message to the bytes of its answer, whichever way they travel. So many calls run at once; others wait. Any thread.
/// </summary>
internal sealed partial class MessageHandler : IDisposable
{
    private const int MostWaiting = 256, MostInList = 100;

    private readonly RequestHandler _requests;
    private readonly QueryGate _gate;
    private readonly ILogger _log;

    /// <exception cref="ArgumentException">A number of the options is too small.</exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    public MessageHandler(ServedGraphs graphs, ScoGraphMcpOptions options, ILogger log)
    {
        Check(graphs, options);
        _requests = new RequestHandler(graphs, options, log);
        _gate = new QueryGate(options.MaxConcurrentCalls, MostWaiting);
        _log = log;
    }

    /// <exception cref="ArgumentException">A number of the options is too small.</exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    public static void Check(ServedGraphs graphs, ScoGraphMcpOptions options)
    {
        _ = graphs.Default;
        if (options.MaxRows < 1 || options.MaxCharacters < 1000 || options.MaxTextCharacters < 100 || options.MaxConcurrentCalls < 1)
        {
            throw new ArgumentException(
                "MaxRows and MaxConcurrentCalls are 1 or more, MaxCharacters 1,000 or more, MaxTextCharacters 100 or more.", nameof(options));
        }
    }

    /// <param name="json">A message, or a list of some.</param>
    /// <param name="check">What must hold for a request beside; null for nothing.</param>
    /// <param name="stop">Gives a request up; asked for each.</param>
    public async Task<RpcAnswer> Handle(JsonElement json, Action<RpcRequest>? check, Func<RpcRequest, CancellationToken> stop)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return await HandleOne(json, check, stop);
        if (json.GetArrayLength() is 0 or > MostInList)
            return RpcAnswer.Of(null, new RpcException(RpcCodes.InvalidRequest, $"A list of messages has 1 to {MostInList}."));
        List<ReadOnlyMemory<byte>> answers = [];
        foreach (JsonElement message in json.EnumerateArray())
        {
            if ((await HandleOne(message, check, stop)).Bytes is { IsEmpty: false } answer)
                answers.Add(answer);
        }

        return answers.Count == 0 ? RpcAnswer.None : new RpcAnswer(RpcWriter.List(answers), IsRefused: false);
    }

    public void Dispose() => _gate.Dispose();

    private async Task<RpcAnswer> HandleOne(JsonElement json, Action<RpcRequest>? check, Func<RpcRequest, CancellationToken> stop)
    {
        try
        {
            if (RpcReader.Read(json) is not { } request)
                return RpcAnswer.None;
            check?.Invoke(request);
            return request.Id is { } id ? new RpcAnswer(await Answer(request, id, stop(request)), IsRefused: false) : RpcAnswer.None;
        }
        catch (RpcException error)
        {
            return RpcAnswer.Of(RpcReader.IdOrNull(json), error);
        }
        catch (ServerException busy)
        {
            return RpcAnswer.Of(RpcReader.IdOrNull(json), new RpcException(RpcCodes.InternalError, busy.Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(_log, exception);
            return RpcAnswer.Of(
                RpcReader.IdOrNull(json), new RpcException(RpcCodes.InternalError, "The server made a mistake; its log says which."));
        }
    }

    private async Task<ReadOnlyMemory<byte>> Answer(RpcRequest request, JsonElement id, CancellationToken stop)
    {
        await _gate.Enter(stop);
        try
        {
            // Queries run on the thread that asks them: not on the one that reads messages.
            return await Task.Run(() => RpcWriter.Result(id, _requests.Answer(request, stop)), stop);
        }
        finally
        {
            _gate.Leave();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message could not be answered")]
    private static partial void Failed(ILogger log, Exception exception);
}
