using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using ScoGraph.Mcp.Protocol;
using ScoGraph.Mcp.Serving;

namespace ScoGraph.Mcp.Stdio;

/// <summary>
/// A conversation over two streams, a message a line. Requests run beside each other, and a message may give one up; answers go out whole,
/// one after the other.
/// </summary>
internal sealed class LineConversation(MessageHandler handler, Stream output) : IDisposable
{
    private const int LongestLine = 16 * 1024 * 1024;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>Answers until the input ends and all is answered, or it is stopped.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task Run(Stream input, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<Task, bool> tasks = new();
        PipeReader reader = PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true));
        bool tooLong = false, ended = false;
        while (!ended)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> buffer = read.Buffer;
            while (TryLine(ref buffer, read.IsCompleted, out ReadOnlySequence<byte> line))
            {
                // The rest of a line that was refused already.
                if (!tooLong && line.ToArray() is var bytes && bytes.AsSpan().TrimEnd("\r "u8).Length > 0)
                    Start(bytes, tasks, cancellationToken);
                tooLong = false;
            }

            if (buffer.Length > LongestLine)
            {
                if (!tooLong)
                    await Send(TooLong(), cancellationToken);
                tooLong = true;
                buffer = buffer.Slice(buffer.End);
            }

            ended = read.IsCompleted;
            reader.AdvanceTo(buffer.Start, buffer.End);
        }

        await Task.WhenAll(tasks.Keys);
    }

    public void Dispose() => _writing.Dispose();

    private static bool TryLine(ref ReadOnlySequence<byte> buffer, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        if (!isLast || buffer.IsEmpty)
            return false;
        buffer = buffer.Slice(buffer.End);
        return true;
    }

    private static ReadOnlyMemory<byte> TooLong() => RpcWriter.Error(null, new RpcException(RpcCodes.InvalidRequest,
        string.Create(CultureInfo.InvariantCulture, $"A message has at most {LongestLine} bytes.")));

    private void Start(byte[] line, ConcurrentDictionary<Task, bool> tasks, CancellationToken cancellationToken)
    {
        Task task = Answer(line, cancellationToken);
        tasks[task] = true;
        _ = task.ContinueWith(
            done => tasks.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default);
    }

    private async Task Answer(byte[] line, CancellationToken cancellationToken)
    {
        RpcAnswer answer;
        try
        {
            JsonElement json = RpcReader.Parse(line);
            if (GivesUp(json))
                return;
            answer = await Handle(json, cancellationToken);
        }
        catch (RpcException error)
        {
            answer = RpcAnswer.Of(null, error);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Given up: the protocol has no answer then.
            return;
        }

        if (!answer.Bytes.IsEmpty)
            await Send(answer.Bytes, cancellationToken);
    }

    private async Task<RpcAnswer> Handle(JsonElement json, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        string? id = RpcReader.IdOrNull(json)?.GetRawText();
        if (id is not null)
            _running[id] = stop;
        try
        {
            return await handler.Handle(json, check: null, _ => stop.Token);
        }
        finally
        {
            if (id is not null)
                _running.TryRemove(id, out _);
        }
    }

    /// <summary>Whether the message gives a request up, which it does then.</summary>
    private bool GivesUp(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || json.TryGetProperty("id", out _)
            || !json.TryGetProperty("method", out JsonElement method) || method.ValueKind != JsonValueKind.String
            || !method.ValueEquals("notifications/cancelled"))
            return false;
        if (json.TryGetProperty("params", out JsonElement parameters) && parameters.ValueKind == JsonValueKind.Object
            && parameters.TryGetProperty("requestId", out JsonElement id) && _running.TryGetValue(id.GetRawText(), out var running))
        {
            try
            {
                running.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It was answered at this moment.
            }
        }

        return true;
    }

    private async Task Send(ReadOnlyMemory<byte> answer, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await output.WriteAsync(answer, cancellationToken);
            await output.WriteAsync(LineEnd, cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }
}
