using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt.Messages;

/// <summary>Writes messages in chunks. A client that takes nothing for a minute is cut off.</summary>
internal sealed class MessageWriter(PipeWriter output, TimeProvider time)
{
    private const int FlushBytes = 32 * 1024;

    private readonly ArrayBufferWriter<byte> _message = new();

    /// <summary>Begins a message, to be filled and then ended with <see cref="End"/>.</summary>
    public PackWriter Begin(byte tag, int fields)
    {
        _message.ResetWrittenCount();
        PackWriter pack = new(_message);
        pack.StructureHeader(tag, fields);
        return pack;
    }

    public async ValueTask End()
    {
        ReadOnlySpan<byte> rest = _message.WrittenSpan;
        while (rest.Length > 0)
        {
            int size = Math.Min(rest.Length, ushort.MaxValue);
            BinaryPrimitives.WriteUInt16BigEndian(output.GetSpan(2), (ushort)size);
            output.Advance(2);
            output.Write(rest[..size]);
            rest = rest[size..];
        }

        BinaryPrimitives.WriteUInt16BigEndian(output.GetSpan(2), 0);
        output.Advance(2);
        if (output.UnflushedBytes > FlushBytes)
            await Flush();
    }

    /// <exception cref="LostClientException">The client went, or took nothing for a minute.</exception>
    public async ValueTask Flush()
    {
        using CancellationTokenSource patience = new(LimitedWait.ForMore, time);
        try
        {
            if ((await output.FlushAsync(patience.Token)).IsCompleted)
                throw new LostClientException();
        }
        catch (OperationCanceledException)
        {
            throw new LostClientException();
        }
    }

    /// <summary>SUCCESS without more.</summary>
    public ValueTask Success()
    {
        Begin(MessageTags.Success, 1).MapHeader(0);
        return End();
    }

    public ValueTask Ignored()
    {
        Begin(MessageTags.Ignored, 0);
        return End();
    }

    /// <param name="hasStatus">Whether the client knows the statuses of GQL, from Bolt 5.7 on.</param>
    public ValueTask Failure(ServerError error, bool hasStatus)
    {
        PackWriter pack = Begin(MessageTags.Failure, 1);
        pack.MapHeader(hasStatus ? 5 : 2);
        pack.Entry(hasStatus ? "neo4j_code" : "code", error.Code);
        pack.Entry("message", error.Message);
        if (hasStatus)
        {
            pack.Entry("gql_status", GqlStatus.Of(error.Code));
            pack.Entry("description", $"error: {error.Reason ?? error.Message}");
            pack.String("diagnostic_record");
            GqlStatus.DiagnosticRecord(pack, error.Line, error.Column, error.Offset);
        }

        return End();
    }
}
