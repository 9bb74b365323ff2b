using System.Threading.Channels;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt.Messages;

namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>
/// Reads ahead of the work, a few messages, so that a RESET is seen while a query runs and stops it. The end of the connection does so,
/// too.
/// </summary>
internal sealed class MessageQueue(MessageReader reader, TimeProvider time) : IDisposable
{
    private const int Ahead = 64;

    private readonly Channel<byte[]> _messages = Channel.CreateBounded<byte[]>(Ahead);
    private readonly Lock _lock = new();
    private CancellationTokenSource _work = new();
    private bool _closed;
    private int _resets;

    /// <summary>The bytes of the largest message that is taken.</summary>
    public int MostBytes { get; set; } = 64 * 1024;

    /// <summary>Whether messages before a RESET are still to come.</summary>
    public bool IsInterrupted => Volatile.Read(ref _resets) > 0;

    /// <summary>Whether the next message is there.</summary>
    public bool HasNext => _messages.Reader.Count > 0;

    /// <summary>Stops the work that is under way.</summary>
    public CancellationToken Work
    {
        get
        {
            lock (_lock)
                return _work.Token;
        }
    }

    /// <summary>Reads until the connection ends.</summary>
    public async Task Pump(CancellationToken cancellationToken)
    {
        try
        {
            while (await reader.Read(MostBytes, cancellationToken) is { } message)
            {
                if (message is [_, MessageTags.Reset, ..])
                {
                    Interlocked.Increment(ref _resets);
                    Stop(closed: false);
                }

                await _messages.Writer.WriteAsync(message, cancellationToken);
            }

            _messages.Writer.TryComplete();
        }
        catch (Exception exception)
        {
            _messages.Writer.TryComplete(exception);
        }
        finally
        {
            Stop(closed: true);
        }
    }

    /// <summary>The next message, or null at the end.</summary>
    /// <param name="patience">How long it may take.</param>
    /// <param name="end">Nothing is waited for any more.</param>
    /// <exception cref="OperationCanceledException">None came in time, or before the end.</exception>
    /// <exception cref="PackStream.PackException">What came is no message.</exception>
    public async ValueTask<byte[]?> Next(TimeSpan patience, CancellationToken end)
    {
        if (!end.IsCancellationRequested && _messages.Reader.TryRead(out byte[]? there))
            return there;
        using LimitedWait? wait = patience == Timeout.InfiniteTimeSpan ? null : new(time, patience, end);
        try
        {
            return await _messages.Reader.ReadAsync(wait?.Token ?? end);
        }
        catch (ChannelClosedException closed)
        {
            return closed.InnerException is PackStream.PackException wrong ? throw wrong : null;
        }
    }

    /// <summary>A RESET is done: work goes on if it was the last one.</summary>
    public void EndReset()
    {
        lock (_lock)
        {
            if (Interlocked.Decrement(ref _resets) > 0 || _closed)
                return;
            _work.Dispose();
            _work = new CancellationTokenSource();
        }
    }

    public void Dispose() => _work.Dispose();

    private void Stop(bool closed)
    {
        lock (_lock)
        {
            _closed |= closed;
            _work.Cancel();
        }
    }
}
