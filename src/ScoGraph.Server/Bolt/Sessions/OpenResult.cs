using ScoGraph.Model.Elements;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>A result of which the client has taken some rows.</summary>
internal sealed class OpenResult(QueryResult result)
{
    private readonly SnapshotContents _elements = new(result.Snapshot);
    private int _next;

    public QueryResult Result => result;

    public bool HasMore => _next < result.Count;

    /// <summary>Sends the next rows.</summary>
    /// <param name="count">How many; below 0 for all.</param>
    public async ValueTask Send(long count, MessageWriter output, CancellationToken cancellationToken)
    {
        int end = End(count);
        for (; _next < end; _next++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(output.Begin(MessageTags.Record, 1), result[_next]);
            await output.End();
        }
    }

    public void Skip(long count) => _next = End(count);

    private int End(long count) => count < 0 || count > result.Count - _next ? result.Count : _next + (int)count;

    private void Write(PackWriter pack, Row row)
    {
        ValuePacker values = new(pack, _elements);
        pack.ListHeader(row.Count);
        foreach (ref readonly Model.Values.Value value in row.Values)
            values.Write(value);
    }
}
