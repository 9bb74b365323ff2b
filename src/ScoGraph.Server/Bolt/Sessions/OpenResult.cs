using ScoGraph.Model.Elements;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>
/// A result of which the client has taken some rows; the next one is made already, so that it is known whether there are more.
/// </summary>
internal sealed class OpenResult(Answer answer) : IAsyncDisposable
{
    private readonly SnapshotContents _elements = new(answer.Snapshot);
    private Row? _next;

    public Answer Answer => answer;

    public bool HasMore => _next is not null;

    /// <summary>Whether it had a row.</summary>
    public bool HadRows { get; private set; }

    /// <summary>Makes the first rows.</summary>
    public async ValueTask Begin()
    {
        await answer.Prepare();
        _next = await answer.Next();
        HadRows = HasMore;
    }

    /// <summary>Sends the next rows.</summary>
    /// <param name="count">How many; below 0 for all.</param>
    public async ValueTask Send(long count, MessageWriter output, CancellationToken cancellationToken)
    {
        for (long left = count; left != 0 && _next is not null; left--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(output.Begin(MessageTags.Record, 1), _next);
            await output.End();
            _next = await answer.Next();
        }
    }

    /// <summary>Leaves rows out.</summary>
    /// <param name="count">How many; below 0 for all, which then are not made.</param>
    public async ValueTask Skip(long count)
    {
        for (long left = count; left > 0 && _next is not null; left--)
            _next = await answer.Next();
        if (count >= 0)
            return;
        _next = null;
        await DisposeAsync();
    }

    public ValueTask DisposeAsync() => answer.DisposeAsync();

    private void Write(PackWriter pack, Row row)
    {
        ValuePacker values = new(pack, _elements);
        pack.ListHeader(row.Count);
        foreach (ref readonly Model.Values.Value value in row.Values)
            values.Write(value);
    }
}
