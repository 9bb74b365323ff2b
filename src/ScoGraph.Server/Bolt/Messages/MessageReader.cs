using System.Buffers;
using System.IO.Pipelines;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt.Messages;

/// <summary>Reads messages, which come in chunks: two bytes of size, the bytes, and a chunk of size 0 at the end.</summary>
internal sealed class MessageReader(PipeReader input, TimeProvider time)
{
    /// <summary>The next message, or null at the end of the connection.</summary>
    /// <param name="mostBytes">The bytes of the largest message.</param>
    /// <exception cref="PackException">The message is larger.</exception>
    public async ValueTask<byte[]?> Read(int mostBytes, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> message = new();
        bool begun = false;
        while (true)
        {
            ReadResult read = begun ? await ReadRest(cancellationToken) : await input.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> rest = read.Buffer;
            bool whole = Take(ref rest, message, mostBytes);
            input.AdvanceTo(rest.Start, whole ? rest.Start : rest.End);
            if (whole)
                return message.WrittenSpan.ToArray();
            if (read.IsCompleted)
                return null;
            begun |= rest.Length > 0 || message.WrittenCount > 0;
        }
    }

    /// <summary>More of a message that has begun, which is to come before long: it holds memory.</summary>
    private async ValueTask<ReadResult> ReadRest(CancellationToken cancellationToken)
    {
        using LimitedWait wait = new(time, LimitedWait.ForMore, cancellationToken);
        return await input.ReadAsync(wait.Token);
    }

    /// <summary>Takes the chunks that are there; true at the end of a message. An empty message keeps a connection open.</summary>
    private static bool Take(ref ReadOnlySequence<byte> rest, ArrayBufferWriter<byte> message, int mostBytes)
    {
        Span<byte> head = stackalloc byte[2];
        while (rest.Length >= 2)
        {
            rest.Slice(0, 2).CopyTo(head);
            int size = (head[0] << 8) | head[1];
            if (rest.Length < 2 + size)
                return false;
            if (size == 0 && message.WrittenCount > 0)
            {
                rest = rest.Slice(2);
                return true;
            }

            if (message.WrittenCount + size > mostBytes)
                throw new PackException($"The message has more than {mostBytes} bytes.");
            foreach (ReadOnlyMemory<byte> piece in rest.Slice(2, size))
                message.Write(piece.Span);
            rest = rest.Slice(2 + size);
        }

        return false;
    }
}
